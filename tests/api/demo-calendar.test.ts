import { readCalendar } from '@tandem/contract/calendar'
import { APPOINTMENT_KINDS, APPOINTMENT_STATES } from '@tandem/domain/appointments'
import { FOR_WHOM } from '@tandem/domain/log-entries'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { demoMember, demonstration } from '../support/demonstration.ts'

describe('the calendar of the demonstration', () => {
  it('has appointments of these days of every kind, with every side and in every state, one of them at rest', async () => {
    const w = await demonstration()
    const lead = demoMember(w, 'Ann Claes')
    const weeks = ['2026-11-23', '2026-11-30'].map((weekOf) =>
      ok(lead, readCalendar, { query: { scope: 'team', weekOf } }),
    )
    const all = (await Promise.all(weeks)).flatMap(({ appointments }) => appointments)
    const seen = (of: (one: (typeof all)[number]) => string) => [...new Set(all.map(of))].sort()

    expect(seen(({ kind }) => kind)).toEqual([...APPOINTMENT_KINDS].sort())
    expect(seen(({ side }) => side)).toEqual([...FOR_WHOM].sort())
    expect(seen(({ state }) => state)).toEqual([...APPOINTMENT_STATES].sort())
    expect(all.some(({ isFrozen }) => isFrozen)).toBe(true)
    expect(all.some(({ workerName, employerName }) => workerName === null && employerName !== null)).toBe(true)
  })

  it('shows what is due on each day beside them, and what is late apart', async () => {
    const w = await demonstration()
    const week = await ok(demoMember(w, 'Nadia Benali'), readCalendar, { query: {} })
    expect(week.late.length).toBeGreaterThan(2)
    expect(new Set(week.dues.map(({ dueOn }) => dueOn)).size).toBeGreaterThan(2)
  })
})
