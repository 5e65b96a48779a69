import { DUE_KINDS } from '@tandem/domain/due/kinds'
import { PHASES } from '@tandem/domain/episodes'
import { SIDES } from '@tandem/domain/log-entries'
import { PLAN_STATES } from '@tandem/domain/plans'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'

export const CASELOAD_SCOPES = ['mine', 'team'] as const

export const caseloadJob = z.object({
  placementId: id,
  employerId: id,
  employerName: z.string(),
  jobTitle: z.string().nullable(),
  /** By the latest contract. */
  weeklyMinutes: z.int().nullable(),
  startedOn: calendarDate,
  endedOn: calendarDate.nullable(),
  trialEndOn: calendarDate.nullable(),
})
export type CaseloadJob = z.infer<typeof caseloadJob>

export const planSummary = z.object({
  planId: id,
  startsOn: calendarDate,
  endsOn: calendarDate,
  grantedMinutes: z.int().nullable(),
  usedMinutes: z.int(),
  state: z.enum(PLAN_STATES),
  daysLeft: z.int(),
  timeShare: z.number(),
  hoursShare: z.number().nullable(),
})

export const caseloadRow = z.object({
  episodeId: id,
  workerId: id,
  firstName: z.string(),
  lastName: z.string(),
  coachName: z.string().nullable(),
  /** Members in whose caseload the person counts today. */
  carriedBy: z.array(id),
  phase: z.enum(PHASES),
  isPaused: z.boolean(),
  enteredOn: calendarDate,
  exitedOn: calendarDate.nullable(),
  /** Jobs held today, then the next one to begin. */
  jobs: z.array(caseloadJob),
  lastWorkerContactOn: calendarDate.nullable(),
  lastEmployerContactOn: calendarDate.nullable(),
  nextTask: z.object({ title: z.string(), dueOn: calendarDate }).nullable(),
  plan: planSummary.nullable(),
  openGoals: z.int(),
  /** More time was asked for, and waits for an answer. */
  asksMoreTime: z.boolean(),
  /** The last day of the job that ended last. */
  lastJobEndedOn: calendarDate.nullable(),
  /** What is due and not on hold. */
  due: z.object({
    /** Of these, from today to a week ahead. */
    soon: z.int(),
    late: z.int(),
    all: z.int(),
    onHold: z.int(),
    kinds: z.array(z.enum(DUE_KINDS)),
    first: z.object({ kind: z.enum(DUE_KINDS), side: z.enum(SIDES), dueOn: calendarDate }).nullable(),
  }),
})
export type CaseloadRow = z.infer<typeof caseloadRow>

/** Open accompaniments of a coach against what the programmes hold for one at full time. */
export const caseLoad = z.object({
  /** `null` for people without a coach. */
  coachName: z.string().nullable(),
  people: z.int(),
  target: z.number().nullable(),
  /** Working time today, in percent of a full time. */
  ftePercent: z.int(),
  percent: z.int().nullable(),
})
export type CaseLoadOfCoach = z.infer<typeof caseLoad>

export const listCaseload = endpoint({
  name: 'listCaseload',
  method: 'GET',
  path: '/api/caseload',
  summary: 'The people accompanied, by need: what is latest first',
  query: z.strictObject({
    scope: z.enum(CASELOAD_SCOPES).default('mine'),
    /** Also those whose accompaniment has ended. */
    closed: z.enum(['true', 'false']).default('false'),
  }),
  reply: z.object({ today: calendarDate, rows: z.array(caseloadRow), loads: z.array(caseLoad) }),
  refuses: [],
})
