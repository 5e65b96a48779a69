import {
  afterCareDays,
  newReview,
  type PlanReviewContent,
  planReviewDueOn,
  REVIEW_GAPS,
  reviewDayRefusal,
  reviewGaps,
} from '@tandem/domain/plan-reviews'
import { describe, expect, it } from 'vitest'
import { reviewContent } from '../support/goal-draft.ts'

const around = { hasEmployer: true, goalsWithoutLevel: 0 }

describe('the next review of a plan', () => {
  const plan = { startsOn: '2026-06-12', endsOn: '2026-12-11', decidedOn: null, lastReviewedOn: null }
  const middleAndEnd = { reviews: { atMiddle: true, beforeEndDays: 45, everyMonths: null } }
  const onThe = (facts: { lastReviewedOn?: string; decidedOn?: string }, today: string) =>
    planReviewDueOn({ ...plan, ...facts }, middleAndEnd, today)

  it('falls where the rules of the programme say, and stays due until it is held', () => {
    expect(onThe({}, '2026-09-01')).toBe('2026-09-11')
    expect(onThe({}, '2026-10-30')).toBe('2026-09-11')
  })

  it('is the following one once the last was held, up to two weeks early', () => {
    expect(onThe({ lastReviewedOn: '2026-08-27' }, '2026-09-30')).toBe('2026-09-11')
    expect(onThe({ lastReviewedOn: '2026-08-28' }, '2026-09-30')).toBe('2026-10-27')
    expect(onThe({ lastReviewedOn: '2026-10-20' }, '2026-10-30')).toBeNull()
  })

  it('is not asked for once the plan is decided, or runs out', () => {
    expect(onThe({ decidedOn: '2026-09-01' }, '2026-09-30')).toBeNull()
    expect(onThe({}, '2026-11-10')).toBe('2026-09-11')
    expect(onThe({}, '2026-11-11')).toBeNull()
  })

  it('is none where the rules ask for none', () => {
    const none = { reviews: { atMiddle: false, beforeEndDays: null, everyMonths: null } }
    expect(planReviewDueOn(plan, none, '2026-09-11')).toBeNull()
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
