import { digestCounts, digestDueFor } from '@tandem/domain/digest'
import { describe, expect, it } from 'vitest'

describe('the week by e-mail', () => {
  it('is due on Monday from seven, and on no other day', () => {
    expect(digestDueFor('2026-11-30', 6)).toBeNull()
    expect(digestDueFor('2026-11-30', 7)).toBe('2026-11-30')
    expect(digestDueFor('2026-11-30', 23)).toBe('2026-11-30')
    for (const day of ['2026-11-29', '2026-12-01', '2026-12-06']) expect(digestDueFor(day, 9)).toBeNull()
  })

  it('counts each thing due once by when, and tells of them the silences and the plans that end', () => {
    const items = [
      { kind: 'task', dueOn: '2026-11-27' },
      { kind: 'silentWorker', dueOn: '2026-11-29' },
      { kind: 'employerCheckIn', dueOn: '2026-11-30' },
      { kind: 'planEnd', dueOn: '2026-12-06' },
      { kind: 'planEnd', dueOn: '2026-12-07' },
    ] as const
    expect(digestCounts(items, '2026-11-30')).toEqual({ late: 2, today: 1, thisWeek: 1, silent: 1, plansEnding: 2 })
    expect(digestCounts([], '2026-11-30')).toEqual({ late: 0, today: 0, thisWeek: 0, silent: 0, plansEnding: 0 })
  })
})
