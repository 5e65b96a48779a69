import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { isFromNewerVersion, knownMigrations, migrationsFolder } from './migrations.ts'

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database }
/** What handlers and stores receive: they can neither open a transaction nor reach the driver. */
export type Db = Omit<Connection, 'transaction' | '$client'>

/** Marks a file as Tandem's: "TNDM" in the header of the database. */
const APPLICATION_ID = 0x544e444d

/** Where the header of a database keeps its application's mark, in bytes. */
const APPLICATION_ID_AT = 68

export const OPEN_REFUSALS = {
  foreign: 'is not a Tandem database',
  damaged: 'is damaged',
  newer: 'was written by a newer version of Tandem: install that version',
  unreadable: 'cannot be read and written: check its rights',
  occupied: 'holds other files and no Tandem database: give Tandem a folder of its own',
  'in-use': 'is in use by another Tandem',
} as const

/** Why data cannot be opened; the message is one sentence for the person who starts Tandem. */
export class CannotOpen extends Error {
  readonly reason: keyof typeof OPEN_REFUSALS
  constructor(reason: keyof typeof OPEN_REFUSALS, file: string) {
    super(`${file} ${OPEN_REFUSALS[reason]}.`)
    this.reason = reason
  }
}

function isMarkedAsOurs(file: string): boolean {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  return isSqlite && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
}

/** What the driver lays beside a database that it opens. */
function sidecarsOf(file: string): string[] {
  return [`${file}-wal`, `${file}-shm`].filter(existsSync)
}

function flawOf(sqlite: Sqlite.Database): keyof typeof OPEN_REFUSALS | null {
  try {
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged'
    return isFromNewerVersion(sqlite, knownMigrations(migrationsFolder())) ? 'newer' : null
  } catch {
    return 'damaged'
  } finally {
    sqlite.close()
  }
}

/** Refuses an existing file that is not a sound database of this version or an earlier one. Changes nothing. */
export function inspectDatabase(file: string): void {
  const before = sidecarsOf(file)
  let sqlite: Sqlite.Database
  try {
    if (!isMarkedAsOurs(file)) throw new CannotOpen('foreign', file)
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw error instanceof CannotOpen ? error : new CannotOpen('unreadable', file)
  }
  const flaw = flawOf(sqlite)
  if (flaw === null) return
  for (const sidecar of sidecarsOf(file)) if (!before.includes(sidecar)) rmSync(sidecar)
  throw new CannotOpen(flaw, file)
}

/**
 * The only place where the database is opened. `synchronous` is set on every opening: the driver falls back to NORMAL,
 * and an acknowledged entry could then be lost in a power cut.
 */
export function openDatabase(file: string): Connection {
  const exists = file !== ':memory:' && existsSync(file) && statSync(file).size > 0
  if (exists) inspectDatabase(file)
  const sqlite = new Sqlite(file)
  if (!exists) sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  return connectionOf(sqlite)
}

/** A database that is read and written as every database of ours is. */
export function connectionOf(sqlite: Sqlite.Database): Connection {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('mmap_size = 1073741824')
  return drizzle({ client: sqlite, casing: 'snake_case' })
}

/** A second, read-only connection for reports and exports. */
export function openReader(file: string): Connection {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('mmap_size = 1073741824')
  return drizzle({ client: sqlite, casing: 'snake_case' })
}
