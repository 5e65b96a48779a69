import { readMigrationFiles } from 'drizzle-orm/migrator'
import { appliedMigrations, isFromNewerVersion, knownMigrations, migrationsFolder } from './migrations.ts'
import { type Connection, OPEN_REFUSALS } from './open.ts'

/** Why a database was not brought to this version; the message is one sentence for the person who starts Tandem. */
export class CannotMigrate extends Error {}

export type Migrated = { readonly from: number; readonly to: number }

const LEDGER = `CREATE TABLE IF NOT EXISTS __drizzle_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, hash text NOT NULL, created_at numeric
)`

/**
 * Brings the database to this version's tables, all or nothing. Foreign keys are off meanwhile, outside the
 * transaction: a table rebuilt with them on would delete what refers to it; they are checked before the commit. A
 * database from a newer version is refused unchanged. `keepCopy` runs before the first change of a database that
 * already holds data.
 */
export function migrateDatabase(db: Connection, keepCopy: () => void, folder = migrationsFolder()): Migrated {
  const sqlite = db.$client
  const known = knownMigrations(folder)
  if (isFromNewerVersion(sqlite, known)) throw new CannotMigrate(`${sqlite.name} ${OPEN_REFUSALS.newer}.`)
  const applied = appliedMigrations(sqlite)
  const last = applied[applied.length - 1] ?? 0
  const owed = readMigrationFiles({ migrationsFolder: folder }).filter((file) => file.folderMillis > last)
  const result = { from: applied.length, to: applied.length + owed.length }
  if (owed.length === 0) return result
  if (applied.length > 0) keepCopy()
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(LEDGER)
        for (const { sql, hash, folderMillis } of owed) {
          for (const statement of sql) sqlite.exec(statement)
          sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis)
        }
        const broken = sqlite.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new CannotMigrate('records refer to missing ones')
      })
      .immediate()
  } catch (error) {
    throw new CannotMigrate(`${sqlite.name} could not be brought to this version and is as it was.`, { cause: error })
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
  return result
}
