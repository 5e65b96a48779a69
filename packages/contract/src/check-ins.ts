import {
  CHECK_IN_CHANNELS,
  CHECK_IN_PARTIES,
  CONTRACT_INTENTIONS,
  GUIDE_CHANNELS,
  VISIT_WISHES,
} from '@tandem/domain/check-ins'
import { COACH_VISIBILITIES } from '@tandem/domain/placements'
import { MOST_QUESTIONS } from '@tandem/domain/questionnaires'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  calendarDate,
  id,
  instant,
  longText,
  minutes,
  questionCode,
  requiredText,
  shortText,
  version,
} from './fields.ts'

const LISTS = [
  '/api/caseload',
  '/api/today',
  '/api/workers',
  '/api/episodes',
  '/api/employers',
  '/api/placements',
  '/api/log-form',
  '/api/log-entries',
  '/api/outcomes',
] as const

/** An answer with its question as it was asked. `value` 1 (not at all) to 5 (fully), `null` for not seen. */
export const rating = z.strictObject({
  item: questionCode,
  question: requiredText(240),
  value: z.int().min(1).max(5).nullable(),
  example: shortText.nullable(),
})
export type Rating = z.infer<typeof rating>

export const answeredWord = z.strictObject({ word: questionCode, question: requiredText(240), answer: longText })

export const checkInFacts = z.strictObject({
  heldOn: calendarDate,
  channel: z.enum(CHECK_IN_CHANNELS),
  /** Who answered for the employer. */
  contactId: id.nullable(),
  ratings: z
    .array(rating)
    .max(MOST_QUESTIONS.ratings)
    .refine((ratings) => new Set(ratings.map((one) => one.item)).size === ratings.length, { error: 'twice' }),
  words: z.array(answeredWord).max(MOST_QUESTIONS.words),
  intention: z.enum(CONTRACT_INTENTIONS).nullable(),
  wish: z.enum(VISIT_WISHES).nullable(),
  /** The date agreed for the next one; empty follows the cadence. */
  nextOn: calendarDate.nullable(),
})
export type CheckInFacts = z.infer<typeof checkInFacts>

/** A check-in in which nobody said anything is none: it would make who was never asked look heard. */
const SAYS_SOMETHING = { error: 'nothing-said', path: ['ratings'] }
function saysSomething({
  ratings,
  words,
  intention,
  wish,
}: Pick<CheckInFacts, 'ratings' | 'words' | 'intention' | 'wish'>): boolean {
  return ratings.length > 0 || words.length > 0 || intention !== null || wish !== null
}

export const checkIn = z.object({
  checkInId: id,
  placementId: id,
  episodeId: id,
  party: z.enum(CHECK_IN_PARTIES),
  ...checkInFacts.shape,
  overall: z.int().nullable(),
  contactName: z.string().nullable(),
  memberName: z.string(),
  logEntryId: id.nullable(),
  recordedAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type CheckIn = z.infer<typeof checkIn>

const placementParams = z.strictObject({ placementId: id })
const params = z.strictObject({ checkInId: id })

export const listCheckIns = endpoint({
  name: 'listCheckIns',
  method: 'GET',
  path: '/api/placements/:placementId/check-ins',
  summary: 'What each side of a job said, latest first',
  params: placementParams,
  reply: z.object({ checkIns: z.array(checkIn) }),
  refuses: ['not-found'],
})

export const readCheckInGuide = endpoint({
  name: 'readCheckInGuide',
  method: 'GET',
  path: '/api/placements/:placementId/check-in-guide',
  summary: 'What a coach needs before asking one side how it goes',
  params: placementParams,
  query: z.strictObject({ party: z.enum(CHECK_IN_PARTIES) }),
  reply: z.object({
    today: calendarDate,
    workerId: id,
    episodeId: id,
    workerName: z.string(),
    employerName: z.string(),
    jobTitle: z.string().nullable(),
    startedOn: calendarDate.nullable(),
    trialEndOn: calendarDate.nullable(),
    plannedEndOn: calendarDate.nullable(),
    employerContactRefusedOn: calendarDate.nullable(),
    coachVisibility: z.enum(COACH_VISIBILITIES),
    /** Who may answer for the employer: the tutor and the person responsible first. */
    contacts: z.array(
      z.object({ contactId: id, name: z.string(), functionLabel: z.string().nullable(), phone: z.string().nullable() }),
    ),
    dueOn: calendarDate.nullable(),
    /** The next day by the cadence once this one is held. */
    nextByCadenceOn: calendarDate.nullable(),
    /** The last answers of this side. */
    last: checkIn.nullable(),
  }),
  refuses: ['not-found'],
})

export const recordCheckIn = endpoint({
  name: 'recordCheckIn',
  method: 'POST',
  path: '/api/placements/:placementId/check-ins',
  summary: 'Records what one side said; the time given goes to the log unless an entry holds it already',
  params: placementParams,
  body: z
    .strictObject({
      ...checkInFacts.shape,
      channel: z.enum(GUIDE_CHANNELS),
      party: z.enum(CHECK_IN_PARTIES),
      /** The log entry of the same talk. */
      logEntryId: id.nullable(),
      /** Time given, for a talk that has no log entry yet. */
      time: z
        .strictObject({
          minutes: minutes.max(720, { error: 'too-large' }),
          travelMinutes: minutes.max(720, { error: 'too-large' }),
        })
        .nullable(),
    })
    .refine(saysSomething, SAYS_SOMETHING),
  reply: checkIn,
  refuses: [
    'not-found',
    'not-allowed',
    'date-in-future',
    'check-in-before-start',
    'next-before-held',
    'next-too-far',
    'contact-refused',
    'consent-withdrawn',
  ],
  alsoChanges: LISTS,
})

export const correctCheckIn = endpoint({
  name: 'correctCheckIn',
  method: 'PUT',
  path: '/api/check-ins/:checkInId',
  summary: 'Corrects a check-in; the former answers stay in the change log',
  params,
  body: z.strictObject({ ...checkInFacts.shape, version }).refine(saysSomething, SAYS_SOMETHING),
  reply: checkIn,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'voided',
    'date-in-future',
    'check-in-before-start',
    'next-before-held',
    'next-too-far',
    'consent-withdrawn',
  ],
  alsoChanges: LISTS,
})

export const voidCheckIn = endpoint({
  name: 'voidCheckIn',
  method: 'PUT',
  path: '/api/check-ins/:checkInId/void',
  summary: 'Voids a check-in made by mistake; it stays to be seen and no longer counts',
  params,
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: checkIn,
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
  alsoChanges: LISTS,
})

/** A question on which the two sides diverge; `silent` is the side that nobody has heard, `null` where both spoke. */
export const divergence = z.object({
  item: questionCode,
  silent: z.enum(CHECK_IN_PARTIES).nullable(),
  sinceOn: calendarDate,
  worker: z.int().nullable(),
  employer: z.int().nullable(),
})

/** What one side answered to one question, oldest first; `null` for not seen. */
const said = z.array(z.object({ heldOn: calendarDate, value: z.int().nullable() }))

export const readBothSides = endpoint({
  name: 'readBothSides',
  method: 'GET',
  path: '/api/workers/:workerId/both-sides',
  summary: 'What both sides of each job say, now and over time, side by side and never averaged',
  params: z.strictObject({ workerId: id }),
  reply: z.object({
    jobs: z.array(
      z.object({
        placementId: id,
        employerName: z.string(),
        /** The questions that somebody answered, in the order of asking. */
        questions: z.array(z.object({ item: questionCode, worker: said, employer: said })),
        divergences: z.array(divergence),
      }),
    ),
  }),
  refuses: ['not-found'],
})
