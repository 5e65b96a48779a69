import { expect, it } from 'vitest'
import { formatsIn } from '../../apps/web/src/words/formats.ts'

it.each([
  ['en', 75, '1 h 15'],
  ['en', 61_320, '1,022 h'],
  ['en', 60_005, '1,000 h 05'],
  ['fr', 61_320, '1 022 h'],
] as const)('writes the hours of a year as every large number: in %s, %i minutes are %s', (locale, minutes, text) => {
  expect(formatsIn(locale).duration(minutes).replaceAll(/\s/g, ' ')).toBe(text)
})

it.each([
  ['2026-11-03', '2026-11-20', '3 Nov', '20 Nov'],
  ['2026-11-03', '2027-02-02', '3 Nov 2026', '2 Feb 2027'],
  ['2025-03-01', '2025-05-02', '1 Mar 2025', '2 May 2025'],
] as const)('writes both years where a stretch leaves the year of today: %s to %s', (from, to, first, last) => {
  const { stretch } = formatsIn('en')
  expect(stretch(from, to, '2026-11-24')).toEqual({ from: first, to: last })
})

it('counts the first of a month in French, and no other day', () => {
  const { fullDay, day } = formatsIn('fr')
  expect([day('2026-06-01'), day('2026-06-21'), fullDay('2026-06-01')]).toEqual([
    '1er juin 2026',
    '21 juin 2026',
    'lun. 1er juin 2026',
  ])
})

it('tells what stands apart on one line, in French with a space before the mark', () => {
  expect(formatsIn('en').series(['Ann: 3', 'Luc: 4'])).toBe('Ann: 3; Luc: 4')
  expect(formatsIn('fr').series(['Ann : 3', 'Luc : 4'])).toBe('Ann : 3\u00a0; Luc : 4')
})
