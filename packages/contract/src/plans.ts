import { ABSENCE_CHOICES } from '@tandem/domain/plan-hours'
import { PLAN_DECISIONS, PLAN_SCOPES, PLAN_STATES, PLAN_STATUSES } from '@tandem/domain/plans'
import { z } from 'zod'
import { cadence } from './cadences.ts'
import { endpoint } from './endpoint.ts'
import { extension } from './extensions.ts'
import { calendarDate, id, minutes, version } from './fields.ts'
import { ruleSet } from './rule-sets.ts'

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/plans', '/api/log-form'] as const

const terms = {
  scope: z.enum(PLAN_SCOPES),
  startsOn: calendarDate,
  endsOn: calendarDate,
  grantedMinutes: minutes.nullable(),
}

export const planDraft = z.strictObject({
  ...terms,
  status: z.enum(PLAN_STATUSES).default('agreed'),
  /** The job that a plan "in" is about. */
  placementId: id.nullable().default(null),
})

/** An absence long enough for the rules to ask what becomes of the hours. */
export const planAbsence = z.object({
  pauseId: id,
  fromOn: calendarDate,
  toOn: calendarDate.nullable(),
  days: z.int(),
  /** What the grant would lose, pro rata. */
  cutMinutes: z.int(),
  choice: z.enum(ABSENCE_CHOICES).nullable(),
})

export const plan = z.object({
  planId: id,
  episodeId: id,
  number: z.int(),
  ...terms,
  /** With what pauses push, where the rules say so. */
  endsOn: calendarDate,
  plannedEndsOn: calendarDate,
  pushedDays: z.int(),
  status: z.enum(PLAN_STATUSES),
  placementId: id.nullable(),
  /** What may be used in all: written on the plan, or computed from the hours of the contract; absences taken off. */
  grantedMinutes: z.int().nullable(),
  /** As written on the plan. */
  fixedMinutes: z.int().nullable(),
  cutMinutes: z.int(),
  usedMinutes: z.int(),
  remainingMinutes: z.int().nullable(),
  /** The pace so far. */
  weeklyMinutes: z.int().nullable(),
  exhaustedOn: calendarDate.nullable(),
  /** The highest warning reached, in percent of the grant. */
  warningPercent: z.int().nullable(),
  decision: z.enum(PLAN_DECISIONS).nullable(),
  decidedOn: calendarDate.nullable(),
  state: z.enum(PLAN_STATES),
  daysLeft: z.int(),
  timeShare: z.number(),
  hoursShare: z.number().nullable(),
  /** What the rules of the programme make of it. */
  capEndsOn: calendarDate.nullable(),
  capMonths: z.int().nullable(),
  /** The first day of the first plan: from there the cap counts. */
  capFromOn: calendarDate,
  /** Months begun since then, up to today. */
  monthsUsed: z.int(),
  /** Whole months from then to the end of this plan. */
  monthsPlanned: z.int(),
  reviewsOn: z.array(calendarDate),
  extensionOpensOn: calendarDate,
  latestEndsOn: calendarDate.nullable(),
  mayExtend: z.boolean(),
  extensions: z.array(extension),
  absences: z.array(planAbsence),
  /** Its own rhythm of check-ins with each side; `null` follows the programme. */
  ownCadence: z.object({ worker: cadence.nullable(), employer: cadence.nullable() }),
  version,
})
export type Plan = z.infer<typeof plan>

const episodeParams = z.strictObject({ episodeId: id })
const params = z.strictObject({ planId: id })

export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/api/episodes/:episodeId/plans',
  summary: 'The coaching plans of an accompaniment, latest first, with their clocks, and the rules that hold',
  params: episodeParams,
  reply: z.object({
    plans: z.array(plan),
    /** Held minutes that no plan covers. */
    outside: z.object({ minutes: z.int(), entries: z.int() }),
    rules: ruleSet,
  }),
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
  refuses: [
    'not-found',
    'not-allowed',
    'plan-end-before-start',
    'plan-before-entry',
    'plan-over-cap',
    'cap-used-up',
    'hours-over-cap',
    'plan-overlaps',
    'placement-missing',
    'episode-closed',
  ],
  alsoChanges: LISTS,
})

export const editPlan = endpoint({
  name: 'editPlan',
  method: 'PUT',
  path: '/api/plans/:planId',
  summary: 'Corrects a plan',
  params,
  body: z.strictObject({ ...terms, placementId: id.nullable().optional(), version }),
  reply: plan,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'plan-end-before-start',
    'plan-before-entry',
    'plan-over-cap',
    'cap-used-up',
    'hours-over-cap',
    'plan-overlaps',
    'placement-missing',
  ],
  alsoChanges: LISTS,
})

export const setPlanStatus = endpoint({
  name: 'setPlanStatus',
  method: 'PUT',
  path: '/api/plans/:planId/status',
  summary: 'Proposes a drafted plan, takes a proposal back to a draft, or says that it is agreed',
  params,
  body: z.strictObject({ status: z.enum(PLAN_STATUSES), version }),
  reply: plan,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'plan-agreed',
    'plan-end-before-start',
    'plan-before-entry',
    'plan-over-cap',
    'cap-used-up',
    'hours-over-cap',
    'plan-overlaps',
  ],
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
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'date-in-future',
    'goals-without-level',
    'extension-pending',
    'plan-overlaps',
  ],
  alsoChanges: LISTS,
})

export const settleAbsence = endpoint({
  name: 'settleAbsence',
  method: 'PUT',
  path: '/api/plans/:planId/absence',
  summary: 'Says what becomes of the hours of a plan after a long absence: reduced pro rata, or kept',
  params,
  body: z.strictObject({ pauseId: id, choice: z.enum(ABSENCE_CHOICES), version }),
  reply: plan,
  refuses: ['not-found', 'not-allowed', 'stale', 'already-exists'],
  alsoChanges: LISTS,
})

/** One month of a plan: what was planned, what the log holds by side, and what was worked. */
export const taperMonth = z.object({
  fromOn: calendarDate,
  toOn: calendarDate,
  plannedMinutes: z.int().nullable(),
  workerMinutes: z.int(),
  employerMinutes: z.int(),
  bothMinutes: z.int(),
  otherMinutes: z.int(),
  /** Minutes of the contract in the part of the month that has passed; empty when not known or none. */
  workedMinutes: z.int().nullable(),
})
export type TaperMonth = z.infer<typeof taperMonth>

const taperReply = z.object({ planId: id, today: calendarDate, months: z.array(taperMonth), version })

export const readTaper = endpoint({
  name: 'readTaper',
  method: 'GET',
  path: '/api/plans/:planId/taper',
  summary: 'The coaching of a plan month by month: planned, real by side, and against the hours worked',
  params,
  reply: taperReply,
  refuses: ['not-found'],
})

export const planTaper = endpoint({
  name: 'planTaper',
  method: 'PUT',
  path: '/api/plans/:planId/taper',
  summary: 'Says how many minutes of coaching are planned for each month of a plan',
  params,
  body: z.strictObject({ plannedMinutes: z.array(minutes.nullable()).max(240, { error: 'too-large' }), version }),
  reply: taperReply,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: ['/api/episodes'],
})
