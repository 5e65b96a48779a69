import { AGREEMENT_KINDS } from '@tandem/domain/agreements'
import { SECTION_KEYS } from '@tandem/domain/agreements/sections'
import { z } from 'zod'
import { agreement, agreementGoal, agreementSection, agreementSummary, partyDraft } from './agreement-records.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, requiredText, shortText, version } from './fields.ts'

/** Other answers that an act on an agreement makes old. */
export const AGREEMENT_LISTS = [
  '/api/agreements',
  '/api/episodes',
  '/api/today',
  '/api/caseload',
  '/api/employers',
] as const

const params = z.strictObject({ agreementId: id })
const episodeParams = z.strictObject({ episodeId: id })

export const listAgreements = endpoint({
  name: 'listAgreements',
  method: 'GET',
  path: '/api/episodes/:episodeId/agreements',
  summary: 'The agreements of an accompaniment, latest first, and those that a job asks for',
  params: episodeParams,
  reply: z.object({
    today: calendarDate,
    agreements: z.array(agreementSummary),
    /** Jobs and work trials without an agreement of the three parties. */
    wanted: z.array(z.object({ placementId: id, employerName: z.string(), kind: z.enum(['tripartite', 'workTrial']) })),
    mayEdit: z.boolean(),
  }),
  refuses: ['not-found'],
})

export const readAgreement = endpoint({
  name: 'readAgreement',
  method: 'GET',
  path: '/api/agreements/:agreementId',
  summary: 'An agreement with all its versions, who signed and who is waited for',
  params,
  reply: z.object({ today: calendarDate, agreement }),
  refuses: ['not-found'],
})

export const listAgreementGoals = endpoint({
  name: 'listAgreementGoals',
  method: 'GET',
  path: '/api/episodes/:episodeId/agreement-goals',
  summary: 'The open goals that an agreement of a kind, about a job or none, may name',
  params: episodeParams,
  query: z.strictObject({ kind: z.enum(AGREEMENT_KINDS), placementId: id.optional() }),
  reply: z.object({ goals: z.array(agreementGoal) }),
  refuses: ['not-found'],
})

export const addAgreement = endpoint({
  name: 'addAgreement',
  method: 'POST',
  path: '/api/episodes/:episodeId/agreements',
  summary: 'Begins an agreement, filled in from what the file knows',
  params: episodeParams,
  body: z.strictObject({
    kind: z.enum(AGREEMENT_KINDS),
    /** The job or work trial that an agreement with an employer is about. */
    placementId: id.nullable(),
    /** Goals to be named in it; `null` takes those that its readers may know. */
    goalIds: z.array(id).max(20).nullable(),
    /** It is known that one of this kind about this job stands, waits or is being written. */
    isSecond: z.boolean().optional(),
  }),
  reply: agreement,
  refuses: [
    'not-found',
    'not-allowed',
    'episode-closed',
    'job-missing',
    'trial-missing',
    'agreement-stands',
    'contact-refused',
    'goal-not-nameable',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

export const editAgreementDraft = endpoint({
  name: 'editAgreementDraft',
  method: 'PUT',
  path: '/api/agreements/:agreementId/draft',
  summary: 'Changes what is written in a draft',
  params,
  body: z.strictObject({
    effectiveFromOn: calendarDate.nullable(),
    effectiveToOn: calendarDate.nullable(),
    sections: z.array(agreementSection).max(SECTION_KEYS.length),
    goalIds: z.array(id).max(20),
    parties: z.array(partyDraft).min(1).max(12),
    version,
  }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'stale', 'agreement-not-open', 'end-before-start', 'goal-not-nameable'],
  alsoChanges: AGREEMENT_LISTS,
})

export const discardAgreement = endpoint({
  name: 'discardAgreement',
  method: 'DELETE',
  path: '/api/agreements/:agreementId',
  summary: 'Throws away a first draft that was never sent',
  params,
  reply: z.object({ agreementId: id }),
  refuses: ['not-found', 'not-allowed', 'agreement-not-open'],
  alsoChanges: AGREEMENT_LISTS,
})

export const amendAgreement = endpoint({
  name: 'amendAgreement',
  method: 'POST',
  path: '/api/agreements/:agreementId/versions',
  summary: 'Begins the next version; the signatures of the former one fall and stay to be seen',
  params,
  body: z.strictObject({ version }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'stale', 'agreement-not-open'],
  alsoChanges: AGREEMENT_LISTS,
})

export const endAgreement = endpoint({
  name: 'endAgreement',
  method: 'PUT',
  path: '/api/agreements/:agreementId/end',
  summary: 'Ends an agreement on a day; before its term with the reason',
  params,
  body: z.strictObject({ endedOn: calendarDate, reason: shortText.nullable(), version }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'stale', 'agreement-not-open', 'date-in-future', 'reason-missing'],
  alsoChanges: AGREEMENT_LISTS,
})

export const listEmployerAgreements = endpoint({
  name: 'listEmployerAgreements',
  method: 'GET',
  path: '/api/employers/:employerId/agreements',
  summary: 'The agreements made with a company about people whose file the reader may open',
  params: z.strictObject({ employerId: id }),
  reply: z.object({
    today: calendarDate,
    agreements: z.array(z.object({ ...agreementSummary.shape, workerId: id, workerName: z.string() })),
  }),
  refuses: ['not-allowed', 'not-found'],
})

/** A link as it is made: shown this once. */
export const madeLink = z.object({ partyId: id, path: z.string(), expiresAt: instant })

export const sendAgreement = endpoint({
  name: 'sendAgreement',
  method: 'PUT',
  path: '/api/agreements/:agreementId/sending',
  summary: 'Fixes what is to be signed and makes a personal link for each party; nothing is sent by itself',
  params,
  body: z.strictObject({ version }),
  reply: z.object({ agreement, links: z.array(madeLink) }),
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'agreement-not-open',
    'agreement-incomplete',
    'party-missing',
    'scope-missing',
    'levels-missing',
    'contact-refused',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

/** Words of somebody who does not agree, or no longer. */
export const partyWords = requiredText(2_000)
