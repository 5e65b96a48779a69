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
