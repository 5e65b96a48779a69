import path from 'node:path'
import { systemClock } from '../clock.ts'
import { folderFrom } from '../config.ts'
import { ATTACHMENTS_NAME } from '../db/attachment-files.ts'
import { backUp } from '../db/backup.ts'
import { filesBeside, filesNamedIn } from '../db/backup-files.ts'
import { databaseIn, hasDatabase } from '../db/folder.ts'
import { CannotRun, runCommand, say } from './run-command.ts'

await runCommand(() => {
  const [target, ...more] = process.argv.slice(2)
  if (target === undefined || more.length > 0) throw new CannotRun('Say where to: npm run backup -- FOLDER')
  const folder = folderFrom(process.env)
  if (!hasDatabase(folder)) throw new CannotRun(`There is no Tandem database in ${folder}: set TANDEM_DATA.`)
  const attachments = path.join(folder, ATTACHMENTS_NAME)
  const { file, bytes } = backUp(databaseIn(folder), path.resolve(target), systemClock.now(), { attachments })
  say(`Backed up and checked: ${file} (${Math.ceil(bytes / 1024)} KiB)`)
  const { length } = filesNamedIn(file)
  if (length > 0) say(`With ${length} attached files in ${filesBeside(file)}: keep both together.`)
})
