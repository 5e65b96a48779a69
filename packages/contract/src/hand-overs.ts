import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, text } from './fields.ts'

const ofMember = z.strictObject({ memberId: id })

/** One person as whoever hands over must know them to write the note. */
export const personToHandOver = z.object({
  episodeId: id,
  workerId: id,
  workerName: z.string(),
  teamId: id,
  lastWorkerContactOn: calendarDate.nullable(),
  lastEmployerContactOn: calendarDate.nullable(),
  openGoals: z.int(),
  /** Things due now or soon. */
  due: z.int(),
  openIncidents: z.int(),
  divergences: z.int(),
  /** Works somewhere whose employer may be contacted: the visit is of three. */
  hasEmployer: z.boolean(),
})
export type PersonToHandOver = z.infer<typeof personToHandOver>

export const readHandOver = endpoint({
  name: 'readHandOver',
  method: 'GET',
  path: '/api/members/:memberId/hand-over',
  summary: 'Whose main coach a member is, and who could take them over',
  params: ofMember,
  reply: z.object({
    today: calendarDate,
    memberId: id,
    name: z.string(),
    people: z.array(personToHandOver),
    colleagues: z.array(z.object({ memberId: id, name: z.string(), teamIds: z.array(id) })),
  }),
  refuses: ['not-found', 'not-allowed'],
})

/** What the coach adds to what the file says. */
export const handOverNote = z.strictObject({
  episodeId: id,
  notToDo: text(2000),
  toKnow: text(4000),
  /** The day by which both coaches see the person, and the employer where there is one; `null` for no such visit. */
  visitOn: calendarDate.nullable(),
})

export const handOverPeople = endpoint({
  name: 'handOverPeople',
  method: 'POST',
  path: '/api/members/:memberId/hand-overs',
  summary: 'Gives people to another coach from a day on, with a note kept in each file and a visit together',
  params: ofMember,
  body: z.strictObject({
    toMemberId: id,
    fromOn: calendarDate,
    togetherFromOn: calendarDate.nullable(),
    people: z.array(handOverNote).min(1, { error: 'required' }).max(200),
  }),
  reply: z.object({ handOverId: id, people: z.int() }),
  refuses: ['not-found', 'not-allowed', 'stale', 'hold-in-past', 'end-before-start'],
  alsoChanges: [
    '/api/hand-overs',
    '/api/members',
    '/api/caseload',
    '/api/today',
    '/api/workers',
    '/api/episodes',
    '/api/log-form',
  ],
})

export const handOver = z.object({
  handOverId: id,
  fromName: z.string(),
  toName: z.string(),
  fromOn: calendarDate,
  togetherFromOn: calendarDate.nullable(),
  /** Handed back. */
  isTakenBack: z.boolean(),
  people: z.array(z.object({ workerId: id, workerName: z.string(), documentId: id.nullable() })),
  mayTakeBack: z.boolean(),
})
export type HandOver = z.infer<typeof handOver>

export const listHandOvers = endpoint({
  name: 'listHandOvers',
  method: 'GET',
  path: '/api/hand-overs',
  summary: 'Hand-overs of the last 60 days and those to come: one’s own, and those of the coaches led',
  reply: z.object({ today: calendarDate, handOvers: z.array(handOver) }),
  refuses: [],
})

export const takeBackHandOver = endpoint({
  name: 'takeBackHandOver',
  method: 'PUT',
  path: '/api/hand-overs/:handOverId/take-back',
  summary: 'Hands people back: before the day nothing has happened, after it the former coach goes on from today',
  params: z.strictObject({ handOverId: id }),
  reply: z.object({ handOverId: id }),
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: [
    '/api/hand-overs',
    '/api/members',
    '/api/caseload',
    '/api/today',
    '/api/workers',
    '/api/episodes',
    '/api/log-form',
  ],
})
