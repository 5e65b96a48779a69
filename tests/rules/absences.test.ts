import { absenceRefusal, absencesOverlap, coverDay, isAwayOn } from '@tandem/domain/absences'
import { addDays } from '@tandem/domain/calendar-date'
import { coverUntilOn, isCoverOpen } from '@tandem/domain/covers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-11-01', days))
const absence = fc
  .record({ fromOn: day, days: fc.option(fc.nat(30)) })
  .map(({ fromOn, days }) => ({ fromOn, toOn: days === null ? null : addDays(fromOn, days) }))

describe('an absence', () => {
  it('overlaps another where they share a day, and only there', () => {
    fc.assert(
      fc.property(absence, absence, (one, other) => {
        const days = Array.from({ length: 120 }, (_, index) => addDays('2026-11-01', index))
        const isShared = days.some((on) => isAwayOn(one, on) && isAwayOn(other, on))
        expect(absencesOverlap(one, other)).toBe(isShared)
        expect(absencesOverlap(other, one)).toBe(isShared)
      }),
    )
  })

  it('holds its first and its last day, and without an end it goes on', () => {
    const away = { fromOn: '2026-11-10', toOn: '2026-11-12' }
    expect(['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'].map((on) => isAwayOn(away, on))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isAwayOn({ ...away, toOn: null }, '2030-01-01')).toBe(true)
  })

  it('is refused where it ends before it begins, or lies over another', () => {
    expect(absenceRefusal({ fromOn: '2026-11-10', toOn: '2026-11-09' }, [])?.field).toBe('toOn')
    const open = { fromOn: '2026-11-01', toOn: null }
    expect(absenceRefusal({ fromOn: '2026-12-10', toOn: null }, [open])?.code).toBe('already-exists')
    expect(absenceRefusal({ fromOn: '2026-12-10', toOn: null }, [{ ...open, toOn: '2026-12-09' }])).toBeNull()
  })

  it('is covered on its first day, or today once it has begun', () => {
    expect(coverDay({ fromOn: '2026-12-01', toOn: null }, '2026-11-24')).toBe('2026-12-01')
    expect(coverDay({ fromOn: '2026-11-01', toOn: null }, '2026-11-24')).toBe('2026-11-24')
  })
})

describe('a file opened in need', () => {
  it('stays open for seven days, unless the lead closes it', () => {
    const cover = { fromOn: '2026-11-24', untilOn: coverUntilOn('2026-11-24'), revokedAt: null }
    const open = Array.from({ length: 30 }, (_, index) => addDays('2026-11-20', index)).filter((on) =>
      isCoverOpen(cover, on),
    )
    expect(open).toHaveLength(7)
    expect([open[0], open.at(-1)]).toEqual(['2026-11-24', '2026-11-30'])
    expect(isCoverOpen({ ...cover, revokedAt: '2026-11-25T08:00:00.000Z' }, '2026-11-25')).toBe(false)
  })
})
