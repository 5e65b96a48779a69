import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Connection } from './open.ts'

export class CannotMigrate extends Error {}

type Journal = { entries: { when: number }[] }

function migrationsFolder(): string {
  const besideSources = path.join(import.meta.dirname, '../../migrations')
  return existsSync(besideSources) ? besideSources : path.join(import.meta.dirname, '../migrations')
}

function appliedMigrations(db: Connection): number[] {
  const table = db.$client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (table === undefined) return []
  return db
    .all<{ created_at: number }>(sql`select created_at from __drizzle_migrations order by created_at`)
    .map((row) => Number(row.created_at))
}

export type Migrated = { readonly from: number; readonly to: number }

/**
 * Brings the database to this version's tables. Foreign keys are off meanwhile, outside the migrator's transaction:
 * a table rebuilt with them on would delete what refers to it. A database from a newer version is refused unchanged.
 * `keepCopy` runs before the first change of a database that already holds data.
 */
export function migrateDatabase(db: Connection, keepCopy: () => void): Migrated {
  const folder = migrationsFolder()
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as Journal
  const known = journal.entries.map((entry) => entry.when)
  const applied = appliedMigrations(db)
  const newest = known[known.length - 1] ?? 0
  if (applied.some((when) => when > newest)) throw new CannotMigrate('was written by a newer version of Tandem')
  if (applied.length === known.length) return { from: applied.length, to: known.length }
  if (applied.length > 0) keepCopy()
  db.$client.pragma('foreign_keys = OFF')
  try {
    migrate(db, { migrationsFolder: folder })
    const broken = db.$client.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new CannotMigrate('has records that refer to missing ones')
  } finally {
    db.$client.pragma('foreign_keys = ON')
  }
  return { from: applied.length, to: known.length }
}
