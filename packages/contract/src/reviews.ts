import { EXIT_CATEGORIES, EXIT_REASONS } from '@tandem/domain/episodes'
import { REVIEW_SOURCES } from '@tandem/domain/goal-reviews'
import { GOAL_DOERS, GOAL_LEVELS, GOAL_OUTCOMES, GOAL_OWNERS, GOAL_STATES } from '@tandem/domain/goals'
import { LOCALES } from '@tandem/domain/members'
import {
  PLAN_REVIEW_DECISIONS,
  PLAN_REVIEW_KINDS,
  PLAN_REVIEW_QUESTIONS,
  REVIEW_GAPS,
  STANCES,
} from '@tandem/domain/plan-reviews'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, shortText, version } from './fields.ts'

const level = z.literal(GOAL_LEVELS)

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/plans', '/api/goals'] as const

export const reviewContent = z.strictObject({
  heldOn: calendarDate,
  /** Every question, with each voice's own words. */
  answers: z
    .array(
      z.strictObject({
        question: z.enum(PLAN_REVIEW_QUESTIONS),
        worker: longText,
        employer: longText,
        coach: longText,
      }),
    )
    .length(PLAN_REVIEW_QUESTIONS.length),
  decision: z.enum(PLAN_REVIEW_DECISIONS).nullable(),
  decisionReason: longText,
  extendToOn: calendarDate.nullable(),
  exitedOn: calendarDate.nullable(),
  exitCategory: z.enum(EXIT_CATEGORIES).nullable(),
  exitReason: z.enum(EXIT_REASONS).nullable(),
  afterCareOn: z.array(calendarDate).max(6),
  remains: longText,
  takesOver: shortText,
  workerStance: z.enum(STANCES).nullable(),
  workerWords: longText,
  employerStance: z.enum(STANCES).nullable(),
  employerWords: longText,
})
export type ReviewContent = z.infer<typeof reviewContent>

/** A goal as a review keeps it: a shape of its own, so that what was frozen can be read for ever. */
export const reviewGoal = z.object({
  goalId: id,
  planId: id.nullable(),
  title: z.string(),
  why: z.string().nullable(),
  owner: z.enum(GOAL_OWNERS),
  state: z.enum(GOAL_STATES),
  agreedOn: calendarDate.nullable(),
  targetOn: calendarDate.nullable(),
  closedOn: calendarDate.nullable(),
  outcome: z.enum(GOAL_OUTCOMES).nullable(),
  levelTexts: z.array(z.string()).nullable(),
  baselineLevel: level.nullable(),
  level: level.nullable(),
  standings: z.array(
    z.object({
      source: z.enum(REVIEW_SOURCES),
      reviewedOn: calendarDate,
      level: level.nullable(),
      isWorse: z.boolean(),
    }),
  ),
  citedTimes: z.int(),
})
export type ReviewGoal = z.infer<typeof reviewGoal>

const inEveryLanguage = z.record(z.enum(LOCALES), z.string())

/**
 * What was agreed last of the person's skills, as a review keeps it. For the person and the team: no document of an
 * employer or a funder has it.
 */
const reviewSkills = z.object({
  heldOn: calendarDate,
  framework: inEveryLanguage,
  /** In the order of the framework; without a level it is seen differently. */
  skills: z.array(z.object({ name: inEveryLanguage, level: z.int().nullable(), words: inEveryLanguage.nullable() })),
  steps: z.array(z.object({ doer: z.enum(GOAL_DOERS), text: z.string(), dueOn: calendarDate.nullable() })),
})

/** What happened in the time of the plan, computed from the log; kept as it was once the review is finished. */
export const reviewFacts = z.object({
  planNumber: z.int(),
  startsOn: calendarDate,
  endsOn: calendarDate,
  grantedMinutes: z.int().nullable(),
  usedMinutes: z.int(),
  /** Held minutes by who was there. */
  minutes: z.object({ worker: z.int(), employer: z.int(), both: z.int(), other: z.int() }),
  contacts: z.object({ worker: z.int(), employer: z.int() }),
  missed: z.int(),
  checkIns: z.object({ worker: z.int(), employer: z.int() }),
  jobs: z.array(
    z.object({ employerName: z.string(), startedOn: calendarDate.nullable(), endedOn: calendarDate.nullable() }),
  ),
  goals: z.array(reviewGoal),
  /** `null` where nothing was agreed of them in the plan; missing in reviews finished before they were kept. */
  skills: reviewSkills.nullable().optional(),
})
export type ReviewFacts = z.infer<typeof reviewFacts>
export type ReviewSkills = z.infer<typeof reviewSkills>

const head = {
  reviewId: id,
  planId: id,
  episodeId: id,
  kind: z.enum(PLAN_REVIEW_KINDS),
  heldOn: calendarDate,
  decision: z.enum(PLAN_REVIEW_DECISIONS).nullable(),
  startedByName: z.string(),
  finishedAt: instant.nullable(),
  finishedByName: z.string().nullable(),
}

export const planReview = z.object({
  ...head,
  /** Thrown away before it was finished. */
  voidedAt: instant.nullable(),
  voidedByName: z.string().nullable(),
  workerId: id,
  firstName: z.string(),
  lastName: z.string(),
  content: reviewContent,
  facts: reviewFacts,
  /** What is missing before it may be finished; empty once it is. */
  gaps: z.array(z.enum(REVIEW_GAPS)),
  /** Who wrote down what each party says of it. */
  workerWrittenByName: z.string().nullable(),
  employerWrittenByName: z.string().nullable(),
  mayClose: z.boolean(),
  /** The person agreed to be called after the end. */
  mayCallAfter: z.boolean(),
  version,
})
export type PlanReview = z.infer<typeof planReview>

export const planReviewHead = z.object(head)
export type PlanReviewHead = z.infer<typeof planReviewHead>

const planParams = z.strictObject({ planId: id })
const params = z.strictObject({ reviewId: id })

export const listReviews = endpoint({
  name: 'listReviews',
  method: 'GET',
  path: '/api/plans/:planId/reviews',
  summary: 'The reviews of a plan, latest first, and the day the next one is due',
  params: planParams,
  reply: z.object({ reviews: z.array(planReviewHead), dueOn: calendarDate.nullable(), episodeId: id, workerId: id }),
  refuses: ['not-found'],
})

export const startReview = endpoint({
  name: 'startReview',
  method: 'POST',
  path: '/api/plans/:planId/reviews',
  summary: 'Begins a mid-plan review or a closing, filled with what is known',
  params: planParams,
  body: z.strictObject({ kind: z.enum(PLAN_REVIEW_KINDS) }),
  reply: planReview,
  refuses: ['not-found', 'not-allowed', 'already-exists', 'episode-closed'],
})

export const readReview = endpoint({
  name: 'readReview',
  method: 'GET',
  path: '/api/reviews/:reviewId',
  summary: 'One review with what happened, what was said and what is missing',
  params,
  reply: planReview,
  refuses: ['not-found'],
})

export const saveReview = endpoint({
  name: 'saveReview',
  method: 'PUT',
  path: '/api/reviews/:reviewId',
  summary: 'Keeps an unfinished review as it is',
  params,
  body: z.strictObject({ content: reviewContent, version }),
  reply: planReview,
  refuses: ['not-found', 'not-allowed', 'stale', 'review-finished', 'voided'],
  alsoChanges: ['/api/plans'],
})

export const finishReview = endpoint({
  name: 'finishReview',
  method: 'PUT',
  path: '/api/reviews/:reviewId/finish',
  summary: 'Finishes a review: its facts are kept as they are, and a closing ends the plan and the accompaniment',
  params,
  body: z.strictObject({ version }),
  reply: planReview,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'review-finished',
    'voided',
    'review-incomplete',
    'review-before-plan',
    'date-in-future',
    'exit-before-entry',
    'after-care-not-agreed',
  ],
  alsoChanges: LISTS,
})

export const voidReview = endpoint({
  name: 'voidReview',
  method: 'PUT',
  path: '/api/reviews/:reviewId/void',
  summary: 'Throws an unfinished review away: it is in no list any more, what was written in it stays kept',
  params,
  body: z.strictObject({ version }),
  reply: planReview,
  refuses: ['not-found', 'not-allowed', 'stale', 'review-finished', 'voided'],
  alsoChanges: ['/api/plans'],
})
