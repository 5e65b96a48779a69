import { REVIEW_SOURCES } from '@tandem/domain/goal-reviews'
import {
  GOAL_CATEGORIES,
  GOAL_DOERS,
  GOAL_DOMAINS,
  GOAL_GAPS,
  GOAL_LEVELS,
  GOAL_OUTCOMES,
  GOAL_OWNERS,
  GOAL_PARTNERS,
  GOAL_STATES,
  GOAL_WEIGHTS,
} from '@tandem/domain/goals'
import { MATCH_PAIRS } from '@tandem/domain/matches'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, longText, requiredText, shortText, text, version } from './fields.ts'

/** Lists that show goals, levels or steps. */
export const GOAL_LISTS = [
  '/api/agreements',
  '/api/caseload',
  '/api/today',
  '/api/workers',
  '/api/episodes',
  '/api/log-form',
  '/api/goals',
  '/api/placements',
] as const

const level = z.literal(GOAL_LEVELS)

const stepFacts = { text: requiredText(240), doer: z.enum(GOAL_DOERS), dueOn: calendarDate.nullable() }

export const goalDraft = z.strictObject({
  planId: id.nullable(),
  owner: z.enum(GOAL_OWNERS),
  domain: z.enum(GOAL_DOMAINS),
  category: z.enum(GOAL_CATEGORIES).nullable(),
  servesGoalId: id.nullable(),
  title: requiredText(240),
  /** In the words of the person or the employer. */
  why: longText.nullable(),
  targetOn: calendarDate.nullable(),
  weight: z.literal(GOAL_WEIGHTS),
  responsible: z.enum(GOAL_DOERS).nullable(),
  /** What each level means, from -2 to +2. */
  levelTexts: z.array(text(500)).length(GOAL_LEVELS.length).nullable(),
  baselineLevel: level.nullable(),
  level: level.nullable(),
  agreedOn: calendarDate.nullable(),
  agreedWith: z.array(z.enum(GOAL_PARTNERS)).max(GOAL_PARTNERS.length),
  /** In their order; one without `stepId` is new, one left out is taken away. */
  steps: z.array(z.strictObject({ stepId: id.nullable(), ...stepFacts })).max(20),
  /** The pair of the match that it comes from. */
  matchPairId: id.nullable(),
})
export type GoalDraft = z.infer<typeof goalDraft>

export const goalStep = z.object({
  stepId: id,
  ...stepFacts,
  doneOn: calendarDate.nullable(),
  doneByName: z.string().nullable(),
  version,
})
export type GoalStep = z.infer<typeof goalStep>

/** The latest word of one source. */
export const goalStanding = z.object({
  source: z.enum(REVIEW_SOURCES),
  reviewedOn: calendarDate,
  /** `null`: not observed. */
  level: level.nullable(),
  isWorse: z.boolean(),
})
export type GoalStanding = z.infer<typeof goalStanding>

export const goal = z.object({
  goalId: id,
  episodeId: id,
  ...goalDraft.shape,
  steps: z.array(goalStep),
  closedOn: calendarDate.nullable(),
  outcome: z.enum(GOAL_OUTCOMES).nullable(),
  dropReason: z.string().nullable(),
  replacedById: id.nullable(),
  state: z.enum(GOAL_STATES),
  gaps: z.array(z.enum(GOAL_GAPS)),
  standings: z.array(goalStanding),
  /** Where it comes from, when it is a gap of a match. */
  fromPair: z.object({ pair: z.enum(MATCH_PAIRS), employerName: z.string() }).nullable(),
  /** Entries of the log that cite it. */
  citedTimes: z.int(),
  lastMovement: z.literal([-1, 0, 1]).nullable(),
  version,
})
export type Goal = z.infer<typeof goal>

const episodeParams = z.strictObject({ episodeId: id })
const params = z.strictObject({ goalId: id })

export const listGoals = endpoint({
  name: 'listGoals',
  method: 'GET',
  path: '/api/episodes/:episodeId/goals',
  summary: 'The goals of an accompaniment: open ones first',
  params: episodeParams,
  reply: z.object({ goals: z.array(goal) }),
  refuses: ['not-found'],
})

export const addGoal = endpoint({
  name: 'addGoal',
  method: 'POST',
  path: '/api/episodes/:episodeId/goals',
  summary: 'Writes down a goal of the worker, the employer or both',
  params: episodeParams,
  body: goalDraft,
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'work-goal-missing', 'levels-missing', 'date-in-future', 'episode-closed'],
  alsoChanges: GOAL_LISTS,
})

export const editGoal = endpoint({
  name: 'editGoal',
  method: 'PUT',
  path: '/api/goals/:goalId',
  summary: 'Changes a goal, its levels or its steps',
  params,
  body: z.strictObject({ ...goalDraft.shape, version }),
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'stale', 'work-goal-missing', 'levels-missing', 'date-in-future'],
  alsoChanges: GOAL_LISTS,
})

export const closeGoal = endpoint({
  name: 'closeGoal',
  method: 'PUT',
  path: '/api/goals/:goalId/close',
  summary: 'Closes a goal with its final level, says why it was dropped or what replaces it; `null` opens it again',
  params,
  body: z.strictObject({
    outcome: z.enum(GOAL_OUTCOMES).nullable(),
    level: level.nullable(),
    closedOn: calendarDate,
    dropReason: shortText.nullable(),
    replacedById: id.nullable(),
    version,
  }),
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future', 'reason-missing', 'replacement-missing'],
  alsoChanges: GOAL_LISTS,
})

export const tickGoalStep = endpoint({
  name: 'tickGoalStep',
  method: 'PUT',
  path: '/api/goal-steps/:stepId',
  summary: 'Ticks a step of a goal, or takes the tick back',
  params: z.strictObject({ stepId: id }),
  body: z.strictObject({ isDone: z.boolean(), version }),
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: GOAL_LISTS,
})
