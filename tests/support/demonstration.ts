import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locale } from '@tandem/domain/members'
import { count, eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { seedDemo } from '../../apps/server/src/seed/demo.ts'
import { signedInAs, TODAY, type Visitor, type World, world } from './app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-demonstration-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const told = new Map<string, Promise<string>>()
let copies = 0

/** Tells the story once for all tests of a file, and keeps the database as it is then. */
async function imageOf(day: string, locale: Locale): Promise<string> {
  const w = await world({ isDemo: true })
  w.setToday(day)
  await seedDemo(w.context, { locale })
  const image = path.join(folder, `${day}-${locale}.db`)
  w.context.db.$client.prepare('vacuum into ?').run(image)
  return image
}

/** A server with the demonstration in it, as told on a day; each test has its own. */
export async function demonstration(day = TODAY, locale: Locale = 'fr'): Promise<World> {
  const key = `${day} ${locale}`
  const image = told.get(key) ?? imageOf(day, locale)
  told.set(key, image)
  const file = path.join(folder, `${copies++}.db`)
  copyFileSync(await image, file)
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
