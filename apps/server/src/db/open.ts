import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database }
/** What handlers and stores receive: they can neither open a transaction nor reach the driver. */
export type Db = Omit<Connection, 'transaction' | '$client'>

/** Marks a file as Tandem's: "TNDM" in the header of the database. */
const APPLICATION_ID = 0x544e444d

export const OPEN_REFUSALS = {
  foreign: 'is not a Tandem database',
  damaged: 'is damaged',
  unreadable: 'cannot be read: check the rights of the folder',
} as const
export class CannotOpen extends Error {
  readonly reason: keyof typeof OPEN_REFUSALS
  constructor(reason: keyof typeof OPEN_REFUSALS, file: string) {
    super(`${file} ${OPEN_REFUSALS[reason]}`)
    this.reason = reason
  }
}

function looksLikeSqlite(file: string): boolean {
  const header = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return header.toString('latin1') === 'SQLite format 3\0'
}

/** Looks at an existing file without changing it. */
function inspect(file: string): void {
  if (!looksLikeSqlite(file)) throw new CannotOpen('foreign', file)
  let sqlite: Sqlite.Database
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
  } catch {
    throw new CannotOpen('unreadable', file)
  }
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new CannotOpen('foreign', file)
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new CannotOpen('damaged', file)
  } catch (error) {
    throw error instanceof CannotOpen ? error : new CannotOpen('damaged', file)
  } finally {
    sqlite.close()
  }
}

/**
 * The only place where the database is opened. `synchronous` is set on every opening: the driver falls back to NORMAL,
 * and an acknowledged entry could then be lost in a power cut.
 */
export function openDatabase(file: string): Connection {
  const exists = file !== ':memory:' && existsSync(file) && statSync(file).size > 0
  if (exists) inspect(file)
  const sqlite = new Sqlite(file)
  if (!exists) sqlite.pragma(`application_id = ${APPLICATION_ID}`)
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
