import { GOAL_DOMAINS, GOAL_LEVELS, GOAL_OUTCOMES, GOAL_OWNERS } from '@tandem/domain/goals'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, longText, requiredText, version } from './fields.ts'

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/log-form'] as const

const level = z.literal(GOAL_LEVELS)

export const goalDraft = z.strictObject({
  planId: id.nullable(),
  owner: z.enum(GOAL_OWNERS),
  domain: z.enum(GOAL_DOMAINS),
  servesGoalId: id.nullable(),
  title: requiredText(240),
  why: longText.nullable(),
  targetOn: calendarDate.nullable(),
  agreedOn: calendarDate.nullable(),
  baselineLevel: level.nullable(),
  level: level.nullable(),
})
export type GoalDraft = z.infer<typeof goalDraft>

export const goal = z.object({
  goalId: id,
  episodeId: id,
  ...goalDraft.shape,
  closedOn: calendarDate.nullable(),
  outcome: z.enum(GOAL_OUTCOMES).nullable(),
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
  refuses: ['not-found', 'not-allowed', 'work-goal-missing', 'episode-closed'],
  alsoChanges: LISTS,
})

export const editGoal = endpoint({
  name: 'editGoal',
  method: 'PUT',
  path: '/api/goals/:goalId',
  summary: 'Changes a goal or its level',
  params,
  body: z.strictObject({ ...goalDraft.shape, version }),
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'stale', 'work-goal-missing'],
  alsoChanges: LISTS,
})

export const closeGoal = endpoint({
  name: 'closeGoal',
  method: 'PUT',
  path: '/api/goals/:goalId/close',
  summary: 'Closes a goal with its final level, or says why it was dropped; `null` opens it again',
  params,
  body: z.strictObject({
    outcome: z.enum(GOAL_OUTCOMES).nullable(),
    level: level.nullable(),
    closedOn: calendarDate,
    version,
  }),
  reply: goal,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future'],
  alsoChanges: LISTS,
})
