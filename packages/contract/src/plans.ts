import { PLAN_DECISIONS, PLAN_SCOPES, PLAN_STATES } from '@tandem/domain/plans'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, minutes, version } from './fields.ts'

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/log-form'] as const

export const planDraft = z.strictObject({
  scope: z.enum(PLAN_SCOPES),
  startsOn: calendarDate,
  endsOn: calendarDate,
  grantedMinutes: minutes.nullable(),
})

export const plan = z.object({
  planId: id,
  episodeId: id,
  number: z.int(),
  ...planDraft.shape,
  usedMinutes: z.int(),
  decision: z.enum(PLAN_DECISIONS).nullable(),
  decidedOn: calendarDate.nullable(),
  state: z.enum(PLAN_STATES),
  daysLeft: z.int(),
  timeShare: z.number(),
  hoursShare: z.number().nullable(),
  version,
})
export type Plan = z.infer<typeof plan>

const episodeParams = z.strictObject({ episodeId: id })
const params = z.strictObject({ planId: id })

export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/api/episodes/:episodeId/plans',
  summary: 'The coaching plans of an accompaniment, latest first, with their clocks',
  params: episodeParams,
  reply: z.object({ plans: z.array(plan) }),
  refuses: ['not-found'],
})

export const addPlan = endpoint({
  name: 'addPlan',
  method: 'POST',
  path: '/api/episodes/:episodeId/plans',
  summary: 'Opens a coaching plan',
  params: episodeParams,
  body: planDraft,
  reply: plan,
  refuses: ['not-found', 'not-allowed', 'plan-end-before-start', 'plan-before-entry', 'episode-closed'],
  alsoChanges: LISTS,
})

export const editPlan = endpoint({
  name: 'editPlan',
  method: 'PUT',
  path: '/api/plans/:planId',
  summary: 'Corrects a plan',
  params,
  body: z.strictObject({ ...planDraft.shape, version }),
  reply: plan,
  refuses: ['not-found', 'not-allowed', 'stale', 'plan-end-before-start', 'plan-before-entry'],
  alsoChanges: LISTS,
})

export const decidePlan = endpoint({
  name: 'decidePlan',
  method: 'PUT',
  path: '/api/plans/:planId/decision',
  summary: 'Says what was decided at the end of a plan; `null` takes the decision back',
  params,
  body: z.strictObject({ decision: z.enum(PLAN_DECISIONS).nullable(), decidedOn: calendarDate, version }),
  reply: plan,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future', 'goals-without-level'],
  alsoChanges: LISTS,
})
