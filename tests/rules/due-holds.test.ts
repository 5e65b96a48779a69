import { addDays } from '@tandem/domain/calendar-date'
import { holdRefusal, isOnHold, needsReason, snoozeDays } from '@tandem/domain/due/holds'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'

describe('holding something', () => {
  it('lasts until the day given, at most three months', () => {
    expect(isOnHold({ untilOn: '2026-11-25' }, TODAY)).toBe(true)
    expect(isOnHold({ untilOn: TODAY }, TODAY)).toBe(false)
    expect(isOnHold(undefined, TODAY)).toBe(false)
    expect(holdRefusal(TODAY, TODAY)).toBe('hold-in-past')
    expect(holdRefusal('2027-02-24', TODAY)).toBeNull()
    expect(holdRefusal('2027-02-25', TODAY)).toBe('hold-too-long')
  })

  it('asks for a reason from the eighth day on', () => {
    expect(needsReason('2026-12-01', TODAY)).toBe(false)
    expect(needsReason('2026-12-02', TODAY)).toBe(true)
  })

  it('offers the next day and the next Monday to put something off', () => {
    expect(snoozeDays(TODAY)).toEqual({ tomorrow: '2026-11-25', monday: '2026-11-30' })
    expect(snoozeDays('2026-11-29')).toEqual({ tomorrow: '2026-11-30', monday: '2026-11-30' })
    for (let day = 0; day < 400; day += 1) {
      const days = Object.values(snoozeDays(addDays(TODAY, day)))
      for (const untilOn of days) {
        expect(holdRefusal(untilOn, addDays(TODAY, day))).toBeNull()
        expect(needsReason(untilOn, addDays(TODAY, day))).toBe(false)
      }
    }
  })
})
