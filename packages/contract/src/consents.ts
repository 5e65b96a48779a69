import {
  CONSENT_ACTS,
  CONSENT_EFFECT_CODES,
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
  CONSENT_WAYS,
} from '@tandem/domain/consents'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { attachment } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, shortText } from './fields.ts'

const LISTS = [
  '/api/agreements',
  '/api/caseload',
  '/api/today',
  '/api/workers',
  '/api/episodes',
  '/api/placements',
  '/api/employers',
  '/api/log-form',
] as const

const purpose = z.enum(CONSENT_PURPOSES)

/** One thing that happened to a consent, with the text that was agreed to. Rows are only ever added. */
const consentRow = z.object({
  consentId: id,
  act: z.enum(CONSENT_ACTS),
  happenedOn: calendarDate,
  untilOn: calendarDate.nullable(),
  givenBy: z.enum(CONSENT_GIVERS).nullable(),
  representativeName: z.string().nullable(),
  way: z.enum(CONSENT_WAYS).nullable(),
  locale: z.enum(LOCALES),
  wordingVersion: z.int(),
  wordingText: z.string(),
  proofNote: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: instant,
  /** Scans and photos of the proof, oldest first, removed ones included. */
  files: z.array(attachment),
})

const consent = z.object({
  purpose,
  state: z.enum(CONSENT_STATES),
  sinceOn: calendarDate.nullable(),
  untilOn: calendarDate.nullable(),
  /** What the purpose names may be done today. */
  mayShare: z.boolean(),
  /** What is asked, every version in each language, oldest first: the last one of a language is asked now. */
  wordings: z.array(z.object({ locale: z.enum(LOCALES), version: z.int(), text: z.string() })),
  /** Latest first. */
  rows: z.array(consentRow),
})
export type Consent = z.infer<typeof consent>

const consents = z.object({ today: calendarDate, consents: z.array(consent), mayEdit: z.boolean() })
export type Consents = z.infer<typeof consents>

const workerParams = z.strictObject({ workerId: id })

export const listConsents = endpoint({
  name: 'listConsents',
  method: 'GET',
  path: '/api/workers/:workerId/consents',
  summary: 'What the person agreed to, purpose by purpose, with proof and history',
  params: workerParams,
  reply: consents,
  refuses: ['not-found'],
})

const answer = z
  .strictObject({
    purpose,
    act: z.enum(['asked', 'given', 'refused']),
    happenedOn: calendarDate,
    untilOn: calendarDate.nullable(),
    givenBy: z.enum(CONSENT_GIVERS),
    representativeName: shortText.nullable(),
    way: z.enum(CONSENT_WAYS),
    /** The language in which the person read or heard the text. */
    locale: z.enum(LOCALES),
    /** The version that they read or heard: a paper may be older than the text of today. */
    wordingVersion: z.int().min(1),
    /** Where the paper is, who heard it, what was asked back. */
    proofNote: longText.nullable(),
  })
  .refine(({ givenBy, representativeName }) => givenBy === 'person' || (representativeName ?? '').trim() !== '', {
    path: ['representativeName'],
    error: 'required',
  })
  .refine(({ act, way, proofNote }) => act !== 'given' || way !== 'oral' || (proofNote ?? '').trim() !== '', {
    path: ['proofNote'],
    error: 'required',
  })

export const recordConsent = endpoint({
  name: 'recordConsent',
  method: 'POST',
  path: '/api/workers/:workerId/consents',
  summary: 'Writes down that a consent was asked, given or refused; the text agreed to is kept with it',
  params: workerParams,
  body: answer,
  reply: consents,
  refuses: [
    'not-found',
    'not-allowed',
    'date-in-future',
    'end-before-start',
    'consent-out-of-order',
    'consent-open-ended',
    'consent-given',
    'consent-text-unknown',
  ],
  alsoChanges: LISTS,
})

export const previewWithdrawal = endpoint({
  name: 'previewWithdrawal',
  method: 'GET',
  path: '/api/workers/:workerId/withdrawals',
  summary: 'What withdrawing a consent would do for this person, before it is confirmed',
  params: workerParams,
  query: z.strictObject({ purpose }),
  reply: z.object({
    effects: z.array(
      z.object({
        effect: z.enum(CONSENT_EFFECT_CODES),
        /** Tasks, check-ins or jobs concerned; `null` where there is nothing to count. */
        count: z.int().nullable(),
        employerNames: z.array(z.string()),
      }),
    ),
    /** The accompaniment is open and may be closed with the withdrawal. */
    mayClose: z.boolean(),
  }),
  refuses: ['not-found', 'not-allowed'],
})

export const withdrawConsent = endpoint({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/api/workers/:workerId/withdrawals',
  summary: 'Withdraws a consent; its effects happen with it',
  params: workerParams,
  body: z.strictObject({
    purpose,
    withdrawnOn: calendarDate,
    proofNote: longText.nullable(),
    /** Employer contact: from now on these employers are not to know of a coach. */
    hidesCoach: z.boolean(),
    /** Processing: closes the accompaniment on that day, with the reason `consentWithdrawn`. */
    closesEpisode: z.boolean(),
  }),
  reply: consents,
  refuses: [
    'not-found',
    'not-allowed',
    'date-in-future',
    'consent-out-of-order',
    'consent-not-given',
    'exit-before-entry',
    'episode-closed',
  ],
  alsoChanges: LISTS,
})

export const FILE_OPENINGS = ['opened', 'exported', 'covered', 'refused'] as const

export const listFileReaders = endpoint({
  name: 'listFileReaders',
  method: 'GET',
  path: '/api/workers/:workerId/readers',
  summary: 'Who may see the file today, and who opened it lately, day by day',
  params: workerParams,
  reply: z.object({
    today: calendarDate,
    readers: z.array(z.object({ name: z.string(), as: z.enum(['main', 'second', 'replacement', 'lead']) })),
    openings: z.array(z.object({ on: calendarDate, name: z.string(), what: z.enum(FILE_OPENINGS), times: z.int() })),
  }),
  refuses: ['not-found'],
})
