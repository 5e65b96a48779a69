import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@tandem/domain/members'
import { count, eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { seedDemo } from '../../apps/server/src/seed/demo.ts'
import { signedInAs, TODAY, type Visitor, type World, world } from './app.ts'
import { temporaryFolder } from './process.ts'

const told = new Map<string, Promise<Buffer>>()

/** Tells the story and returns the bytes of the database as it is then. */
async function bytesOf(day: string, locale: Locale): Promise<Buffer> {
  const w = await world({ isDemo: true })
  w.setToday(day)
  await seedDemo(w.context, { locale })
  return w.context.db.$client.serialize()
}

/** A server with the demonstration in it, as told once for each day and language; each test has its own. */
export async function demonstration(day = TODAY, locale: Locale = 'fr'): Promise<World> {
  const key = `${day} ${locale}`
  const bytes = told.get(key) ?? bytesOf(day, locale)
  told.set(key, bytes)
  const file = path.join(temporaryFolder(), 'tandem.db')
  writeFileSync(file, await bytes)
  const w = await world({ isDemo: true, file })
  w.setToday(day)
  return w
}

export function rowsOf({ context }: World, table: SQLiteTable): number {
  return context.db.select({ rows: count() }).from(table).get()?.rows ?? 0
}

/** Somebody of the demonstration, signed in. */
export function demoMember(w: World, name: string): Visitor {
  const row = w.context.db.select({ id: members.id }).from(members).where(eq(members.name, name)).get()
  if (row === undefined) throw new Error(`${name} is not in the demonstration`)
  return signedInAs(w, row.id)
}

/** Rows of a question asked of the database in its own words. */
export function asked<Row>({ context }: World, sql: string, ...values: readonly unknown[]): Row[] {
  return context.db.$client.prepare(sql).all(...values) as Row[]
}
