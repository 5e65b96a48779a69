import Sqlite from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { alias, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hot } from '../../apps/server/src/db/hot.ts'
import type { Db } from '../../apps/server/src/db/open.ts'

const owners = sqliteTable('owners', { id: integer().primaryKey(), name: text(), isAway: integer({ mode: 'boolean' }) })
const pets = sqliteTable('pets', {
  name: text(),
  ownerId: integer('owner_id'),
  carerId: integer('carer_id'),
  tags: text({ mode: 'json' }).$type<string[]>(),
})
const carers = alias(owners, 'carers')

/** Every way in which a query of ours may lay out what it selects. */
const QUERIES: Readonly<Record<string, (db: Db) => { all(): unknown[] }>> = {
  'a whole table': (db) => db.select().from(pets).prepare(),
  'columns of several tables beside each other': (db) =>
    db
      .select({ pet: pets.name, tags: pets.tags, owner: owners.name, isAway: owners.isAway })
      .from(pets)
      .leftJoin(owners, eq(owners.id, pets.ownerId))
      .prepare(),
  'a table that a join may not find': (db) =>
    db
      .select({ pet: pets, owner: owners, carer: carers })
      .from(pets)
      .leftJoin(owners, eq(owners.id, pets.ownerId))
      .leftJoin(carers, eq(carers.id, pets.carerId))
      .prepare(),
  'a table that a join must find': (db) =>
    db.select({ pet: pets, owner: owners }).from(pets).innerJoin(owners, eq(owners.id, pets.ownerId)).prepare(),
  'groups of one table, of several, and of expressions': (db) =>
    db
      .select({
        count: sql<number>`length(${pets.tags})`,
        hasName: sql<number>`${pets.name} is not null`.mapWith(Boolean).as('has_name'),
        one: { name: owners.name, isAway: owners.isAway },
        several: { owner: owners.name, pet: pets.name },
        expressions: { tags: sql<string[]>`${pets.tags}`.mapWith(pets.tags), two: sql<number>`1 + 1` },
        mixed: { name: owners.name, length: sql<number | null>`length(${owners.name})` },
      })
      .from(pets)
      .leftJoin(owners, eq(owners.id, pets.ownerId))
      .prepare(),
}

const word = fc.option(fc.constantFrom('', 'a', 'Zoé'), { nil: null })
const someone = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null })

function filledWith(rows: readonly (readonly unknown[])[], names: readonly (string | null)[]): Db {
  const sqlite = new Sqlite(':memory:')
  sqlite.exec('create table owners (id integer primary key, name text, is_away integer)')
  sqlite.exec('create table pets (name text, owner_id integer, carer_id integer, tags text)')
  for (const [index, name] of names.entries())
    sqlite.prepare('insert into owners values (?, ?, ?)').run(index + 1, name, name === null ? null : index % 2)
  for (const row of rows) sqlite.prepare('insert into pets values (?, ?, ?, ?)').run(...row)
  return drizzle({ client: sqlite, casing: 'snake_case' })
}

it.each(Object.entries(QUERIES))('a query on the way of every request reads %s as drizzle does', (_name, build) => {
  const tags = fc.option(fc.constantFrom('[]', '["old","blind"]'), { nil: null })
  const pet = fc.tuple(word, someone, someone, tags)
  fc.assert(
    fc.property(fc.array(pet, { maxLength: 4 }), fc.array(word, { maxLength: 2 }), (rows, names) => {
      const db = filledWith(rows, names)
      expect(hot(build)(db).all()).toEqual(build(db).all())
    }),
    { numRuns: 60 },
  )
})
