import { MISSED_CHECK_IN_REASONS } from '@tandem/domain/check-ins'
import { TALK_OUTCOMES } from '@tandem/domain/divergence-talks'
import { KINDS, MISSED_BY, MODES, SIDES } from '@tandem/domain/log-entries'
import { JOB_END_REASONS } from '@tandem/domain/placements'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, questionCode } from './fields.ts'
import { ENTRY_ACTIONS } from './log-entries.ts'

export const EMPLOYER_EVENTS = ['log', 'checkIn', 'gap', 'talk', 'start', 'end'] as const

/** What happened with a company. The coach's own words have no field here, on purpose. */
export const employerEvent = z.object({
  eventId: z.string(),
  /** The entry, the check-in, held or not, the talk of three or the job. */
  recordId: id,
  on: calendarDate,
  what: z.enum(EMPLOYER_EVENTS),
  side: z.enum(SIDES),
  mode: z.enum(MODES).nullable(),
  kind: z.enum(KINDS).nullable(),
  missedBy: z.enum(MISSED_BY).nullable(),
  minutes: z.int().nullable(),
  /** Whom the reader may know; without an id, by name only. With the words of the entry about them alone. */
  people: z.array(z.object({ workerId: id.nullable(), name: z.string(), note: z.string() })),
  /** How many more it is about. */
  others: z.int(),
  memberName: z.string().nullable(),
  /** Empty where the reader may not open the person's file, as all below. */
  note: z.string(),
  overall: z.int().nullable(),
  ratings: z.array(z.object({ item: questionCode, value: z.int().nullable() })),
  /** Why a check-in did not take place. */
  gapReason: z.enum(MISSED_CHECK_IN_REASONS).nullable(),
  /** How a talk of three ended. */
  talkOutcome: z.enum(TALK_OUTCOMES).nullable(),
  jobTitle: z.string().nullable(),
  endReason: z.enum(JOB_END_REASONS).nullable(),
  allowedActions: z.array(z.enum(ENTRY_ACTIONS)),
})
export type EmployerEvent = z.infer<typeof employerEvent>

export const listEmployerTimeline = endpoint({
  name: 'listEmployerTimeline',
  method: 'GET',
  path: '/api/employers/:employerId/timeline',
  summary: 'What happened with a company, newest first, a page at a time; words only of files that the reader may open',
  params: z.strictObject({ employerId: id }),
  query: z.strictObject({
    /** `next` of the page before. */
    before: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    today: calendarDate,
    events: z.array(employerEvent),
    /** Give it as `before` for older ones; `null` at the end. */
    next: z.string().nullable(),
  }),
  refuses: ['not-allowed', 'not-found'],
})
