import type { GoalReviewDraft } from '@tandem/contract/goal-reviews'
import type { GoalDraft } from '@tandem/contract/goals'
import type { ReviewContent } from '@tandem/contract/reviews'
import { newReview } from '@tandem/domain/plan-reviews'
import { TODAY } from './app.ts'

/** What each level means, for a goal about coming on time. */
export const LEVEL_TEXTS = ['never', 'twice a week', 'four days a week', 'every day', 'every day, and early']

/** A goal of the worker, proposed; a test names what it is about. */
export function goalDraft(values: Partial<GoalDraft> = {}): GoalDraft {
  return {
    planId: null,
    owner: 'worker',
    domain: 'work',
    category: null,
    servesGoalId: null,
    title: 'Arrive on time',
    why: null,
    targetOn: null,
    weight: 1,
    responsible: null,
    levelTexts: null,
    baselineLevel: null,
    level: null,
    agreedOn: null,
    agreedWith: [],
    steps: [],
    matchPairId: null,
    ...values,
  }
}

/** What the worker says today: as expected. */
export function reviewDraft(values: Partial<GoalReviewDraft> = {}): GoalReviewDraft {
  return {
    reviewedOn: TODAY,
    source: 'worker',
    level: 0,
    isWorse: false,
    comment: null,
    decision: null,
    dropReason: null,
    replacedById: null,
    entryIds: [],
    noEvidenceReason: null,
    correctsId: null,
    ...values,
  }
}

/** A review to which each party has spoken and agreed: it goes on. */
export function reviewContent(values: Partial<ReviewContent> = {}): ReviewContent {
  const fresh = newReview('midPlan', TODAY)
  return {
    ...fresh,
    afterCareOn: [],
    answers: fresh.answers.map((answer) => ({ ...answer, worker: 'I know the ovens', employer: 'He comes on time' })),
    decision: 'goOn',
    workerStance: 'agrees',
    employerStance: 'agrees',
    ...values,
  }
}
