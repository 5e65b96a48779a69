import { carriersOf, caseLoad } from '@tandem/domain/case-target'
import { DUE_KINDS } from '@tandem/domain/due/kinds'
import { COACH_SHARES } from '@tandem/domain/episodes'
import { shareOn } from '@tandem/domain/member-shares'
import { type Countable, countsOf, isCountedAs, medianDays, TEAM_COUNTS } from '@tandem/domain/team-work'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const countable: fc.Arbitrary<Countable> = fc.record({
  due: fc.record({ late: fc.nat(5), kinds: fc.uniqueArray(fc.constantFrom(...DUE_KINDS)) }),
  plan: fc.option(fc.record({ state: fc.constantFrom('running' as const, 'overdue' as const) })),
  asksMoreTime: fc.boolean(),
})

const QUIET: Countable = { due: { late: 0, kinds: [] }, plan: null, asksMoreTime: false }

describe('what is counted of a coach’s people', () => {
  it('is as many as the list that the number opens has lines', () => {
    fc.assert(
      fc.property(fc.array(countable), (people) => {
        const counts = countsOf(people)
        for (const what of TEAM_COUNTS) expect(counts[what]).toBe(people.filter((one) => isCountedAs(one, what)).length)
      }),
    )
  })

  it('counts a person once, however much of it is due, and nobody for whom nothing is', () => {
    const busy: Countable = { ...QUIET, due: { late: 4, kinds: ['silentEmployer', 'agreementUnsigned'] } }
    expect(countsOf([busy, QUIET])).toEqual({
      late: 1,
      silentWorker: 0,
      silentEmployer: 1,
      planOverdue: 0,
      unsigned: 1,
      divergence: 0,
      moreTime: 0,
    })
  })
})

describe('the median of days', () => {
  it('has as many days below it as above it', () => {
    expect(medianDays([])).toBeNull()
    expect(medianDays([9])).toBe(9)
    expect(medianDays([0, 12, 1])).toBe(1)
    expect(medianDays([0, 3, 0, 1])).toBe(0.5)
  })
})

describe('whose caseload a person counts in', () => {
  const assigned = fc.array(fc.record({ memberId: fc.uuid(), share: fc.constantFrom(...COACH_SHARES) }))

  it('is somebody’s as long as anybody coaches, and never that of a second coach beside a main one', () => {
    fc.assert(
      fc.property(assigned, (coaches) => {
        const carriers = carriersOf(coaches)
        expect(carriers.length > 0).toBe(coaches.length > 0)
        if (coaches.some(({ share }) => share === 'main'))
          expect(carriers.some(({ share }) => share === 'second')).toBe(false)
      }),
    )
  })
})

describe('a caseload against the working time', () => {
  it('weighs twice as much on a half-time coach', () => {
    expect(caseLoad([20, 20], 50)).toEqual({ people: 2, target: 10, percent: 20 })
    expect(caseLoad([15], 50)).toEqual({ people: 1, target: 7.5, percent: 13 })
    expect(caseLoad([15, 20], 80)).toMatchObject({ target: null, percent: 15 })
  })

  it('is said of nobody whose programme holds no number', () => {
    expect(caseLoad([null], 50)).toEqual({ people: 1, target: null, percent: null })
  })
})

describe('the working time on a day', () => {
  it('is that of the last change that has come, full time before the first', () => {
    const shares = [
      { percent: 50, fromOn: '2026-09-01' },
      { percent: 80, fromOn: '2026-11-01' },
    ]
    expect(['2026-08-31', '2026-09-01', '2026-10-31', '2026-11-01'].map((day) => shareOn(shares, day))).toEqual([
      100, 50, 50, 80,
    ])
    expect(shareOn([...shares].reverse(), '2026-12-01')).toBe(80)
  })
})
