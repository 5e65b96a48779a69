import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  CAPACITIES,
  ON_BEHALF_REASONS,
  PARTICIPATIONS,
  REMINDER_CHANNELS,
  SIGNING_METHODS,
} from '@tandem/domain/agreements'
import { SECTION_KEYS, SLOTS } from '@tandem/domain/agreements/sections'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { documentContent } from './document-content.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, requiredText, shortText, text, version } from './fields.ts'
import { strokes } from './signature-strokes.ts'

/** Other answers that an act on an agreement makes old. */
export const AGREEMENT_LISTS = [
  '/api/agreements',
  '/api/episodes',
  '/api/today',
  '/api/caseload',
  '/api/employers',
] as const

export const agreementSection = z.strictObject({
  key: z.enum(SECTION_KEYS),
  text: longText,
  isLeftOut: z.boolean(),
})

/** Somebody named in an agreement. A draft may still lack the name. */
export const partyDraft = z.strictObject({
  capacity: z.enum(CAPACITIES),
  participation: z.enum(PARTICIPATIONS),
  name: text(120),
  functionLabel: shortText.nullable(),
  /** What a legal representative decides, in words. */
  scope: shortText.nullable(),
  /** The contact of the company, for its representative and its tutor. */
  contactId: id.nullable(),
  /** The member, for the coach and the coordinator. */
  memberId: id.nullable(),
  /** Where a reminder or a link goes, in the coach's words. It is no part of what is signed. */
  reach: shortText.nullable(),
  /** The language of their page. */
  locale: z.enum(LOCALES),
})
export type PartyDraft = z.infer<typeof partyDraft>

const answered = { on: calendarDate, words: z.string(), recordedByName: z.string().nullable() }

export const agreementParty = z.object({
  partyId: id,
  ...partyDraft.shape,
  side: z.enum(['worker', 'employer', 'other']),
  signed: z
    .object({
      on: calendarDate,
      at: instant,
      method: z.enum(SIGNING_METHODS),
      typedName: z.string(),
      strokes: strokes.nullable(),
      place: z.string().nullable(),
      interpreterName: z.string().nullable(),
      onBehalf: z.object({ reason: z.enum(ON_BEHALF_REASONS), byName: z.string() }).nullable(),
      /** Whose device it was signed on, or who recorded the paper. */
      recordedByName: z.string().nullable(),
    })
    .nullable(),
  refused: z.object(answered).nullable(),
  revoked: z.object(answered).nullable(),
  /** The link that opens now; its token is shown once, when it is made. */
  link: z.object({ createdAt: instant, expiresAt: instant }).nullable(),
  /** Latest first. */
  reminders: z.array(z.object({ remindedOn: calendarDate, channel: z.enum(REMINDER_CHANNELS), byName: z.string() })),
  /** What may be asked of them now. */
  asks: z.array(z.enum(['sign', 'refuse', 'revoke', 'remind', 'link'])),
})
export type AgreementParty = z.infer<typeof agreementParty>

/** Whose signature is waited for, since when, and when they were last reminded. */
export const awaitedParty = z.object({
  partyId: id,
  name: z.string(),
  capacity: z.enum(CAPACITIES),
  side: z.enum(['worker', 'employer', 'other']),
  sinceOn: calendarDate,
  remindedOn: calendarDate.nullable(),
})
export type AwaitedParty = z.infer<typeof awaitedParty>

export const agreementVersion = z.object({
  versionNumber: z.int(),
  state: z.enum(AGREEMENT_STATES),
  sentOn: calendarDate.nullable(),
  fallenOn: calendarDate.nullable(),
  effectiveFromOn: calendarDate.nullable(),
  effectiveToOn: calendarDate.nullable(),
  /** As it was sent, for ever; of a draft, as it would be sent. */
  content: documentContent,
  /** SHA-256 of the content, once it was sent. */
  contentHash: z.string().nullable(),
  parties: z.array(agreementParty),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

export const agreementSummary = z.object({
  agreementId: id,
  kind: z.enum(AGREEMENT_KINDS),
  number: z.string(),
  versionNumber: z.int(),
  state: z.enum(AGREEMENT_STATES),
  placementId: id.nullable(),
  employerName: z.string().nullable(),
  sentOn: calendarDate.nullable(),
  effectiveFromOn: calendarDate.nullable(),
  effectiveToOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  awaited: z.array(awaitedParty),
  /** Who did not agree, or withdrew, and their words. */
  against: z.object({ name: z.string(), on: calendarDate, words: z.string() }).nullable(),
})
export type AgreementSummary = z.infer<typeof agreementSummary>

export const agreement = z.object({
  ...agreementSummary.shape,
  episodeId: id,
  workerId: id,
  workerName: z.string(),
  employerId: id.nullable(),
  planId: id.nullable(),
  locale: z.enum(LOCALES),
  endReason: z.string().nullable(),
  /** Latest first. */
  versions: z.array(agreementVersion).min(1),
  /** What is written while nothing was sent yet. */
  draft: z
    .object({
      sections: z.array(agreementSection),
      /** The sections as the file would fill them today. */
      suggested: z.array(agreementSection),
      goalIds: z.array(id),
      missing: z.array(z.object({ key: z.enum(SECTION_KEYS), slot: z.enum(SLOTS).nullable(), label: z.string() })),
      missingCapacities: z.array(z.enum(CAPACITIES)),
    })
    .nullable(),
  /** Nothing may leave toward the employer. */
  isContactRefused: z.boolean(),
  mayEdit: z.boolean(),
  version,
})
export type Agreement = z.infer<typeof agreement>

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
  }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'episode-closed', 'job-missing', 'contact-refused'],
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
    parties: z.array(partyDraft).min(1).max(12),
    version,
  }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'stale', 'agreement-not-open', 'end-before-start'],
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
    'contact-refused',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

/** Words of somebody who does not agree, or no longer. */
export const partyWords = requiredText(2_000)
