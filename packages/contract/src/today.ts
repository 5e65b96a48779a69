import { APPOINTMENT_KINDS } from '@tandem/domain/appointments'
import { CADENCE_CHANNELS } from '@tandem/domain/cadence'
import { CONSENT_PURPOSES } from '@tandem/domain/consents'
import { DUE_KINDS } from '@tandem/domain/due/kinds'
import { COMMITMENT_PARTIES } from '@tandem/domain/employer-commitments'
import { PHASES } from '@tandem/domain/episodes'
import { SIDES } from '@tandem/domain/log-entries'
import { MAIL_FAILURES, MAIL_STATES } from '@tandem/domain/mail'
import { LINK_TEXT_KINDS } from '@tandem/domain/personal-link-texts'
import { z } from 'zod'
import { CASELOAD_SCOPES, caseLoad, planSummary } from './caseload.ts'
import { divergence } from './check-ins.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, shortText, timeOfDay } from './fields.ts'

/** One thing that needs somebody: whom, which side, why, by when. */
export const todayItem = z.object({
  key: z.string(),
  kind: z.enum(DUE_KINDS),
  side: z.enum(SIDES),
  dueOn: calendarDate,
  /** Empty for an action about an employer alone. */
  episodeId: id.nullable(),
  workerId: id.nullable(),
  workerName: z.string().nullable(),
  coachName: z.string().nullable(),
  /** For whom the reader stands in with this person. */
  coversFor: z.string().nullable(),
  phase: z.enum(PHASES).nullable(),
  placementId: id.nullable(),
  employerId: id.nullable(),
  employerName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  jobStartedOn: calendarDate.nullable(),
  /** Last contact with the side that the line is about. */
  lastContactOn: calendarDate.nullable(),
  task: z.object({ taskId: id, title: z.string(), version: z.int() }).nullable(),
  /** The plan whose review it is. */
  planId: id.nullable(),
  /** The record that it is about, of those of its kind. */
  recordId: id.nullable(),
  /** At which it is asked whether the person is still at work: months after the end, or days of a job. */
  milestone: z.object({ number: z.int(), mayAskEmployer: z.boolean() }).nullable(),
  /** Which of the reminders of the rules has come, where there are several. */
  reminder: z.object({ number: z.int(), of: z.int() }).nullable(),
  /** How a check-in is to be held, where the rhythm says so. */
  by: z.enum(CADENCE_CHANNELS).nullable(),
  /** The day from which the lead is told as well; empty leaves it with the coach. */
  leadOn: calendarDate.nullable(),
  /** The share of the hours granted that is used. */
  percent: z.int().nullable(),
  /** What the person had agreed to. */
  purpose: z.enum(CONSENT_PURPOSES).nullable(),
  /** What it is about, in the words of its record: who pays, what is proved. */
  about: z.string().nullable(),
  /** An agreement that waits for signatures, or to which somebody said no: who, and since when. */
  agreement: z
    .object({
      agreementId: id,
      number: z.string(),
      sentOn: calendarDate,
      remindedOn: calendarDate.nullable(),
      names: z.array(z.string()),
    })
    .nullable(),
  /** The day on which this side was asked by a link that still waits for its answer. */
  askedOn: calendarDate.nullable(),
  /** An answer by link that nobody has read: whose, and what they wish. */
  answer: z.object({ name: z.string(), wantsCall: z.boolean(), isRefused: z.boolean() }).nullable(),
  /** A link whose e-mail did not leave, or of which nobody knows: to whom, and why. */
  unsent: z
    .object({
      name: z.string(),
      asks: z.enum(LINK_TEXT_KINDS),
      state: z.enum(MAIL_STATES),
      failure: z.enum(MAIL_FAILURES).nullable(),
    })
    .nullable(),
  /** What was promised: by whom, in which words, at which company. */
  commitment: z.object({ employerId: id, party: z.enum(COMMITMENT_PARTIES), words: z.string() }).nullable(),
  /** What is planned at an hour of the day. */
  appointment: z
    .object({
      appointmentId: id,
      kind: z.enum(APPOINTMENT_KINDS),
      title: z.string(),
      startsAt: timeOfDay.nullable(),
      minutes: z.int().nullable(),
    })
    .nullable(),
  /** What the two sides of the job see differently. */
  divergences: z.array(divergence),
  /** The reason is empty where it was put off for a few days. */
  hold: z.object({ untilOn: calendarDate, reason: z.string() }).nullable(),
})
export type TodayItem = z.infer<typeof todayItem>

export const runningOut = z.object({
  workerId: id,
  episodeId: id,
  workerName: z.string(),
  plan: planSummary,
})

/** More time asked for, waiting for the reader as a lead. */
export const approval = z.object({
  extensionId: id,
  planId: id,
  episodeId: id,
  workerId: id,
  workerName: z.string(),
  requestedOn: calendarDate,
  requestedByName: z.string().nullable(),
  formerEndsOn: calendarDate,
  endsOn: calendarDate,
})

/** A coach of the teams led who is away, or soon is, while nobody stands in for some of the people. */
export const uncoveredAbsence = z.object({
  memberId: id,
  name: z.string(),
  fromOn: calendarDate,
  toOn: calendarDate.nullable(),
  people: z.int(),
  uncovered: z.int(),
})

export const week = z.object({
  fromOn: calendarDate,
  /** People contacted since Monday, of those accompanied. */
  workersSeen: z.int(),
  workers: z.int(),
  /** Running jobs whose employer was contacted since Monday, of all running jobs. */
  employersSeen: z.int(),
  jobs: z.int(),
  /** What the reader carries, against their working time; `null` for a team or without people. */
  load: caseLoad.nullable(),
  minutes: z.int(),
})

export const readToday = endpoint({
  name: 'readToday',
  method: 'GET',
  path: '/api/today',
  summary: 'What is due, late first; what is on hold; plans running out; the week so far',
  query: z.strictObject({ scope: z.enum(CASELOAD_SCOPES).default('mine') }),
  reply: z.object({
    today: calendarDate,
    items: z.array(todayItem),
    onHold: z.array(todayItem),
    approvals: z.array(approval),
    plans: z.array(runningOut),
    uncovered: z.array(uncoveredAbsence),
    week,
  }),
  refuses: [],
})

export const holdDue = endpoint({
  name: 'holdDue',
  method: 'POST',
  path: '/api/due-holds',
  summary: 'Puts something due aside until a day, with a reason if for more than a week',
  body: z.strictObject({ episodeId: id, key: z.string().max(120), untilOn: calendarDate, reason: shortText }),
  reply: z.object({ key: z.string(), untilOn: calendarDate, reason: z.string() }),
  refuses: ['not-found', 'not-allowed', 'hold-in-past', 'hold-too-long', 'hold-needs-reason'],
  alsoChanges: ['/api/today', '/api/caseload', '/api/workers', '/api/episodes'],
})

export const releaseDue = endpoint({
  name: 'releaseDue',
  method: 'PUT',
  path: '/api/due-holds',
  summary: 'Takes something off hold',
  body: z.strictObject({ episodeId: id, key: z.string().max(120) }),
  reply: z.object({ key: z.string() }),
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: ['/api/today', '/api/caseload', '/api/workers', '/api/episodes'],
})

/** What is due for one person, for the "Next" panel of the file. */
export const listDue = endpoint({
  name: 'listDue',
  method: 'GET',
  path: '/api/episodes/:episodeId/due',
  summary: 'What is due for one accompaniment, and what is on hold',
  params: z.strictObject({ episodeId: id }),
  reply: z.object({
    today: calendarDate,
    items: z.array(todayItem),
    onHold: z.array(todayItem),
    /** Next actions toward employers who may not be contacted: never late, they wait. */
    frozen: z.array(z.object({ taskId: id, title: z.string() })),
  }),
  refuses: ['not-found'],
})
