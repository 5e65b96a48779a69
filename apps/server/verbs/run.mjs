import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, DIST, installIfNeeded } from './workshop.mjs'

const COMMANDS = ['backup', 'restore', 'bench']
const [command] = process.argv.splice(2, 1)
if (!COMMANDS.includes(command)) {
  console.error(`Say which command: ${COMMANDS.join(', ')}`)
  process.exit(1)
}
installIfNeeded()
buildIfStale()
await import(pathToFileURL(path.join(DIST, 'commands', `${command}.js`)).href)
