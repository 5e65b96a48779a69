import { TALK_OUTCOMES } from '@tandem/domain/divergence-talks'
import { MOST_QUESTIONS } from '@tandem/domain/questionnaires'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, questionCode, requiredText, version } from './fields.ts'

const LISTS = ['/api/placements', '/api/workers', '/api/episodes', '/api/today', '/api/caseload'] as const

const facts = {
  heldOn: calendarDate,
  outcome: z.enum(TALK_OUTCOMES),
  /** What was said; may be empty where it stays open. */
  words: longText,
  /** The day to come back to what stays open; `null` for the other outcomes. */
  untilOn: calendarDate.nullable(),
  /** The questions that it was about. */
  items: z.array(questionCode).min(1, { error: 'required' }).max(MOST_QUESTIONS.ratings),
}

const divergenceTalk = z.object({
  talkId: id,
  placementId: id,
  ...facts,
  memberName: z.string(),
  createdAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type DivergenceTalk = z.infer<typeof divergenceTalk>

const placementParams = z.strictObject({ placementId: id })

export const listDivergenceTalks = endpoint({
  name: 'listDivergenceTalks',
  method: 'GET',
  path: '/api/placements/:placementId/divergence-talks',
  summary: 'The talks of three about what the two sides of a job see differently, latest first',
  params: placementParams,
  reply: z.object({ mayRecord: z.boolean(), talks: z.array(divergenceTalk) }),
  refuses: ['not-found'],
})

export const recordDivergenceTalk = endpoint({
  name: 'recordDivergenceTalk',
  method: 'POST',
  path: '/api/placements/:placementId/divergence-talks',
  summary: 'Records how a talk of three about a divergence ended',
  params: placementParams,
  body: z
    .strictObject(facts)
    .refine(({ outcome, words }) => outcome === 'staysOpen' || words.trim() !== '', {
      path: ['words'],
      error: 'required',
    })
    .refine(({ outcome, untilOn }) => (outcome === 'staysOpen') === (untilOn !== null), {
      path: ['untilOn'],
      error: 'required',
    }),
  reply: divergenceTalk,
  refuses: [
    'not-found',
    'not-allowed',
    'consent-withdrawn',
    'contact-refused',
    'invalid',
    'date-in-future',
    'hold-in-past',
    'hold-too-long',
  ],
  alsoChanges: LISTS,
})

export const voidDivergenceTalk = endpoint({
  name: 'voidDivergenceTalk',
  method: 'PUT',
  path: '/api/divergence-talks/:talkId/void',
  summary: 'Voids a talk noted by mistake; it stays to be seen and quiets nothing',
  params: z.strictObject({ talkId: id }),
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: divergenceTalk,
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
  alsoChanges: LISTS,
})
