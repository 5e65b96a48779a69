import { listCaseload } from '@tandem/contract/caseload'
import { signIn } from '@tandem/contract/session'
import { readToday } from '@tandem/contract/today'
import { EXIT_CATEGORIES, PHASES } from '@tandem/domain/episodes'
import { count, eq, gt } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { episodePauses, episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { teams } from '../../apps/server/src/features/teams/teams.table.ts'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { seedDemo } from '../../apps/server/src/seed/demo.ts'
import { ok, signedInAs, TODAY, visitor, type World, world } from '../support/app.ts'

async function demonstration(day = TODAY): Promise<World> {
  const w = await world({ isDemo: true })
  w.setToday(day)
  await seedDemo(w.context)
  return w
}

const rowsOf = ({ context }: World, table: SQLiteTable) =>
  context.db.select({ rows: count() }).from(table).get()?.rows ?? 0

function member(w: World, name: string) {
  const row = w.context.db.select({ id: members.id }).from(members).where(eq(members.name, name)).get()
  if (row === undefined) throw new Error(`${name} is not in the demonstration`)
  return signedInAs(w, row.id)
}

describe('the demonstration', () => {
  it('is a service of two teams, four coaches, sixty people and thirty companies', async () => {
    const w = await demonstration()

    expect(rowsOf(w, teams)).toBe(2)
    expect(rowsOf(w, members)).toBe(7)
    expect(rowsOf(w, workers)).toBe(62)
    expect(rowsOf(w, employers)).toBe(30)
    expect(rowsOf(w, logEntries)).toBeGreaterThan(1200)
  })

  it('lets everybody in with the password it returns', async () => {
    const w = await world({ isDemo: true })
    const accounts = await seedDemo(w.context)

    for (const { email, password, name } of accounts) {
      const session = await ok(visitor(w), signIn, { body: { email, password } })
      expect(session.member?.name).toBe(name)
    }
  })

  it('gives one coach twenty-five open files, with every phase and a pause among them', async () => {
    const w = await demonstration()

    const { rows } = await ok(member(w, 'Nadia Benali'), listCaseload, { query: {} })

    expect(rows).toHaveLength(25)
    expect(new Set(rows.map((row) => row.phase))).toEqual(new Set(PHASES.filter((phase) => phase !== 'after')))
    expect(rowsOf(w, episodePauses)).toBe(1)
  })

  it('has people who left in every way', async () => {
    const w = await demonstration()

    const left = w.context.db.selectDistinct({ category: episodes.exitCategory }).from(episodes).all()

    expect(left.map((row) => row.category)).toEqual(expect.arrayContaining([...EXIT_CATEGORIES]))
  })

  it('asks a coach for several kinds of things today, few of them late', async () => {
    const w = await demonstration()

    const { items } = await ok(member(w, 'Nadia Benali'), readToday, { query: { scope: 'mine' } })

    const late = items.filter((item) => item.dueOn < TODAY)
    expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(5)
    expect(late.length).toBeGreaterThanOrEqual(3)
    expect(late.length).toBeLessThanOrEqual(10)
  })

  it('is left as it is when it is there already', async () => {
    const w = await demonstration()
    const before = rowsOf(w, logEntries)

    await seedDemo(w.context)

    expect(rowsOf(w, logEntries)).toBe(before)
  })

  it.each(['2026-11-22', '2028-02-29', '2027-01-01'])('tells of nothing after its day, on %s too', async (day) => {
    const w = await demonstration(day)

    expect(w.context.db.select().from(logEntries).where(gt(logEntries.occurredOn, day)).all()).toEqual([])
  })
})
