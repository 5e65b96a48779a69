import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../clock.ts'
import { folderFrom } from '../config.ts'
import { ATTACHMENTS_NAME } from '../db/attachment-files.ts'
import { copyDatabase, stampOf } from '../db/backup.ts'
import { bringFiles, copyFiles, filesBeside, keepFilesAside } from '../db/backup-files.ts'
import { flush } from '../db/flush.ts'
import { databaseIn, hasDatabase, lockFolder, prepareFolder } from '../db/folder.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { CannotOpen, inspectDatabase, openDatabase, openReader } from '../db/open.ts'
import { giveUpRestored } from '../mail/outbox.store.ts'
import { CannotRun, runCommand, say } from './run-command.ts'

const USAGE = 'Say which backup: npm run restore -- FILE'

/** What a database holds, in words, for somebody about to replace it. */
function contentOf(file: string): string {
  try {
    inspectDatabase(file)
    const { $client: sqlite } = openReader(file)
    try {
      const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
      const name = sqlite.prepare('SELECT name FROM organisations').pluck().get() ?? 'no organisation yet'
      const lastAt = sqlite.prepare('SELECT max(at) FROM changes').pluck().get() ?? 'never'
      return `${name}, ${count('workers')} people, ${count('log_entries')} log entries, last changed ${lastAt}`
    } finally {
      sqlite.close()
    }
  } catch (error) {
    return error instanceof CannotOpen
      ? `a file that ${error.reason === 'damaged' ? 'is damaged' : 'cannot be read'}`
      : 'data'
  }
}

/** Puts a checked and migrated copy of `from` beside the database, ready to take its place. */
function prepareCopy(from: string, folder: string): string {
  const ready = path.join(folder, 'tandem.restoring')
  for (const suffix of ['', '-wal', '-shm']) rmSync(ready + suffix, { force: true })
  copyDatabase(from, ready)
  const db = openDatabase(ready)
  try {
    migrateDatabase(db, () => {})
    giveUpRestored(db, systemClock.now())
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.$client.close()
  }
  flush(ready)
  return ready
}

/** Keeps the present database under another name; it stays in place until the new one takes over in one step. */
function keepAside(file: string, at: string): string {
  const aside = path.join(path.dirname(file), `tandem.replaced-${stampOf(at)}.db`)
  try {
    const db = openDatabase(file)
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    db.$client.close()
  } catch {
    say('The present database cannot be opened; its files are kept as they are.')
  }
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside)
  }
  for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  return aside
}

await runCommand(() => {
  const args = process.argv.slice(2)
  const [from, ...more] = args.filter((arg) => arg !== '--replace')
  if (from === undefined || more.length > 0) throw new CannotRun(USAGE)
  const source = path.resolve(from)
  if (!existsSync(source)) throw new CannotRun(`There is no file ${source}.`)
  inspectDatabase(source)
  const folder = folderFrom(process.env)
  const file = databaseIn(folder)
  const isTaken = hasDatabase(folder)
  if (isTaken && !args.includes('--replace'))
    throw new CannotRun(
      `${file} holds data already (${contentOf(file)}) and nothing was changed. To put the backup in its place, and keep this data aside: npm run restore -- ${from} --replace`,
    )
  prepareFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const attachments = path.join(folder, ATTACHMENTS_NAME)
    const ready = prepareCopy(source, folder)
    const count = copyFiles(ready, filesBeside(source), filesBeside(ready))
    const aside = isTaken ? keepAside(file, systemClock.now()) : null
    if (aside !== null) keepFilesAside(attachments, filesBeside(aside))
    bringFiles(filesBeside(ready), attachments)
    renameSync(ready, file)
    flush(folder)
    say(`Restored: ${contentOf(file)}${count === 0 ? '' : `, ${count} attached files`}`)
    if (aside !== null) say(`The data that was here is kept in ${aside}`)
  } finally {
    unlock()
  }
})
