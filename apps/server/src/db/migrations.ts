import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type Sqlite from 'better-sqlite3'

const TABLE = '__drizzle_migrations'

/** The folder of the generated SQL, from the sources and from the built server alike. */
export function migrationsFolder(): string {
  const besideSources = path.join(import.meta.dirname, '../../migrations')
  return existsSync(besideSources) ? besideSources : path.join(import.meta.dirname, '../migrations')
}

/** When each migration of this version was made, in milliseconds, oldest first. */
export function knownMigrations(folder: string): number[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[]
  }
  return journal.entries.map((entry) => entry.when)
}

/** The migrations that a database has seen, oldest first. */
export function appliedMigrations(sqlite: Sqlite.Database): number[] {
  const table = sqlite.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(TABLE)
  if (table === undefined) return []
  const rows = sqlite.prepare(`SELECT created_at AS at FROM ${TABLE} ORDER BY created_at`).all() as { at: number }[]
  return rows.map((row) => Number(row.at))
}

/** True for a database that a later version has written. */
export function isFromNewerVersion(sqlite: Sqlite.Database, known: readonly number[]): boolean {
  return appliedMigrations(sqlite).some((when) => when > (known[known.length - 1] ?? 0))
}
