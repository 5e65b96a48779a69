import {
  CADENCE_CHANNELS,
  type Cadence,
  type CadenceJob,
  type CadenceLine,
  cadenceDays,
  HOUSE_CADENCE,
  lastingDays,
} from '@tandem/domain/cadence'
import { cadenceTold } from '@tandem/domain/cadence-told'
import { addDays } from '@tandem/domain/calendar-date'
import { nextCheckInDue } from '@tandem/domain/check-ins'
import { cadenceFaults } from '@tandem/domain/rule-faults'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const job: CadenceJob = {
  startedOn: '2026-09-01',
  endedOn: null,
  trialEndOn: null,
  planEndsOn: null,
  cadenceFromOn: null,
}
const { worker, employer } = HOUSE_CADENCE
const daysOf = (cadence: Cadence, one: CadenceJob, until: string) =>
  cadenceDays(cadence, one, until).map(({ dueOn }) => dueOn)

describe('the rhythm of the house', () => {
  it('asks the employer on day 3, in weeks 2 and 4, in month 3, then every six weeks', () => {
    expect(daysOf(employer, job, '2027-02-01')).toEqual([
      '2026-09-04',
      '2026-09-15',
      '2026-09-29',
      '2026-12-01',
      '2027-01-12',
    ])
  })

  it('asks the worker before, on and after the first day, weekly for a month, fortnightly to month 3, then monthly', () => {
    expect(daysOf(worker, job, '2026-12-24')).toEqual(
      [-3, 0, 3, 7, 14, 21, 28, 42, 56, 70, 84, 114].map((days) => addDays('2026-09-01', days)),
    )
  })

  it('asks the employer once more in the week before the trial ends, and on the last day of the plan', () => {
    const ends = { ...job, trialEndOn: '2026-10-31', planEndsOn: '2027-02-28' }
    expect(daysOf(employer, ends, '2027-12-31')).toEqual(expect.arrayContaining(['2026-10-24', '2027-02-28']))
  })

  it('ends with the job and with the plan', () => {
    expect(daysOf(employer, { ...job, endedOn: '2026-09-15' }, '2027-02-01')).toEqual(['2026-09-04', '2026-09-15'])
    expect(daysOf(employer, { ...job, planEndsOn: '2026-09-14' }, '2027-02-01')).toEqual(['2026-09-04', '2026-09-14'])
  })

  it('asks for nothing before the day on which a job was brought in from another file', () => {
    const brought = { ...job, cadenceFromOn: '2026-11-24' }
    expect(nextCheckInDue(employer, brought, [], '2026-11-24')).toEqual({ dueOn: '2026-12-01', by: null })
  })
})

describe('a line pinned to a way', () => {
  it('says how the check-in of its day is held, also where another line falls on the same day', () => {
    const lines: Cadence = [
      { at: 'every', days: 7, fromDay: 0, untilDay: 14, by: null },
      { at: 'day', day: 14, by: 'visit' },
    ]
    expect(cadenceDays(lines, job, '2026-12-31')).toEqual([
      { dueOn: '2026-09-08', by: null },
      { dueOn: '2026-09-15', by: 'visit' },
    ])
  })
})

const by = fc.constantFrom(null, ...CADENCE_CHANNELS)
const aLine: fc.Arbitrary<CadenceLine> = fc.oneof(
  fc.record({ at: fc.constant('day' as const), day: fc.integer({ min: -7, max: 300 }), by }),
  fc
    .record({ days: fc.integer({ min: 1, max: 90 }), fromDay: fc.integer({ min: -7, max: 200 }), by })
    .chain((line) =>
      fc
        .option(fc.integer({ min: line.fromDay + 1, max: 500 }), { nil: null })
        .map((untilDay) => ({ at: 'every' as const, ...line, untilDay })),
    ),
  fc.record({
    at: fc.constantFrom('trialEnd' as const, 'planEnd' as const),
    before: fc.integer({ min: 0, max: 60 }),
    by,
  }),
)
const aCadence = fc.array(aLine, { maxLength: 6 })
const aDay = fc.integer({ min: -30, max: 400 }).map((days) => addDays(job.startedOn, days))
const maybe = fc.option(aDay, { nil: null })
const aRest = fc
  .tuple(aDay, fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }))
  .map(([fromOn, days]) => ({ fromOn, toOn: days === null ? null : addDays(fromOn, days) }))
const aJob: fc.Arbitrary<CadenceJob> = fc.record({
  startedOn: fc.constant(job.startedOn),
  endedOn: maybe,
  trialEndOn: maybe,
  planEndsOn: maybe,
  cadenceFromOn: maybe,
  rests: fc.array(aRest, { maxLength: 4 }),
})
const UNTIL = '2028-01-01'

describe('any rhythm', () => {
  it('never asks in a pause, after the plan or the job, before the person was accompanied, or twice on a day', () => {
    fc.assert(
      fc.property(aCadence, aJob, (cadence, one) => {
        const days = daysOf(cadence, one, UNTIL)
        const isIn = (day: string) =>
          (one.rests ?? []).some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))
        for (const day of days) {
          expect(isIn(day)).toBe(false)
          expect(day <= (one.planEndsOn ?? UNTIL) && day <= (one.endedOn ?? UNTIL)).toBe(true)
          expect(day >= (one.cadenceFromOn ?? '') && day >= addDays(one.startedOn, -7)).toBe(true)
        }
        expect(days).toEqual([...new Set(days)].sort())
      }),
    )
  })

  it('gives the same days whether they are read from the beginning or from a day on', () => {
    fc.assert(
      fc.property(aCadence, aJob, aDay, (cadence, one, from) => {
        const whole = cadenceDays(cadence, one, UNTIL)
        expect(cadenceDays(cadence, one, UNTIL, from)).toEqual(whole.filter(({ dueOn }) => dueOn >= from))
      }),
    )
  })

  it('never asks earlier because a check-in was held, and after a later one never earlier than after a former', () => {
    fc.assert(
      fc.property(aCadence, aJob, aDay, fc.integer({ min: 0, max: 60 }), (cadence, one, heldOn, more) => {
        const nextAfter = (days: readonly string[]) =>
          nextCheckInDue(
            cadence,
            one,
            days.map((day) => ({ heldOn: day, nextOn: null })),
            UNTIL,
          )?.dueOn ?? '9999'
        const later = addDays(heldOn, more)
        expect(nextAfter([]) <= nextAfter([heldOn])).toBe(true)
        expect(nextAfter([heldOn]) <= nextAfter([heldOn, later])).toBe(true)
      }),
    )
  })

  it('asks only on days that one of its lines names, when nothing rests', () => {
    fc.assert(
      fc.property(aCadence, aJob, (cadence, one) => {
        const still = { ...one, rests: [] }
        const alone = cadence.flatMap((line) => daysOf([line], still, UNTIL))
        expect(new Set(daysOf(cadence, still, UNTIL))).toEqual(new Set(alone))
      }),
    )
  })
})

describe('the lines of a rhythm', () => {
  it('are refused beside the field that cannot be', () => {
    const wrong: Cadence = [
      { at: 'day', day: -8, by: null },
      { at: 'every', days: 0, fromDay: 3, untilDay: 3, by: null },
      { at: 'planEnd', before: 91, by: null },
    ]
    expect(cadenceFaults(wrong, '/lines').map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lines/0/day too-small',
      '/lines/1/days too-small',
      '/lines/1/untilDay too-small',
      '/lines/2/before too-large',
    ])
    expect(daysOf(wrong, job, '2027-01-01')).toEqual([])
    expect(cadenceFaults([...worker, ...employer], '/lines')).toEqual([])
  })

  it('say how long they leave between two in the end', () => {
    expect([lastingDays(worker), lastingDays(employer), lastingDays([])]).toEqual([30, 42, null])
  })

  it('read as people say them', () => {
    expect(cadenceTold(worker, 'en')).toEqual([
      '3 days before the first day',
      'on the first day',
      '3 days after the first day',
      'every week up to 4 weeks after the first day',
      'every 2 weeks from 4 weeks to 3 months after the first day',
      'then every month from 12 weeks after the first day on',
    ])
    expect(cadenceTold([...employer.slice(3), { at: 'day', day: 1, by: 'visit' }], 'fr')).toEqual([
      '1 semaine avant la fin de l’essai',
      '3 mois après le premier jour',
      'puis toutes les 6 semaines à partir de 3 mois après le premier jour',
      'le dernier jour du plan',
      '1 jour après le premier jour (en visite)',
    ])
  })
})
