import { addDays } from '@tandem/domain/calendar-date'
import { handOverRefusal } from '@tandem/domain/hand-overs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const day = fc.integer({ min: -20, max: 40 }).map((days) => addDays(TODAY, days))

describe('the days of a hand-over', () => {
  it('are today or to come, and together comes before alone', () => {
    fc.assert(
      fc.property(day, fc.option(day), (fromOn, togetherFromOn) => {
        const isFit =
          fromOn >= TODAY && (togetherFromOn === null || (togetherFromOn >= TODAY && togetherFromOn < fromOn))
        expect(handOverRefusal({ fromOn, togetherFromOn }, TODAY) === null).toBe(isFit)
      }),
    )
  })
})
