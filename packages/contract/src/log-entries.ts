import {
  FOR_WHOM,
  KINDS,
  LOG_FIELDS,
  MISSED_BY,
  MISSED_REASONS,
  MODES,
  MOVEMENTS,
  SIDES,
  WITH_PARTIES,
} from '@tandem/domain/log-entries'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, minutes, requiredText, timeOfDay, version } from './fields.ts'
import { task } from './tasks.ts'

/** What a change of the log makes old. */
const LISTS = [
  '/api/caseload',
  '/api/today',
  '/api/episodes',
  '/api/workers',
  '/api/employers',
  '/api/log-form',
  '/api/log-entries',
  '/api/plans',
  '/api/outcomes',
] as const

/** The share of one person; shares add up to the minutes of the entry. */
const partDraft = z.strictObject({
  episodeId: id,
  placementId: id.nullable(),
  minutes,
  /** Words about this person alone: they stand in no other person's file. */
  note: longText.default(''),
})
const goalDraft = z.strictObject({ goalId: id, movement: z.literal(MOVEMENTS) })

function namesEachOnce<Row>(rows: readonly Row[], nameOf: (row: Row) => string): boolean {
  return new Set(rows.map(nameOf)).size === rows.length
}

/** What happened, in the words of the form. */
export const logEntryFacts = z.strictObject({
  occurredOn: calendarDate,
  startsAt: timeOfDay.nullable(),
  minutes,
  travelMinutes: minutes.max(720, { error: 'too-large' }),
  withParties: z.array(z.enum(WITH_PARTIES)).min(1, { error: 'required' }).max(WITH_PARTIES.length),
  /** Empty takes it from whom the coach was with. */
  forWhom: z.enum(FOR_WHOM).nullable(),
  mode: z.enum(MODES),
  kind: z.enum(KINDS),
  missedBy: z.enum(MISSED_BY).nullable(),
  missedReason: z.enum(MISSED_REASONS).nullable(),
  parts: z
    .array(partDraft)
    .max(40)
    .refine((parts) => namesEachOnce(parts, (part) => part.episodeId), { error: 'twice' }),
  employerId: id.nullable(),
  establishmentId: id.nullable(),
  goals: z
    .array(goalDraft)
    .max(40)
    .refine((goals) => namesEachOnce(goals, (goal) => goal.goalId), { error: 'twice' }),
  /** What was seen and agreed, for everybody concerned; may appear in documents for both sides. */
  note: longText,
  /** The coach's own words, for coaches of the file alone; empty is none. */
  coachNote: longText,
})
export type LogEntryFacts = z.infer<typeof logEntryFacts>

export const logEntryDraft = z.strictObject({
  ...logEntryFacts.shape,
  /** Made by the device; a retry is the same entry. Send it as the idempotency key too. */
  entryId: id,
  next: z.strictObject({ title: requiredText(240), dueOn: calendarDate, side: z.enum(SIDES) }).nullable(),
  /** Next actions that this entry settles. */
  settledTaskIds: z.array(id).max(40),
  /** The appointment that it tells of, which is done by it. */
  appointmentId: id.nullable().optional(),
})
export type LogEntryDraft = z.infer<typeof logEntryDraft>

export const logPart = z.object({
  episodeId: id,
  workerId: id,
  firstName: z.string(),
  lastName: z.string(),
  placementId: id.nullable(),
  employerName: z.string().nullable(),
  minutes: z.int(),
  note: z.string(),
})

const { parts: _parts, goals: _goals, employerId: _employerId, ...plainFacts } = logEntryFacts.shape

export const ENTRY_ACTIONS = ['correct', 'void'] as const

export const logEntry = z.object({
  entryId: id,
  ...plainFacts,
  author: z.object({ memberId: id, name: z.string() }),
  side: z.enum(SIDES),
  isDirect: z.boolean(),
  /** Written more than seven days after. */
  isLate: z.boolean(),
  /** Those the reader may see. */
  parts: z.array(logPart),
  /** People of the same entry whom the reader may not see, and their share. */
  others: z.object({ people: z.int(), minutes: z.int() }),
  employer: z.object({ employerId: id, name: z.string() }).nullable(),
  goals: z.array(z.object({ goalId: id, episodeId: id, title: z.string(), movement: z.literal(MOVEMENTS) })),
  /** Empty for whoever may not read it. */
  coachNote: z.string(),
  mayReadCoachNote: z.boolean(),
  tasks: z.array(task),
  recordedAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
  allowedActions: z.array(z.enum(ENTRY_ACTIONS)),
})
export type LogEntry = z.infer<typeof logEntry>

/** Another entry of the same author at the same hours. */
const overlap = z.object({ entryId: id, startsAt: timeOfDay, minutes: z.int() })

export const savedLogEntry = z.object({ ...logEntry.shape, overlapsWith: z.array(overlap) })
export type SavedLogEntry = z.infer<typeof savedLogEntry>

const params = z.strictObject({ entryId: id })
const RULES = [
  'date-in-future',
  'entry-too-long',
  'time-split-differs',
  'missed-needs-who',
  'with-nobody-else',
  'not-found',
  'not-allowed',
] as const

export const recordLogEntry = endpoint({
  name: 'recordLogEntry',
  method: 'POST',
  path: '/api/log-entries',
  summary: 'Writes down what happened, about nobody, one person or several',
  body: logEntryDraft,
  reply: savedLogEntry,
  refuses: [...RULES, 'contact-refused', 'after-care-not-agreed', 'already-exists', 'consent-withdrawn'],
  alsoChanges: LISTS,
})

export const readLogEntry = endpoint({
  name: 'readLogEntry',
  method: 'GET',
  path: '/api/log-entries/:entryId',
  summary: 'One entry of the log',
  params,
  reply: logEntry,
  refuses: ['not-found'],
})

export const correctLogEntry = endpoint({
  name: 'correctLogEntry',
  method: 'PUT',
  path: '/api/log-entries/:entryId',
  summary: 'Corrects an entry; the former words stay in its history',
  params,
  body: z.strictObject({ ...logEntryFacts.shape, version }),
  reply: savedLogEntry,
  refuses: [...RULES, 'stale', 'voided', 'consent-withdrawn'],
  alsoChanges: LISTS,
})

export const voidLogEntry = endpoint({
  name: 'voidLogEntry',
  method: 'PUT',
  path: '/api/log-entries/:entryId/void',
  summary: 'Voids an entry made by mistake; it stays to be seen and no longer counts',
  params,
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: logEntry,
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
  alsoChanges: LISTS,
})

/** An entry as it stood before or after one act. Values are those of `logEntry`, with names in place of ids. */
const logEntryState = z.object({
  ...plainFacts,
  parts: z.array(
    z.object({ name: z.string(), employerName: z.string().nullable(), minutes: z.int(), note: z.string() }),
  ),
  employer: z.string().nullable(),
  goals: z.array(z.object({ title: z.string(), movement: z.literal(MOVEMENTS) })),
})
export type LogEntryState = z.infer<typeof logEntryState>

export const HISTORY_ACTS = ['recorded', 'corrected', 'voided'] as const

export const logEntryHistory = endpoint({
  name: 'logEntryHistory',
  method: 'GET',
  path: '/api/log-entries/:entryId/history',
  summary: 'Who changed an entry, when, and what, oldest first',
  params,
  reply: z.object({
    acts: z.array(
      z.object({
        act: z.enum(HISTORY_ACTS),
        at: instant,
        memberName: z.string(),
        changed: z.array(z.enum(LOG_FIELDS)),
        before: logEntryState.nullable(),
        after: logEntryState,
        voidReason: z.string().nullable(),
      }),
    ),
  }),
  refuses: ['not-found'],
})

export const listOwnDay = endpoint({
  name: 'listOwnDay',
  method: 'GET',
  path: '/api/log-entries',
  summary: 'What the reader wrote about one day, by hour',
  query: z.strictObject({ occurredOn: calendarDate }),
  reply: z.object({
    entries: z.array(
      z.object({
        entryId: id,
        startsAt: timeOfDay.nullable(),
        minutes: z.int(),
        mode: z.enum(MODES),
        names: z.array(z.string()),
      }),
    ),
  }),
  refuses: [],
})
