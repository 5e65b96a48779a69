import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listCaseload } from '@tandem/contract/caseload'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CannotMigrate, migrateDatabase } from '../../apps/server/src/db/migrate.ts'
import { knownMigrations, migrationsFolder } from '../../apps/server/src/db/migrations.ts'
import { type Connection, openDatabase } from '../../apps/server/src/db/open.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'

type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>

const tables = import.meta.glob<Record<string, unknown>>('../../apps/server/src/**/*.table.ts', { eager: true })

/** Tables clustered by their key. */
const WITHOUT_ROWID = ['coach_notes', 'episode_summaries', 'log_entries', 'log_parts']

function newestSnapshot(): Snapshot {
  const meta = path.join(migrationsFolder(), 'meta')
  const names = readdirSync(meta).filter((name) => name.endsWith('_snapshot.json'))
  return JSON.parse(readFileSync(path.join(meta, names.sort().pop() ?? ''), 'utf8')) as Snapshot
}

/** A database as people have filled it: every noun has rows. */
async function populated() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  const placementId = g.placement(person)
  g.plan(person)
  g.goal(person)
  g.logEntry(coach, person, { placementId })
  g.checkIn(coach, person, placementId)
  g.task(coach, person)
  return { w, coach, db: w.context.db }
}

function rowCounts({ $client: sqlite }: Connection): Record<string, number> {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names
      .filter((name) => !name.startsWith('__') && !name.startsWith('sqlite_'))
      .map((name) => [name, sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  )
}

/** The released migrations in a folder of its own, their list changed. */
function migrationsWith(change: (entries: object[]) => object[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrationsFolder(), folder, { recursive: true })
  const journalFile = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: object[] }
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: change(journal.entries) }))
  return folder
}

/** The released migrations and one more. */
function withNextMigration(statements: readonly string[]): string {
  const when = Math.max(...knownMigrations(migrationsFolder())) + 1
  const next = { version: '6', when, tag: '9999_next', breakpoints: true }
  const folder = migrationsWith((entries) => [...entries, { idx: entries.length, ...next }])
  writeFileSync(path.join(folder, '9999_next.sql'), statements.join('\n--> statement-breakpoint\n'))
  return folder
}

/** A filled database of a version released: rows as that version wrote them, after its migrations. */
function released(version: 'first' | 'second' | 'third' | 'fourth', migrations: number): Connection {
  const db = openDatabase(':memory:')
  migrateDatabase(
    db,
    () => {},
    migrationsWith((entries) => entries.slice(0, migrations)),
  )
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec(readFileSync(path.join(import.meta.dirname, `../fixtures/${version}-version.sql`), 'utf8'))
  db.$client.pragma('foreign_keys = ON')
  return db
}

/** What the generator writes for a changed check: the table is built anew, and others refer to it. */
function rebuildOf(table: string, db: Connection): string[] {
  const sql = db.$client.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table) as string
  return [
    'PRAGMA foreign_keys=OFF;',
    sql.replace(`\`${table}\``, `\`__new_${table}\``).replaceAll(`"${table}".`, `"__new_${table}".`),
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ]
}

describe('the tables on disk', () => {
  it('are those of the code: the migrations owe nothing', async () => {
    const all = Object.assign({}, ...Object.values(tables)) as Record<string, unknown>
    const before = newestSnapshot()
    const now = await generateSQLiteDrizzleJson(all, before.id, 'snake_case')

    expect(Object.keys(tables).length).toBeGreaterThan(12)
    expect(Object.keys(now.tables).length).toBeGreaterThan(20)
    expect(await generateSQLiteMigration(before, now)).toEqual([])
  })

  it('would owe a column that the code adds', async () => {
    const before = newestSnapshot()
    const now = structuredClone(before)
    const { workers } = now.tables as Record<string, { columns: Record<string, object> }>
    if (workers === undefined) throw new Error('The snapshot has no workers')
    workers.columns.planted = { name: 'planted', type: 'text', primaryKey: false, notNull: false, autoincrement: false }

    expect((await generateSQLiteMigration(before, now)).join()).toContain('ADD `planted` text')
  })

  it('are clustered where a file is read in time order', async () => {
    const { db } = await populated()
    const clustered = db.$client
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%' ORDER BY name")
      .pluck()
      .all()

    expect(clustered).toEqual(WITHOUT_ROWID)
  })

  it('hold no reference to a missing row, and no row is without its key', async () => {
    const { db } = await populated()

    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    expect(Object.values(rowCounts(db)).filter((count) => count > 0).length).toBeGreaterThan(12)
  })
})

describe('bringing a filled database to the next version', () => {
  it.each(['workers', 'members', 'episodes', 'log_entries', 'placements'])(
    'loses no row when %s is built anew',
    async (table) => {
      const { db, coach } = await populated()
      const before = rowCounts(db)
      let copies = 0

      const result = migrateDatabase(db, () => copies++, withNextMigration(rebuildOf(table, db)))

      const released = knownMigrations(migrationsFolder()).length
      expect(result).toEqual({ from: released, to: released + 1 })
      expect(copies).toBe(1)
      expect(rowCounts(db)).toEqual(before)
      expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
      expect((await ok(coach, listCaseload, { query: {} })).rows).toHaveLength(1)
    },
  )

  it.each([
    ['fails half-way', ['CREATE TABLE next_one (id integer);', 'INSERT INTO nowhere VALUES (1);']],
    ['leaves a reference to a missing row', ['CREATE TABLE next_one (id integer);', 'DELETE FROM teams;']],
  ])('changes nothing when it %s', async (_, statements) => {
    const { db } = await populated()
    const before = rowCounts(db)

    expect(() => migrateDatabase(db, () => {}, withNextMigration(statements))).toThrow(CannotMigrate)

    expect(rowCounts(db)).toEqual(before)
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('keeps every row of the first version released', () => {
    const db = released('first', 1)
    const before = rowCounts(db)

    const { to } = migrateDatabase(db, () => {})

    expect(to).toBe(knownMigrations(migrationsFolder()).length)
    expect(rowCounts(db)).toMatchObject(before)
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })

  it.each([
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
  ] as const)('keeps every word of the %s version released, which had rows in each of its tables', (version, known) => {
    const db = released(version, known)
    const asked = Object.keys(rowCounts(db)).map((table) => {
      const columns = (db.$client.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`)
      return [table, `SELECT ${columns.join(', ')} FROM "${table}" ORDER BY 1, 2`] as const
    })
    const words = () => Object.fromEntries(asked.map(([table, sql]) => [table, db.$client.prepare(sql).all()]))
    const before = words()
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([])
    expect(db.$client.pragma('foreign_key_check')).toEqual([])

    const { from, to } = migrateDatabase(db, () => {})

    expect([from, to]).toEqual([known, knownMigrations(migrationsFolder()).length])
    expect(words()).toEqual(before)
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })

  it('is done once, without a copy of an empty database', () => {
    const db = openDatabase(':memory:')
    let copies = 0
    const count = () => copies++

    expect(migrateDatabase(db, count)).toEqual({ from: 0, to: knownMigrations(migrationsFolder()).length })
    expect(migrateDatabase(db, count).from).toBe(knownMigrations(migrationsFolder()).length)
    expect(copies).toBe(0)
  })

  it('is refused for a database of a newer version', () => {
    const db = openDatabase(':memory:')
    migrateDatabase(db, () => {}, withNextMigration(['CREATE TABLE next_one (id integer);']))

    expect(() => migrateDatabase(db, () => {})).toThrow(/newer version/)
  })
})
