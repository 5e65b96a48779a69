import { addDays } from '@tandem/domain/calendar-date'
import { caseLoad } from '@tandem/domain/case-target'
import { type JobOfMinimum, minimumStandings, minimumState } from '@tandem/domain/minimum-job'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const NOTHING = { weeklyMinutes: null, months: null, paidMinutes: null }
const at = (weeklyMinutes: number | null, endedOn: string | null = null): JobOfMinimum => ({
  startedOn: '2026-03-01',
  endedOn,
  paidMinutesTotal: null,
  segments: [{ fromOn: '2026-03-01', toOn: null, weeklyMinutes }],
})

describe('what a programme asks of a job', () => {
  const dutch = RULE_SET_PRESETS['uwv-nl'].minimumJob
  const stateOf = (job: JobOfMinimum, day: string) => minimumState(minimumStandings(job, dutch, day))

  it('is told of each thing asked: hours a week and months, from day to day', () => {
    const job = at(16 * 60)
    expect(minimumStandings(job, dutch, '2026-08-30')).toEqual([
      { criterion: 'weeklyMinutes', asks: 720, state: 'met', has: 960, reachedOn: null },
      { criterion: 'months', asks: 6, state: 'notYet', has: null, reachedOn: '2026-08-31' },
    ])
    expect(stateOf(job, '2026-08-30')).toBe('notYet')
    expect(stateOf(job, '2026-08-31')).toBe('met')
  })

  it('is not reached by too few hours, nor by a job that ended before', () => {
    expect(stateOf(at(10 * 60), '2026-12-01')).toBe('below')
    expect(stateOf(at(16 * 60, '2026-08-30'), '2026-12-01')).toBe('below')
    expect(stateOf(at(16 * 60, '2026-08-31'), '2026-12-01')).toBe('met')
    expect(stateOf(at(null), '2026-12-01')).toBe('unknown')
  })

  it('follows the hours of the contract that holds', () => {
    const less = {
      ...at(16 * 60),
      segments: [
        { fromOn: '2026-03-01', toOn: '2026-06-30', weeklyMinutes: 16 * 60 },
        { fromOn: '2026-07-01', toOn: null, weeklyMinutes: 8 * 60 },
      ],
    }
    expect(stateOf(less, '2026-12-01')).toBe('below')
  })

  it('counts paid hours as recorded, and by the contract where they are not', () => {
    const { minimumJob } = RULE_SET_PRESETS.ips
    const paid = (job: JobOfMinimum, day: string) => minimumState(minimumStandings(job, minimumJob, day))
    expect(paid(at(14 * 60), '2026-03-01')).toBe('notYet')
    expect(paid(at(14 * 60), '2026-03-02')).toBe('met')
    expect(paid({ ...at(14 * 60, '2026-03-10'), paidMinutesTotal: 180 }, '2026-03-10')).toBe('below')
    expect(paid(at(null), '2026-03-10')).toBe('unknown')
  })

  it('is nothing where the programme asks nothing, or before the first day', () => {
    expect(minimumState(minimumStandings(at(600), NOTHING, '2026-12-01'))).toBeNull()
    expect(minimumState(minimumStandings(at(600), dutch, '2026-02-28'))).toBeNull()
    expect(minimumState(minimumStandings({ ...at(600), startedOn: null }, dutch, '2026-12-01'))).toBeNull()
  })

  it('once reached in months stays reached, whatever the day', () => {
    const months = { ...NOTHING, months: 6 }
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(400), (after, more) => {
        const day = addDays('2026-03-01', after)
        const before = minimumState(minimumStandings(at(600), months, day))
        const later = minimumState(minimumStandings(at(600), months, addDays(day, more)))
        if (before === 'met') expect(later).toBe('met')
      }),
    )
  })
})

describe('the load of a coach', () => {
  it('is people for what one full-time coach has in the programme', () => {
    expect(caseLoad(Array.from({ length: 18 }, () => 20))).toEqual({ people: 18, target: 20, percent: 90 })
    expect(caseLoad([])).toEqual({ people: 0, target: null, percent: null })
  })

  it('weighs each person by their own programme where these differ', () => {
    expect(caseLoad([20, 20, 10])).toEqual({ people: 3, target: null, percent: 20 })
    expect(caseLoad([20, null])).toEqual({ people: 2, target: null, percent: 5 })
    expect(caseLoad([null])).toEqual({ people: 1, target: null, percent: null })
  })
})
