import { mergedValue, valuePrint, valuePrints } from '@tandem/domain/imports/kept-values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a value that is imported again', () => {
  it.each([
    ['was never imported and is empty in Tandem', null, 'Ath', undefined, 'Ath'],
    ['was never imported and is known in Tandem', 'Mons', 'Ath', undefined, 'Mons'],
    ['has not changed in the file, and was changed in Tandem', 'Mons', 'Ath', 'Ath', 'Mons'],
    ['has not changed in the file, and was emptied in Tandem', null, 'Ath', 'Ath', null],
    ['was changed in the file', 'Ath', 'Mons', 'Ath', 'Mons'],
    ['was changed in both', 'Tournai', 'Mons', 'Ath', 'Mons'],
    ['was emptied in the file', 'Ath', null, 'Ath', 'Ath'],
  ])('that %s: Tandem has %s, the file %s', (_, stored, inFile, last, expected) => {
    expect(mergedValue(stored, inFile, last === undefined ? undefined : valuePrint(last))).toBe(expected)
  })

  it('is never lost to an empty cell, and never changes twice for one file', () => {
    const value = fc.option(fc.string({ maxLength: 5 }), { nil: null })
    fc.assert(
      fc.property(value, value, value, (stored, last, inFile) => {
        const before = last === null ? {} : valuePrints({ field: last })
        const once = mergedValue(stored, inFile, before.field)
        const prints = valuePrints({ field: inFile }, before)
        expect(mergedValue(once, inFile, prints.field)).toBe(once)
        if (stored !== null) expect(once).not.toBeNull()
      }),
    )
  })
})
