import { type CadenceJob, cadenceDays, HOUSE_CADENCE } from '@tandem/domain/cadence'
import { addDays } from '@tandem/domain/calendar-date'
import { checkInRefusal, checkInSchedule, nextCheckInDue } from '@tandem/domain/check-ins'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const job: CadenceJob = {
  startedOn: '2026-09-01',
  endedOn: null,
  trialEndOn: null,
  planEndsOn: null,
  cadenceFromOn: '2026-09-01',
}
const { worker, employer } = HOUSE_CADENCE
const dueOn = (...of: Parameters<typeof nextCheckInDue>) => nextCheckInDue(...of)?.dueOn ?? null
const held = (heldOn: string, nextOn: string | null = null) => ({ heldOn, nextOn })

describe('the schedule', () => {
  it('lets one check-in settle every due day before it', () => {
    const schedule = checkInSchedule(employer, job, [held('2026-09-30')], '2026-12-31')
    expect(schedule.map((due) => due.doneOn)).toEqual(['2026-09-30', '2026-09-30', '2026-09-30', null])
  })

  it('takes a check-in held up to three days early for the day it was due', () => {
    expect(dueOn(employer, job, [held('2026-09-12')], '2026-09-12')).toBe('2026-09-29')
    expect(dueOn(employer, job, [held('2026-09-11')], '2026-09-11')).toBe('2026-09-15')
  })

  it('follows the next date agreed in a check-in', () => {
    expect(dueOn(employer, job, [held('2026-09-16', '2026-10-15')], '2026-09-16')).toBe('2026-10-15')
    expect(dueOn(employer, job, [held('2026-09-16', '2026-10-15'), held('2026-10-15')], '2026-10-16')).toBe(
      '2026-12-01',
    )
  })

  it('does not let a check-in settle the date that it agrees itself, however near', () => {
    expect(dueOn(employer, job, [held('2026-09-16', '2026-09-18')], '2026-09-16')).toBe('2026-09-18')
    expect(dueOn(employer, job, [held('2026-09-16', '2026-09-18'), held('2026-09-17')], '2026-09-17')).toBe(
      '2026-09-29',
    )
  })

  it('never leaves a due day open that a later check-in has settled', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 })
    fc.assert(
      fc.property(offsets, fc.constantFrom('worker' as const, 'employer' as const), (days, party) => {
        const sorted = [...days].sort((a, b) => a - b).map((offset) => held(addDays(job.startedOn, offset)))
        const last = sorted[sorted.length - 1]?.heldOn ?? '0000'
        const next = dueOn(HOUSE_CADENCE[party], job, sorted, '2027-06-01')
        expect(next === null || next > last).toBe(true)
      }),
    )
  })
})

describe('a long absence', () => {
  const away = { ...job, rests: [{ fromOn: '2026-09-20', toOn: '2026-10-20' }] }
  const days = (one: typeof job) => checkInSchedule(worker, one, [], '2026-12-31').map(({ dueOn }) => dueOn)

  it('moves what falls due in it to the first day after it, once', () => {
    const usual = days(job)
    const inside = usual.filter((day) => day >= '2026-09-20' && day <= '2026-10-20')
    expect(inside.length).toBeGreaterThan(1)
    const outside = usual.filter((day) => !inside.includes(day))
    expect(days(away)).toEqual([...outside, '2026-10-21'].sort())
  })

  it('that goes on asks for nothing', () => {
    const open = { ...job, rests: [{ fromOn: '2026-09-20', toOn: null }] }
    expect(days(open)).toEqual(days(job).filter((day) => day < '2026-09-20'))
    expect(dueOn(worker, open, [held('2026-09-19')], '2026-11-01')).toBeNull()
  })
})

describe('the schedule from a day on', () => {
  it('is the whole schedule without the days before', () => {
    const offset = fc.integer({ min: -40, max: 500 })
    const day = offset.map((days) => addDays(job.startedOn, days))
    const maybe = fc.option(day, { nil: null })
    const checkIns = fc.array(fc.tuple(day, maybe), { maxLength: 5 })
    const party = fc.constantFrom('worker' as const, 'employer' as const)
    fc.assert(
      fc.property(
        party,
        checkIns,
        maybe,
        maybe,
        maybe,
        day,
        day,
        (party, known, endedOn, trialEndOn, set, until, from) => {
          const facts = { ...job, endedOn, trialEndOn, cadenceFromOn: set }
          const sorted = known
            .map(([heldOn, nextOn]) => held(heldOn, nextOn))
            .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
          expect(checkInSchedule(HOUSE_CADENCE[party], facts, sorted, until, from)).toEqual(
            checkInSchedule(HOUSE_CADENCE[party], facts, sorted, until).filter(({ dueOn }) => dueOn >= from),
          )
        },
      ),
    )
  })

  it('falls every so many days after the last one of the list', () => {
    const daysOf = (from?: string) => cadenceDays(worker, job, '2030-12-31', from).map(({ dueOn }) => dueOn)
    const days = daysOf('2030-01-01')
    expect(days[0]).toBe('2030-01-07')
    expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? '', 30))).toBe(true)
    expect(days).toEqual(daysOf().filter((day) => day >= '2030-01-01'))
  })
})

describe('recording a check-in', () => {
  it('is refused in the future, more than a week before the first day, and with a next date that is no later', () => {
    const started = { startedOn: '2026-09-01' }
    expect(checkInRefusal(held('2026-11-25'), started, '2026-11-24')).toBe('date-in-future')
    expect(checkInRefusal(held('2026-08-24'), started, '2026-11-24')).toBe('check-in-before-start')
    expect(checkInRefusal(held('2026-08-25'), started, '2026-11-24')).toBeNull()
    expect(checkInRefusal(held('2026-11-24', '2026-11-24'), started, '2026-11-24')).toBe('next-before-held')
    expect(checkInRefusal(held('2026-11-24', '2026-11-25'), started, '2026-11-24')).toBeNull()
    expect(checkInRefusal(held('2026-11-24', '2027-11-25'), started, '2026-11-24')).toBeNull()
    expect(checkInRefusal(held('2026-11-24', '2062-11-25'), started, '2026-11-24')).toBe('next-too-far')
  })
})
