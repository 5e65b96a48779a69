import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, version } from './fields.ts'

/** A person of somebody away, and who stands in: `null` while nobody does. */
export const standIn = z.object({
  episodeId: id,
  workerId: id,
  workerName: z.string(),
  teamId: id,
  standIn: z.object({ memberId: id, name: z.string() }).nullable(),
})
export type StandIn = z.infer<typeof standIn>

/** Days away of a member. Why is not asked. */
export const absence = z.object({
  absenceId: id,
  fromOn: calendarDate,
  toOn: calendarDate.nullable(),
  version,
  /** Who is theirs today, or on the first day. */
  people: z.array(standIn),
})
export type Absence = z.infer<typeof absence>

export const memberAbsences = z.object({
  today: calendarDate,
  memberId: id,
  name: z.string(),
  /** Now or to come, the next one first. */
  absences: z.array(absence),
  /** Whose main coach the member is today, by name. */
  people: z.array(standIn.omit({ standIn: true })),
  /** For whom the member stands in, today or later: the coach who is away, and the days; by name of the coach. */
  standsIn: z.array(z.object({ episodeId: id, name: z.string(), fromOn: calendarDate, toOn: calendarDate.nullable() })),
  /** The one who asks is the member. */
  isOwn: z.boolean(),
  /** Who may stand in, by name. */
  colleagues: z.array(z.object({ memberId: id, name: z.string(), teamIds: z.array(id) })),
})
export type MemberAbsences = z.infer<typeof memberAbsences>

const absenceDraft = z.strictObject({
  fromOn: calendarDate,
  /** Empty while the return is not known. */
  toOn: calendarDate.nullable(),
  /** Who stands in for whom; whoever is left out is covered by nobody. */
  cover: z.array(z.strictObject({ episodeId: id, memberId: id })).max(200),
})

const LISTS = ['/api/members', '/api/caseload', '/api/today', '/api/workers', '/api/log-form'] as const
const ofMember = z.strictObject({ memberId: id })
const params = z.strictObject({ absenceId: id })

export const readAbsences = endpoint({
  name: 'readAbsences',
  method: 'GET',
  path: '/api/members/:memberId/absences',
  summary: 'When a coach is away, and who stands in for each of their people',
  params: ofMember,
  reply: memberAbsences,
  refuses: ['not-found', 'not-allowed'],
})

export const addAbsence = endpoint({
  name: 'addAbsence',
  method: 'POST',
  path: '/api/members/:memberId/absences',
  summary: 'Plans an absence with who stands in, person by person; nobody is asked why',
  params: ofMember,
  body: absenceDraft,
  reply: memberAbsences,
  refuses: ['not-found', 'not-allowed', 'hold-in-past', 'end-before-start', 'already-exists', 'cover-away'],
  alsoChanges: LISTS,
})

export const editAbsence = endpoint({
  name: 'editAbsence',
  method: 'PUT',
  path: '/api/absences/:absenceId',
  summary: 'Changes the days of an absence, such as the return, and who stands in from today on',
  params,
  body: z.strictObject({ ...absenceDraft.shape, version }),
  reply: memberAbsences,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start', 'already-exists', 'cover-away'],
  alsoChanges: LISTS,
})

export const cancelAbsence = endpoint({
  name: 'cancelAbsence',
  method: 'PUT',
  path: '/api/absences/:absenceId/cancel',
  summary: 'Takes back an absence; nobody stands in any more',
  params,
  body: z.strictObject({ version }),
  reply: memberAbsences,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: LISTS,
})
