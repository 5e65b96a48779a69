import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { ATTACHMENTS_NAME } from './attachment-files.ts'
import { CannotOpen } from './open.ts'

export const DATABASE_NAME = 'tandem.db'
const LOCK_NAME = 'tandem.lock'

/** What may lie in a folder that Tandem takes as its own for the first time. */
const HARMLESS = ['lost+found', '.gitkeep', '.gitignore', '.DS_Store']

function isOurs(entry: string): boolean {
  return entry.startsWith('tandem.') || ['backups', ATTACHMENTS_NAME].includes(entry) || HARMLESS.includes(entry)
}

/**
 * Makes the folder of the data, or takes an existing one: with rights for its owner only, files included. Throws
 * `CannotOpen` and changes nothing when the folder is somebody else's or holds other things.
 */
export function prepareFolder(folder: string): void {
  const unreadable = new CannotOpen('unreadable', folder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw unreadable
  }
  const entries = readdirSync(folder)
  if (!entries.includes(DATABASE_NAME) && !entries.every(isOurs)) throw new CannotOpen('occupied', folder)
  try {
    keepToOwner(folder, 0o700)
    for (const entry of entries.filter((name) => name.startsWith('tandem.')))
      keepToOwner(path.join(folder, entry), statSync(path.join(folder, entry)).isDirectory() ? 0o700 : 0o600)
  } catch {
    throw unreadable
  }
}

function keepToOwner(file: string, mode: number): void {
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, mode)
}

export function databaseIn(folder: string): string {
  return path.join(folder, DATABASE_NAME)
}

export function hasDatabase(folder: string): boolean {
  const file = databaseIn(folder)
  return existsSync(file) && statSync(file).size > 0
}

/**
 * Keeps the folder for this process. The lock is the operating system's, on an empty file: it goes with the process,
 * however that ends. Returns the function that lets go.
 */
export function lockFolder(folder: string): () => void {
  const lock = new Sqlite(path.join(folder, LOCK_NAME), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new CannotOpen('in-use', folder)
  }
  return () => lock.close()
}
