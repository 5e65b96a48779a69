import { addDays, isCalendarDate } from '@tandem/domain/calendar-date'
import type { Cell } from '@tandem/domain/imports/cells'
import { readDuration, readGrantedHours, readWeeklyHours, unitOfHeading } from '@tandem/domain/imports/read-amounts'
import { readDate } from '@tandem/domain/imports/read-dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const today = '2026-11-24'
const date = (cell: Cell, use: 'birth' | 'other' = 'other') => readDate(cell, use, today)

describe('a calendar date', () => {
  it.each([
    [{ date: '2026-03-01' }, '2026-03-01'],
    [46082, '2026-03-01'],
    [46082.75, '2026-03-01'],
    ['01/03/2026', '2026-03-01'],
    ['1/3/26', '2026-03-01'],
    ['1-3-2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    [' 01 / 03 / 2026 ', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['01/03/2026 14:30', '2026-03-01'],
    ['13-Apr-1994', '1994-04-13'],
    ['13 avril 1994', '1994-04-13'],
    ['1er août 2026', '2026-08-01'],
    ['3 févr. 2026', '2026-02-03'],
    ['April 13, 1994', '1994-04-13'],
    ['Mar 3, 2026', '2026-03-03'],
    ['mar. 3/11/2026', '2026-11-03'],
    ['lundi 2 mars 2026', '2026-03-02'],
    ['05/03/98', '1998-03-05'],
    ['29/02/2024', '2024-02-29'],
  ] as const)('is read from %j', (cell, expected) => {
    expect(date(cell)).toEqual({ value: expected })
  })

  it.each([
    ['32/13/2025', 'impossible-date'],
    ['05/25/2026', 'impossible-date'],
    ['29/02/2026', 'impossible-date'],
    ['31/06/26', 'impossible-date'],
    ['2026-02-30', 'impossible-date'],
    ['mars 2026', 'incomplete-date'],
    ['03/2026', 'incomplete-date'],
    ['bientôt', 'not-a-date'],
    [2026, 'not-a-date'],
    [12.5, 'not-a-date'],
    [true, 'not-a-date'],
    ['12/03/026', 'not-a-date'],
  ] as const)('%j is refused, never guessed', (cell, problem) => {
    expect(date(cell)).toEqual({ problem })
  })

  it('is nothing in an empty cell', () => {
    expect([date(null), date(''), date('  ')]).toEqual([null, null, null])
  })

  it('takes a birth year of two digits for the only one of a working age', () => {
    expect(date('25/09/04', 'birth')).toEqual({ value: '2004-09-25' })
    expect(date('09/06/66', 'birth')).toEqual({ value: '1966-06-09' })
    expect(date('01/01/12', 'birth')).toEqual({ value: '2012-01-01' })
    expect(date('01/01/30', 'birth')).toEqual({ problem: 'ambiguous-year' })
    expect(date('01/01/20', 'birth')).toEqual({ problem: 'ambiguous-year' })
  })

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1950-01-01', days)
        const [y, m, d] = day.split('-')
        for (const cell of [{ date: day }, day, `${d}/${m}/${y}`, `${d}.${m}.${y}`, `${Number(d)}-${Number(m)}-${y}`])
          expect(date(cell)).toEqual({ value: day })
      }),
    )
  })

  it('is a day that exists, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/)),
        (cell) => {
          const reading = date(cell)
          expect(reading === null || 'problem' in reading || isCalendarDate(reading.value)).toBe(true)
        },
      ),
    )
  })
})

describe('a duration', () => {
  it.each([
    ['1h15', 75],
    ['1 h 30', 90],
    ['1h', 60],
    ['0:45', 45],
    ['1:15:00', 75],
    ['45 min', 45],
    ["20'", 20],
    ['20’', 20],
    ['90', 90],
    [30, 30],
    [2, 120],
    ['2', 120],
    [0.75, 45],
    ['0,75', 45],
    [1.33, 80],
    [12.5, null],
    [5, null],
    [14, null],
    [15, 15],
    [0.052, null],
    [0, 0],
  ] as const)('%j is %j minutes', (cell, minutes) => {
    expect(readDuration(cell, null)).toEqual(minutes === null ? { problem: 'ambiguous-duration' } : { value: minutes })
  })

  it('follows the unit that the heading names', () => {
    expect([unitOfHeading('Durée (min)'), unitOfHeading('Hours'), unitOfHeading('Durée')]).toEqual([
      'minutes',
      'hours',
      null,
    ])
    expect(readDuration(5, 'minutes')).toEqual({ value: 5 })
    expect(readDuration(5, 'hours')).toEqual({ value: 300 })
  })

  it('is refused when it is none', () => {
    for (const cell of ['longtemps', '1h75', -3, { date: '2026-01-01' }])
      expect(readDuration(cell, null)).toEqual({ problem: 'not-a-duration' })
    expect(readDuration(' ', null)).toBeNull()
  })
})

describe('hours', () => {
  it.each([
    [30.5, 1830],
    ['20/sem', 1200],
    ['28h', 1680],
    ['37h30', 2250],
    ['38 h/semaine', 2280],
    ['30,5', 1830],
    ['20 hours per week', 1200],
  ] as const)('%j a week are %j minutes', (cell, minutes) => {
    expect(readWeeklyHours(cell)).toEqual({ value: minutes })
  })

  it('of a week are refused when they cannot be true', () => {
    expect(readWeeklyHours(300)).toEqual({ problem: 'unlikely-hours' })
    expect(readWeeklyHours(0)).toEqual({ problem: 'unlikely-hours' })
    expect(readWeeklyHours('mi-temps')).toEqual({ problem: 'not-hours' })
  })

  it('granted are read with or without a unit', () => {
    expect([readGrantedHours('40 h'), readGrantedHours(40), readGrantedHours('60')]).toEqual([
      { value: 2400 },
      { value: 2400 },
      { value: 3600 },
    ])
  })
})
