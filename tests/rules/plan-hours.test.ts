import { addDays } from '@tandem/domain/calendar-date'
import { weeksOf } from '@tandem/domain/extensions'
import {
  absenceCut,
  grantCrossing,
  grantedMinutes,
  grantWarning,
  hoursClock,
  monthsOf,
  pausedDays,
  shareGranted,
  type WorkedStretch,
  workedMinutes,
} from '@tandem/domain/plan-hours'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const H = 60
const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }

const stretch = (fromOn: string, toOn: string | null, hours: number | null, jobStartedOn = fromOn): WorkedStretch => ({
  fromOn,
  toOn,
  jobStartedOn,
  weeklyMinutes: hours === null ? null : hours * H,
})

describe('the hours of the contract', () => {
  it('are the weeks worked within the plan, a week in progress in part', () => {
    expect(workedMinutes([stretch('2026-01-05', '2026-01-11', 28)], year)).toBe(28 * H)
    expect(workedMinutes([stretch('2026-01-05', '2026-01-06', 28)], year)).toBe(8 * H)
  })

  it('are unknown where the hours of a stretch are, and where nothing is worked', () => {
    expect(workedMinutes([stretch('2026-01-05', null, null)], year)).toBeNull()
    expect(workedMinutes([stretch('2027-01-05', null, 28)], year)).toBeNull()
  })
})

describe('a grant as a share of the hours worked', () => {
  const shares = [15, 7.5, 6]

  it('follows a change of the contract from its day on', () => {
    const before = [stretch('2026-01-01', null, 24)]
    const after = [stretch('2026-01-01', '2026-08-31', 24), stretch('2026-09-01', null, 32, '2026-01-01')]
    const weeks = (days: number) => days / 7
    expect(shareGranted(before, year, shares)).toBe(Math.round(weeks(365) * 24 * H * 0.15))
    expect(shareGranted(after, year, shares)).toBe(Math.round((weeks(243) * 24 + weeks(122) * 32) * H * 0.15))
  })

  it('steps down by the years of the job, and stays at the last share', () => {
    const job = [stretch('2024-07-01', null, 28)]
    const whole = shareGranted(job, year, shares) ?? 0
    const parts = [
      shareGranted(job, { startsOn: '2026-01-01', endsOn: '2026-06-30' }, [7.5]) ?? 0,
      shareGranted(job, { startsOn: '2026-07-01', endsOn: '2026-12-31' }, [6]) ?? 0,
    ]
    expect(Math.abs(whole - parts.reduce((sum, one) => sum + one, 0))).toBeLessThanOrEqual(1)
    expect(shareGranted(job, { startsOn: '2030-01-01', endsOn: '2030-01-07' }, shares)).toBe(Math.round(28 * H * 0.06))
  })

  it('gives way to hours written on the plan, and loses what an absence takes off', () => {
    const plan = { ...year, fixedMinutes: null, cutMinutes: 0 }
    const rules = RULE_SET_PRESETS['uwv-nl']
    const computed = grantedMinutes(plan, [stretch('2026-01-01', null, 28)], rules) ?? 0
    expect(computed).toBeGreaterThan(0)
    expect(grantedMinutes({ ...plan, cutMinutes: 90 }, [stretch('2026-01-01', null, 28)], rules)).toBe(computed - 90)
    expect(grantedMinutes({ ...plan, fixedMinutes: 600 }, [stretch('2026-01-01', null, 28)], rules)).toBe(600)
    expect(grantedMinutes(plan, [], RULE_SET_PRESETS.rejoins)).toBeNull()
  })

  it('is the sum of its parts however the plan is cut, to the minute of each cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 363 }), fc.integer({ min: 1, max: 40 }), (cut, hours) => {
        const job = [stretch('2025-03-15', null, hours)]
        const at = addDays(year.startsOn, cut)
        const first = shareGranted(job, { startsOn: year.startsOn, endsOn: addDays(at, -1) }, shares) ?? 0
        const second = shareGranted(job, { startsOn: at, endsOn: year.endsOn }, shares) ?? 0
        expect(Math.abs((shareGranted(job, year, shares) ?? 0) - first - second)).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('the clock of the hours', () => {
  const plan = { startsOn: '2026-06-12', usedMinutes: 20 * H, grantedMinutes: 40 * H }

  it('says the pace, what is left and when it runs out', () => {
    expect(hoursClock(plan, [], '2026-09-19')).toEqual({
      remainingMinutes: 20 * H,
      weeklyMinutes: 84,
      exhaustedOn: '2026-12-28',
    })
  })

  it('leaves out the days of a pause', () => {
    const paused = hoursClock(plan, [{ fromOn: '2026-07-01', toOn: '2026-08-19' }], '2026-09-19')
    expect(paused.weeklyMinutes).toBe(168)
    expect(
      pausedDays(
        [
          { fromOn: '2026-07-01', toOn: '2026-08-19' },
          { fromOn: '2026-08-10', toOn: null },
        ],
        '2026-07-01',
        '2026-08-20',
      ),
    ).toBe(51)
  })

  it('says nothing of the pace in the first week, and of no grant no end', () => {
    expect(hoursClock(plan, [], '2026-06-15').weeklyMinutes).toBeNull()
    expect(hoursClock({ ...plan, grantedMinutes: null }, [], '2026-09-19')).toMatchObject({
      remainingMinutes: null,
      exhaustedOn: null,
    })
    expect(hoursClock({ ...plan, usedMinutes: 41 * H }, [], '2026-09-19')).toMatchObject({
      remainingMinutes: -H,
      exhaustedOn: null,
    })
  })
})

describe('a warning before an entry', () => {
  it.each([
    ['below the first limit', 30 * H, H, null],
    ['that reaches 80 % to the minute', 31 * H, H, 80],
    ['that was past 80 % already', 32 * H, H, null],
    ['that passes 100 %', 39 * H, 2 * H, 100],
    ['that crosses both names the higher', 31 * H, 9 * H, 100],
    ['of no minutes', 31 * H, 0, null],
  ])('%s', (_title, used, added, percent) => {
    expect(grantCrossing(used, added, 40 * H, [80, 100])).toBe(percent)
  })

  it('is given exactly once on the way, however the time is cut into entries', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }), (entries) => {
        let used = 0
        const told: number[] = []
        for (const minutes of entries) {
          const crossed = grantCrossing(used, minutes, 1000, [80, 100])
          if (crossed !== null) told.push(crossed)
          used += minutes
        }
        expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
        expect(told[told.length - 1] ?? null).toBe(grantWarning(used, 1000, [80, 100]))
      }),
    )
  })
})

describe('an absence', () => {
  it('takes its days off the grant, pro rata of the plan', () => {
    const plan = { startsOn: '2026-01-01', endsOn: '2026-06-30' }
    expect(absenceCut(plan, 181 * 10, { fromOn: '2026-05-02', toOn: null }, '2026-05-30')).toBe(290)
    expect(absenceCut(plan, 181 * 10, { fromOn: '2025-12-01', toOn: '2026-01-10' }, '2026-05-30')).toBe(100)
    expect(absenceCut(plan, 181 * 10, { fromOn: '2026-08-01', toOn: null }, '2026-09-01')).toBe(0)
  })
})

describe('the months of a plan', () => {
  it('follow each other from the first day to the last without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 900 }), (from, days) => {
        const plan = { startsOn: addDays('2026-01-01', from), endsOn: addDays('2026-01-01', from + days) }
        const months = monthsOf(plan)
        expect(months[0]?.startsOn).toBe(plan.startsOn)
        expect(months[months.length - 1]?.endsOn).toBe(plan.endsOn)
        months.forEach((month, index) => {
          const next = months[index + 1]
          expect(month.startsOn <= month.endsOn).toBe(true)
          if (next !== undefined) expect(next.startsOn).toBe(addDays(month.endsOn, 1))
        })
      }),
    )
  })
})

describe('the weeks of a request', () => {
  it('are those of the plan so far, and those in which something happened', () => {
    expect(weeksOf('2026-06-12', '2026-07-10', ['2026-06-12', '2026-06-18', '2026-07-10', '2026-05-01'])).toEqual({
      weeks: 5,
      weeksWithEntries: 2,
    })
    expect(weeksOf('2026-06-12', '2026-06-11', [])).toEqual({ weeks: 0, weeksWithEntries: 0 })
  })
})
