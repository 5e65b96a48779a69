import { CONTRACT_TYPES } from '@tandem/domain/placements'
import { MILESTONE_STATES, STATUS_CHECK_KINDS, STATUS_SOURCES, TOLD } from '@tandem/domain/status-checks'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, minutes, requiredText, version } from './fields.ts'

const OTHERS = ['/api/episodes', '/api/today', '/api/caseload', '/api/outcomes', '/api/workers'] as const

const told = {
  /** The day it was asked or read. */
  doneOn: calendarDate,
  /** The day whose situation was told. */
  situationOn: calendarDate,
  source: z.enum(STATUS_SOURCES),
  employed: z.enum(TOLD),
  /** `null` where nobody is at work, or no job is asked about. */
  sameEmployer: z.enum(TOLD).nullable(),
  weeklyMinutes: minutes.max(6_000, { error: 'too-large' }).nullable(),
  contractType: z.enum(CONTRACT_TYPES).nullable(),
  /** How satisfied who answers is with the work, 1 (not at all) to 5 (fully). */
  satisfaction: z.int().min(1).max(5).nullable(),
  supportAsked: z.boolean(),
  /** What was said; what is asked for, where support is. */
  words: longText,
}

const SAYS_WHAT = { error: 'required', path: ['words'] }
const saysWhat = ({ supportAsked, words }: { supportAsked: boolean; words: string }) =>
  !supportAsked || words.trim() !== ''

const which = {
  kind: z.enum(STATUS_CHECK_KINDS),
  /** Months after the end for after-care, days after the first day for a job. */
  number: z.int().min(1),
  /** The job it is about; `null` for who had none when the accompaniment ended. */
  placementId: id.nullable(),
}

const statusCheck = z.object({
  checkId: id,
  episodeId: id,
  ...which,
  dueOn: calendarDate,
  employerName: z.string().nullable(),
  ...told,
  memberName: z.string(),
  recordedAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type StatusCheck = z.infer<typeof statusCheck>

const milestone = z.object({
  ...which,
  employerName: z.string().nullable(),
  /** The employer may be asked. */
  mayAskEmployer: z.boolean(),
  dueOn: calendarDate,
  /** First and last day on which it is asked for. */
  opensOn: calendarDate,
  closesOn: calendarDate,
  state: z.enum(MILESTONE_STATES),
  /** The answer that settles it. */
  checkId: id.nullable(),
})
export type StatusMilestone = z.infer<typeof milestone>

const episodeParams = z.strictObject({ episodeId: id })
const ofOne = { params: z.strictObject({ checkId: id }), reply: statusCheck, alsoChanges: OTHERS } as const
const WRITING = ['not-found', 'not-allowed', 'consent-withdrawn'] as const
const TELLING = ['invalid', 'date-in-future', 'after-care-not-agreed', 'job-missing', 'contact-refused'] as const

export const listStatusChecks = endpoint({
  name: 'listStatusChecks',
  method: 'GET',
  path: '/api/episodes/:episodeId/status-checks',
  summary:
    'When it is asked whether a person is still at work, after the end and at the milestones of a job, with the answers',
  params: episodeParams,
  reply: z.object({
    today: calendarDate,
    exitedOn: calendarDate.nullable(),
    mayRecord: z.boolean(),
    /** The person agreed to be called once the accompaniment has ended. */
    mayCallAfter: z.boolean(),
    /** Another accompaniment has begun since: nothing more is asked about this one. */
    isFollowed: z.boolean(),
    milestones: z.array(milestone),
    /** Latest first, voided ones included. */
    checks: z.array(statusCheck),
  }),
  refuses: ['not-found'],
})

export const recordStatusCheck = endpoint({
  name: 'recordStatusCheck',
  method: 'POST',
  path: '/api/episodes/:episodeId/status-checks',
  summary: 'Records whether a person is still at work, by whom it was told; not known is an answer',
  params: episodeParams,
  body: z
    .strictObject({
      ...which,
      ...told,
      /** A next action for the support that was asked for. */
      followUp: z.strictObject({ title: requiredText(240), dueOn: calendarDate }).nullable(),
    })
    .refine(saysWhat, SAYS_WHAT),
  reply: statusCheck,
  refuses: [...WRITING, ...TELLING, 'already-exists'],
  alsoChanges: [...OTHERS, '/api/tasks'],
})

export const correctStatusCheck = endpoint({
  ...ofOne,
  name: 'correctStatusCheck',
  method: 'PUT',
  path: '/api/status-checks/:checkId',
  summary: 'Corrects an answer; the former one stays in the change log',
  body: z.strictObject({ ...told, version }).refine(saysWhat, SAYS_WHAT),
  refuses: [...WRITING, ...TELLING, 'stale', 'voided'],
})

export const voidStatusCheck = endpoint({
  ...ofOne,
  name: 'voidStatusCheck',
  method: 'PUT',
  path: '/api/status-checks/:checkId/void',
  summary: 'Voids an answer recorded by mistake; it stays to be seen and no longer counts',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
})
