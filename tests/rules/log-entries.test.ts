import { addDays, type CalendarDate, dateOfDay } from '@tandem/domain/calendar-date'
import {
  changedFields,
  equalSplit,
  forWhomOf,
  isDirect,
  isHeldEntry,
  isLate,
  KINDS,
  LOG_FIELDS,
  type LogFacts,
  logEntryRefusal,
  MODES,
  nextActionRefusal,
  onTimeSince,
  overlaps,
  SIDES,
  sideOf,
  usedBy,
  usualKind,
  WITH_PARTIES,
} from '@tandem/domain/log-entries'
import type { ReachableJob } from '@tandem/domain/outward'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY: CalendarDate = '2026-11-24'
const parties = fc.uniqueArray(fc.constantFrom(...WITH_PARTIES), { minLength: 1 })
const day = fc.integer({ min: 19_000, max: 22_000 }).map(dateOfDay)

const entry = (values: Partial<LogFacts> = {}): LogFacts => ({
  occurredOn: TODAY,
  minutes: 75,
  kind: 'observation',
  withParties: ['worker', 'employer'],
  missedBy: null,
  partMinutes: [75],
  ...values,
})

describe('with whom', () => {
  it('the tutor speaks for the employer’s side, family and partners for neither', () => {
    const sides = [
      [['worker'], 'worker'],
      [['employer'], 'employer'],
      [['tutor'], 'employer'],
      [['worker', 'tutor'], 'both'],
      [['worker', 'family'], 'worker'],
      [['family'], 'other'],
      [['nobody'], 'other'],
    ] as const
    for (const [withParties, side] of sides) expect(sideOf(withParties)).toBe(side)
  })

  it('an entry is direct exactly when it was held with the worker or the employer', () => {
    fc.assert(
      fc.property(parties, fc.constantFrom(...KINDS), (withParties, kind) => {
        const meets = withParties.some((party) => ['worker', 'employer', 'tutor'].includes(party))
        expect(isDirect(withParties, kind)).toBe(meets && kind !== 'missed')
      }),
    )
  })

  it('counts for those whom the coach was with', () => {
    fc.assert(
      fc.property(parties, (withParties) => {
        const side = sideOf(withParties)
        expect(forWhomOf(withParties)).toBe(side === 'other' ? null : side)
      }),
    )
  })

  it('every way of meeting has a usual kind, which is never a missed appointment', () => {
    for (const mode of MODES) for (const side of SIDES) expect(usualKind(mode, side)).not.toBe('missed')
  })
})

describe('an entry is refused', () => {
  it('from tomorrow on, whatever else it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (days) => {
        expect(logEntryRefusal(entry({ occurredOn: addDays(TODAY, days) }), TODAY)).toBe('date-in-future')
        expect(logEntryRefusal(entry({ occurredOn: addDays(TODAY, 1 - days) }), TODAY)).toBeNull()
      }),
    )
  })

  it('over twelve hours and not before', () => {
    expect(logEntryRefusal(entry({ minutes: 720, partMinutes: [720] }), TODAY)).toBeNull()
    expect(logEntryRefusal(entry({ minutes: 721, partMinutes: [721] }), TODAY)).toBe('entry-too-long')
  })

  it('unless its shares add up, and equal shares always do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 1, max: 40 }), (minutes, people) => {
        const partMinutes = equalSplit(minutes, people)
        expect(partMinutes).toHaveLength(people)
        expect(Math.max(...partMinutes) - Math.min(...partMinutes)).toBeLessThanOrEqual(1)
        expect(logEntryRefusal(entry({ minutes, partMinutes }), TODAY)).toBeNull()
        expect(logEntryRefusal(entry({ minutes, partMinutes: [...partMinutes, 1] }), TODAY)).toBe('time-split-differs')
      }),
    )
    expect(equalSplit(60, 0)).toEqual([])
  })

  it('when it did not take place and nobody is named, or when nobody comes with somebody', () => {
    expect(logEntryRefusal(entry({ kind: 'missed' }), TODAY)).toBe('missed-needs-who')
    expect(logEntryRefusal(entry({ kind: 'missed', missedBy: 'employer' }), TODAY)).toBeNull()
    expect(logEntryRefusal(entry({ withParties: ['nobody'] }), TODAY)).toBeNull()
    expect(logEntryRefusal(entry({ withParties: ['nobody', 'tutor'] }), TODAY)).toBe('with-nobody-else')
  })
})

describe('an entry is flagged', () => {
  it('as late from the eighth day on, the first day still on time being given by one rule', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (occurredOn, days) => {
        const recordedOn = addDays(occurredOn, days)
        expect(isLate(occurredOn, recordedOn)).toBe(days > 7)
        expect(isLate(occurredOn, recordedOn)).toBe(occurredOn < onTimeSince(recordedOn))
      }),
    )
  })

  it('as overlapping when the hours meet, in either order, and never without an hour', () => {
    const slot = fc.record({
      startsAt: fc
        .integer({ min: 0, max: 1439 })
        .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`),
      minutes: fc.integer({ min: 1, max: 720 }),
    })
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, a)).toBe(true)
        expect(overlaps({ ...a, startsAt: null }, b)).toBe(false)
      }),
    )
    expect(overlaps({ startsAt: '13:00', minutes: 60 }, { startsAt: '14:00', minutes: 30 })).toBe(false)
    expect(overlaps({ startsAt: '13:00', minutes: 61 }, { startsAt: '14:00', minutes: 30 })).toBe(true)
  })
})

describe('the hours of the plan', () => {
  const plan = { startsOn: '2026-06-12' }

  it('grow by what was held since the plan began', () => {
    expect(usedBy(plan, entry())).toBe(75)
    expect(usedBy(plan, entry({ occurredOn: '2026-06-12' }))).toBe(75)
  })

  it('do not grow by what was missed or came before', () => {
    expect(usedBy(plan, entry({ kind: 'missed' }))).toBe(0)
    expect(usedBy(plan, entry({ occurredOn: '2026-06-11' }))).toBe(0)
  })

  it('a missed or voided entry is not held', () => {
    expect(isHeldEntry({ kind: 'observation', voidedAt: null })).toBe(true)
    expect(isHeldEntry({ kind: 'missed', voidedAt: null })).toBe(false)
    expect(isHeldEntry({ kind: 'observation', voidedAt: '2026-11-24T12:00:00Z' })).toBe(false)
  })
})

describe('the next action toward an employer', () => {
  const job = (placementId: string, values: Partial<ReachableJob> = {}): ReachableJob => ({
    placementId,
    endedOn: null,
    employerContactRefusedOn: null,
    coachVisibility: 'openly',
    ...values,
  })
  const refusing = job('a', { employerContactRefusedOn: '2026-11-01' })

  it('is refused at the job where the person refused it, and not at another', () => {
    const jobs = [refusing, job('b')]
    expect(nextActionRefusal('employer', jobs, 'a', TODAY)).toBe('contact-refused')
    expect(nextActionRefusal('both', jobs, 'a', TODAY)).toBe('contact-refused')
    expect(nextActionRefusal('employer', jobs, 'b', TODAY)).toBeNull()
  })

  it('without a job named, is refused when every job held today refuses it', () => {
    expect(nextActionRefusal('employer', [refusing, job('b')], null, TODAY)).toBeNull()
    expect(nextActionRefusal('employer', [refusing, job('b', { endedOn: '2026-11-23' })], null, TODAY)).toBe(
      'contact-refused',
    )
    expect(nextActionRefusal('employer', [], null, TODAY)).toBeNull()
  })

  it('toward the worker or anybody else is never refused', () => {
    for (const side of ['worker', 'other'] as const) expect(nextActionRefusal(side, [refusing], 'a', TODAY)).toBeNull()
  })
})

describe('what a correction changed', () => {
  const state = Object.fromEntries(LOG_FIELDS.map((field) => [field, null])) as Record<
    (typeof LOG_FIELDS)[number],
    unknown
  >

  it('is exactly the fields that differ', () => {
    fc.assert(
      fc.property(fc.subarray([...LOG_FIELDS]), (fields) => {
        const after = { ...state, ...Object.fromEntries(fields.map((field) => [field, ['other']])) }
        expect(changedFields(state, after)).toEqual(fields)
        expect(changedFields(after, after)).toEqual([])
      }),
    )
  })
})
