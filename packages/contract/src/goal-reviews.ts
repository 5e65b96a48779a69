import { REVIEW_DECISIONS, REVIEW_SOURCES } from '@tandem/domain/goal-reviews'
import { GOAL_LEVELS } from '@tandem/domain/goals'
import { KINDS, MODES, SIDES } from '@tandem/domain/log-entries'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, shortText, version } from './fields.ts'
import { GOAL_LISTS, goal } from './goals.ts'

const level = z.literal(GOAL_LEVELS)
const params = z.strictObject({ goalId: id })

export const goalReviewDraft = z.strictObject({
  reviewedOn: calendarDate,
  source: z.enum(REVIEW_SOURCES),
  /** `null`: that side could not observe it. */
  level: level.nullable(),
  /** Below where it began: the level stays at -2. */
  isWorse: z.boolean(),
  comment: longText.nullable(),
  decision: z.enum(REVIEW_DECISIONS).nullable(),
  /** Why it was dropped. */
  dropReason: shortText.nullable(),
  replacedById: id.nullable(),
  /** Entries of the log that show it. */
  entryIds: z.array(id).max(20),
  noEvidenceReason: shortText.nullable(),
  /** The review that this one puts right. */
  correctsId: id.nullable(),
})
export type GoalReviewDraft = z.infer<typeof goalReviewDraft>

/** An entry of the log as evidence: enough to recognise it. */
export const evidenceEntry = z.object({
  entryId: id,
  occurredOn: calendarDate,
  side: z.enum(SIDES),
  kind: z.enum(KINDS),
  mode: z.enum(MODES),
  note: z.string(),
  isCited: z.boolean(),
})
export type EvidenceEntry = z.infer<typeof evidenceEntry>

export const goalReview = z.object({
  reviewId: id,
  reviewedOn: calendarDate,
  source: z.enum(REVIEW_SOURCES),
  level: level.nullable(),
  isWorse: z.boolean(),
  comment: z.string().nullable(),
  decision: z.enum(REVIEW_DECISIONS).nullable(),
  noEvidenceReason: z.string().nullable(),
  correctsId: id.nullable(),
  isCorrected: z.boolean(),
  entries: z.array(z.object({ entryId: id, occurredOn: calendarDate })),
  writtenByName: z.string(),
  writtenAt: instant,
})
export type GoalReview = z.infer<typeof goalReview>

/** What a history tells of, in this order. */
export const GOAL_HISTORY_FIELDS = [
  'title',
  'why',
  'owner',
  'domain',
  'category',
  'servesGoalId',
  'levelTexts',
  'baselineLevel',
  'level',
  'steps',
  'stepDone',
  'targetOn',
  'weight',
  'responsible',
  'agreedOn',
  'agreedWith',
  'planId',
  'outcome',
  'closedOn',
  'dropReason',
  'replacedById',
] as const
export type GoalHistoryField = (typeof GOAL_HISTORY_FIELDS)[number]

export const goalAct = z.object({
  at: instant,
  /** Empty where it was done by a personal link. */
  memberName: z.string(),
  changes: z.array(
    z.object({ field: z.enum(GOAL_HISTORY_FIELDS), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type GoalAct = z.infer<typeof goalAct>

export const readGoalStory = endpoint({
  name: 'readGoalStory',
  method: 'GET',
  path: '/api/goals/:goalId/story',
  summary: 'The reviews of a goal by source, the log entries that may show it, and who changed what',
  params,
  reply: z.object({
    reviews: z.array(goalReview),
    /** Those that cite the goal first, then others of the time since it was agreed. */
    evidence: z.array(evidenceEntry),
    history: z.array(goalAct),
    version,
  }),
  refuses: ['not-found'],
})

export const recordGoalReview = endpoint({
  name: 'recordGoalReview',
  method: 'POST',
  path: '/api/goals/:goalId/reviews',
  summary: 'Writes down where a goal stands by one source; never changed, only put right by another review',
  params,
  body: goalReviewDraft,
  reply: goal,
  refuses: [
    'not-found',
    'not-allowed',
    'date-in-future',
    'evidence-missing',
    'level-missing',
    'worse-needs-lowest',
    'reason-missing',
    'replacement-missing',
  ],
  alsoChanges: GOAL_LISTS,
})
