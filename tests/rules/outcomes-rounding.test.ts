import { lastDayOfMonths } from '@tandem/domain/calendar-date'
import { unusualParameters } from '@tandem/domain/outcomes/parameters'
import { hoursOf, percentOf, quotientInTenths } from '@tandem/domain/outcomes/rounding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { in2025 } from '../support/given-outcomes.ts'

describe('a percent', () => {
  it.each([
    [1, 16, 6.3],
    [23, 80, 28.8],
    [41, 80, 51.3],
    [201, 400, 50.3],
    [203, 400, 50.8],
    [2, 3, 66.7],
    [0, 5, 0],
    [125, 100, 125],
  ])('of %i out of %i is %f', (numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator)).toBe(percent)
  })

  it('does not exist when nobody is in the denominator', () => {
    expect(percentOf(0, 0)).toBeNull()
  })

  it('is the half-up rounding that whole numbers give, for every rate', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (n, d) => {
        expect(percentOf(n, d)).toBe(Math.floor((2000 * n + d) / (2 * d)) / 10)
      }),
    )
  })
})

describe('a mean', () => {
  it('rounds half away from zero', () => {
    expect(quotientInTenths(-1, 4)).toBe(-0.3)
    expect(quotientInTenths(1, 4)).toBe(0.3)
    expect(quotientInTenths(-1, 100)).toBe(0)
  })
})

describe('hours', () => {
  it('are minutes with one decimal, for display', () => {
    expect(hoursOf(75)).toBe(1.3)
    expect(hoursOf(93)).toBe(1.6)
    expect(hoursOf(0)).toBe(0)
  })
})

describe('the last day of a stretch of months', () => {
  it.each([
    ['2025-03-01', 6, '2025-08-31'],
    ['2025-08-28', 6, '2026-02-27'],
    ['2025-08-29', 6, '2026-02-28'],
    ['2025-08-30', 6, '2026-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-30', 6, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-10-31', 3, '2026-01-30'],
  ])('from %s, %i months, is %s', (date, months, last) => {
    expect(lastDayOfMonths(date, months)).toBe(last)
  })
})

describe('a report', () => {
  it('prints only the parameters that are not the usual ones', () => {
    expect(unusualParameters(in2025())).toEqual([])
    expect(unusualParameters(in2025({ milestones: [91, 182, 365], programmeIds: ['p'], minPaidHours: 1 }))).toEqual([
      'programmeIds',
      'minPaidHours',
    ])
  })
})
