import {
  addDays,
  addMonths,
  ageOn,
  dateOfDay,
  dayNumber,
  daysBetween,
  isCalendarDate,
  lastDayOfMonths,
  mondayOf,
  weekdayOf,
} from '@tandem/domain/calendar-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const anyDay = fc.integer({ min: -25_567, max: 84_005 })

describe('a calendar day', () => {
  it('has the number that the system’s own calendar gives it, and comes back from it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(dateOfDay(day)).toBe(date)
        expect(dayNumber(date)).toBe(day)
        expect(weekdayOf(date)).toBe(new Date(day * 86_400_000).getUTCDay() || 7)
      }),
    )
  })

  it('exists or is refused', () => {
    for (const real of ['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31']) expect(isCalendarDate(real)).toBe(true)
    for (const none of [
      '2025-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '1899-12-31',
      '2200-01-01',
      '',
      '2026-01-00',
    ])
      expect(isCalendarDate(none)).toBe(false)
  })

  it('moves by days and months, clamped to the length of the month', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })

  it('ends a stretch of months on the day before the same number', () => {
    expect(lastDayOfMonths('2026-03-01', 6)).toBe('2026-08-31')
    expect(lastDayOfMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(lastDayOfMonths('2025-10-31', 3)).toBe('2026-01-30')
  })

  it('makes people older on their birthday, those of 29 February on 1 March', () => {
    expect(ageOn('1994-11-24', '2026-11-24')).toBe(32)
    expect(ageOn('1994-11-25', '2026-11-24')).toBe(31)
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21)
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22)
  })
})
