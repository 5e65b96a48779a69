import { daysBetween } from '@tandem/domain/calendar-date'
import {
  afterCareDays,
  midReviewDueOn,
  midReviewOn,
  newReview,
  nextReviewOn,
  type PlanReviewContent,
  REVIEW_GAPS,
  reviewDayRefusal,
  reviewGaps,
} from '@tandem/domain/plan-reviews'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewContent } from '../support/goal-draft.ts'

const around = { hasEmployer: true, goalsWithoutLevel: 0 }

describe('the mid-plan review', () => {
  it.each([
    ['2026-06-12', '2026-12-11', '2026-09-11'],
    ['2026-01-01', '2026-12-31', '2026-07-02'],
    ['2026-11-24', '2026-11-24', '2026-11-24'],
    ['2024-02-28', '2024-03-01', '2024-02-29'],
  ])('of a plan from %s to %s is due on %s', (startsOn, endsOn, middle) => {
    expect(midReviewOn({ startsOn, endsOn })).toBe(middle)
  })

  it('lies within its plan, never more than a day from the middle', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 900 }))
    fc.assert(
      fc.property(days, ([from, length]) => {
        const startsOn = new Date(Date.UTC(2024, 0, 1 + from)).toISOString().slice(0, 10)
        const endsOn = new Date(Date.UTC(2024, 0, 1 + from + length)).toISOString().slice(0, 10)
        const middle = midReviewOn({ startsOn, endsOn })
        const [before, after] = [daysBetween(startsOn, middle), daysBetween(middle, endsOn)]
        expect(before >= 0 && after >= 0 && Math.abs(before - after) <= 1).toBe(true)
      }),
    )
  })

  it('comes next at the middle, then the plan’s end, then no more', () => {
    const plan = { startsOn: '2026-06-12', endsOn: '2026-12-11' }
    expect(nextReviewOn(plan, '2026-09-11')).toBe('2026-09-11')
    expect(nextReviewOn(plan, '2026-09-12')).toBe('2026-12-11')
    expect(nextReviewOn(plan, '2026-12-12')).toBeNull()
  })

  it('is no longer due once held, decided, or when the plan runs out', () => {
    const plan = { startsOn: '2026-06-12', endsOn: '2026-12-11', decidedOn: null, isReviewed: false }
    expect(midReviewDueOn(plan, '2026-09-30')).toBe('2026-09-11')
    expect(midReviewDueOn({ ...plan, isReviewed: true }, '2026-09-30')).toBeNull()
    expect(midReviewDueOn({ ...plan, decidedOn: '2026-09-01' }, '2026-09-30')).toBeNull()
    expect(midReviewDueOn(plan, '2026-11-10')).toBe('2026-09-11')
    expect(midReviewDueOn(plan, '2026-11-11')).toBeNull()
  })
})

describe('finishing a review', () => {
  const blank = newReview('midPlan', '2026-11-24')
  const told = reviewContent()

  it('waits for both parties, their stance and a decision', () => {
    expect(reviewGaps(blank, around)).toEqual([
      'workerVoice',
      'employerVoice',
      'decision',
      'workerStance',
      'employerStance',
    ])
    expect(reviewGaps(blank, { ...around, hasEmployer: false })).toEqual(['workerVoice', 'decision', 'workerStance'])
    expect(reviewGaps(told, around)).toEqual([])
  })

  const closing = newReview('closing', '2026-11-24')
  it.each([
    ['a disagreement without words', { workerStance: 'disagrees' }, ['workerWords']],
    ['words of only blanks', { employerStance: 'disagrees', employerWords: '  ' }, ['employerWords']],
    ['a disagreement in words', { workerStance: 'disagrees', workerWords: 'Too early' }, []],
    [
      'somebody who could not be asked, and why',
      {
        workerStance: 'notAsked',
        workerWords: 'Abroad',
        answers: blank.answers.map((one) => ({ ...one, employer: 'Fine' })),
      },
      [],
    ],
    ['an extension without its day and reason', { decision: 'extend' }, ['decisionReason', 'extendToOn']],
    ['handing over to nobody', { decision: 'handOver', decisionReason: 'Leave' }, ['takesOver']],
    ['going on without a reason', { decision: 'goOn' }, []],
    ['a closing without its reason', { ...told, decision: 'close', exitedOn: closing.exitedOn }, ['exitReason']],
    ['a closing with its reason', { decision: 'close', exitedOn: '2026-11-24', exitReason: 'autonomousInJob' }, []],
  ] as const)('%s', (_title, values, gaps) => {
    expect(reviewGaps({ ...told, ...(values as Partial<PlanReviewContent>) }, around)).toEqual(gaps)
  })

  it('that closes waits for the final level of each agreed goal, in the order of the steps', () => {
    const close = {
      ...told,
      decision: 'close' as const,
      exitedOn: '2026-11-24',
      exitReason: 'autonomousInJob' as const,
    }
    expect(reviewGaps(close, { ...around, goalsWithoutLevel: 1 })).toEqual(['goalLevels'])
    expect(reviewGaps(told, { ...around, goalsWithoutLevel: 1 })).toEqual([])
    const all = reviewGaps(
      { ...blank, decision: 'close', workerStance: 'disagrees' },
      { ...around, goalsWithoutLevel: 1 },
    )
    expect(all).toEqual(REVIEW_GAPS.filter((gap) => all.includes(gap)))
  })

  it('is on a day of the plan that has come', () => {
    const plan = { startsOn: '2026-06-12' }
    expect(reviewDayRefusal({ heldOn: '2026-11-25' }, plan, '2026-11-24')).toBe('date-in-future')
    expect(reviewDayRefusal({ heldOn: '2026-06-11' }, plan, '2026-11-24')).toBe('review-before-plan')
    expect(reviewDayRefusal({ heldOn: '2026-06-12' }, plan, '2026-11-24')).toBeNull()
  })

  it('proposes after-care at 3, 6 and 12 months, on the last day of shorter months', () => {
    expect(afterCareDays('2026-11-30')).toEqual(['2027-02-28', '2027-05-30', '2027-11-30'])
  })
})
