import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { MARKS, SATISFACTION_OUTCOMES, SATISFACTION_WAYS, WRITTEN_WAYS } from '@tandem/domain/satisfaction'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, questionCode, requiredText, shortText, version } from './fields.ts'

const OTHERS = ['/api/satisfaction-links', '/api/episodes', '/api/employers', '/api/outcomes'] as const

const answer = z.strictObject({ code: questionCode, value: z.int().min(1).max(5) })

/** What a side says of the coaching. */
export const opinion = {
  /** 1 (not at all) to 5 (fully); what was left out has no row. */
  statements: z
    .array(answer)
    .max(10)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { error: 'twice' }),
  mark: z.int().min(MARKS.least).max(MARKS.most).nullable(),
}

const facts = {
  askedOn: calendarDate,
  way: z.enum(WRITTEN_WAYS),
  outcome: z.enum(SATISFACTION_OUTCOMES),
  /** `null` while the answer waits. */
  answeredOn: calendarDate.nullable(),
  /** Who answers for the side. */
  respondent: shortText,
  ...opinion,
  words: longText,
}
const HAS_DAY = { error: 'required', path: ['answeredOn'] }
const hasDay = ({ outcome, answeredOn }: { outcome: string; answeredOn: string | null }) =>
  outcome === 'waits' || answeredOn !== null

const survey = z.object({
  surveyId: id,
  episodeId: id,
  party: z.enum(CHECK_IN_PARTIES),
  placementId: id.nullable(),
  employerName: z.string().nullable(),
  ...facts,
  way: z.enum(SATISFACTION_WAYS),
  /**
   * Answers are read by who wrote them down, and what was answered by link by nobody; for everybody else they are empty.
   * Source: domain.md 12.3.
   */
  isAnswerShown: z.boolean(),
  /** The reader wrote it down, or asked. */
  isOwn: z.boolean(),
  memberName: z.string(),
  recordedAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type SatisfactionSurvey = z.infer<typeof survey>

const episodeParams = z.strictObject({ episodeId: id })
const ofOne = { params: z.strictObject({ surveyId: id }), reply: survey, alsoChanges: OTHERS } as const
const WRITING = ['not-found', 'not-allowed', 'consent-withdrawn'] as const
const TELLING = ['invalid', 'date-in-future', 'after-care-not-agreed', 'job-missing', 'contact-refused'] as const

export const listSatisfaction = endpoint({
  name: 'listSatisfaction',
  method: 'GET',
  path: '/api/episodes/:episodeId/satisfaction',
  summary: 'What the person and the companies of an accompaniment say of the coaching, each apart, latest first',
  params: episodeParams,
  reply: z.object({
    today: calendarDate,
    mayRecord: z.boolean(),
    /** The person may be asked today. */
    mayAskWorker: z.boolean(),
    /** The jobs whose company may be asked. */
    jobs: z.array(z.object({ placementId: id, employerName: z.string() })),
    surveys: z.array(survey),
  }),
  refuses: ['not-found'],
})

export const recordSatisfaction = endpoint({
  name: 'recordSatisfaction',
  method: 'POST',
  path: '/api/episodes/:episodeId/satisfaction',
  summary: 'Records that one side was asked, and what it answered; a refusal is recorded as a refusal',
  params: episodeParams,
  body: z
    .strictObject({ party: z.enum(CHECK_IN_PARTIES), placementId: id.nullable(), ...facts })
    .refine(hasDay, HAS_DAY),
  reply: survey,
  refuses: [...WRITING, ...TELLING],
  alsoChanges: OTHERS,
})

export const changeSatisfaction = endpoint({
  ...ofOne,
  name: 'changeSatisfaction',
  method: 'PUT',
  path: '/api/satisfaction/:surveyId',
  summary: 'Writes down the answer that came, or corrects one; the former stays in the change log',
  body: z.strictObject({ ...facts, version }).refine(hasDay, HAS_DAY),
  refuses: [...WRITING, ...TELLING, 'stale', 'voided', 'answered-by-link'],
})

export const voidSatisfaction = endpoint({
  ...ofOne,
  name: 'voidSatisfaction',
  method: 'PUT',
  path: '/api/satisfaction/:surveyId/void',
  summary: 'Voids a form recorded by mistake; it stays to be seen and counts nowhere',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
})

export const readEmployerSatisfaction = endpoint({
  name: 'readEmployerSatisfaction',
  method: 'GET',
  path: '/api/employers/:employerId/satisfaction',
  summary: 'What a company says of the service: how many were asked, how many answered, the mean mark',
  params: z.strictObject({ employerId: id }),
  reply: z.object({
    asked: z.int(),
    answered: z.int(),
    refused: z.int(),
    /** Marks that the mean is of. */
    marked: z.int(),
    meanMark: z.number().nullable(),
    lastAnsweredOn: calendarDate.nullable(),
  }),
  refuses: ['not-found', 'not-allowed'],
})
