import {
  COMMITMENT_ORIGINS,
  COMMITMENT_OUTCOMES,
  COMMITMENT_PARTIES,
  COMMITMENT_SPEAKERS,
  COMMITMENT_STATES,
} from '@tandem/domain/employer-commitments'
import { z } from 'zod'
import { companyJob } from './employers.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, requiredText, version } from './fields.ts'

const OTHERS = ['/api/employers', '/api/placements', '/api/today', '/api/caseload', '/api/episodes'] as const

const facts = {
  party: z.enum(COMMITMENT_PARTIES),
  words: requiredText(500),
  agreedOn: calendarDate,
  /** `null`: it stands without a day. */
  dueOn: calendarDate.nullable(),
  origin: z.enum(COMMITMENT_ORIGINS),
  /** The entry of the log in which it was promised. */
  entryId: id.nullable(),
}

type Days = { readonly agreedOn: string; readonly dueOn: string | null }

/** Nothing is due before it was agreed. */
const IN_ORDER = { error: 'due-before-agreed', path: ['dueOn'] }
const isInOrder = ({ agreedOn, dueOn }: Days) => dueOn === null || dueOn >= agreedOn

const saying = {
  speaker: z.enum(COMMITMENT_SPEAKERS),
  outcome: z.enum(COMMITMENT_OUTCOMES),
  saidOn: calendarDate,
  note: longText,
}

const commitment = z.object({
  commitmentId: id,
  employerId: id,
  /** `null`: it concerns the company as a whole. */
  placementId: id.nullable(),
  workerId: id.nullable(),
  workerName: z.string().nullable(),
  ...facts,
  entryOn: calendarDate.nullable(),
  state: z.enum(COMMITMENT_STATES),
  /** Latest first: of each speaker the first one holds. */
  sayings: z.array(z.object({ ...saying, recordedByName: z.string(), recordedAt: instant })),
  memberName: z.string(),
  createdAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  mayWrite: z.boolean(),
  version,
})
export type Commitment = z.infer<typeof commitment>

const employerParams = z.strictObject({ employerId: id })
const oneOf = {
  params: z.strictObject({ commitmentId: id }),
  reply: commitment,
  alsoChanges: OTHERS,
} as const
const WRITING = ['not-found', 'not-allowed', 'consent-withdrawn', 'stale', 'voided'] as const

export const listCommitments = endpoint({
  name: 'listCommitments',
  method: 'GET',
  path: '/api/employers/:employerId/commitments',
  summary: 'What a company promised and what was promised to it, open ones first',
  params: employerParams,
  reply: z.object({
    today: calendarDate,
    commitments: z.array(commitment),
    /** Commitments about people whose file the reader may not open. */
    others: z.int(),
    /** What a commitment may be about, for who may write it. */
    jobs: z.array(companyJob),
    mayWriteOfCompany: z.boolean(),
  }),
  refuses: ['not-allowed', 'not-found'],
})

export const listJobCommitments = endpoint({
  name: 'listJobCommitments',
  method: 'GET',
  path: '/api/placements/:placementId/commitments',
  summary: 'The same for one job',
  params: z.strictObject({ placementId: id }),
  reply: z.object({ today: calendarDate, commitments: z.array(commitment) }),
  refuses: ['not-found'],
})

export const recordCommitment = endpoint({
  name: 'recordCommitment',
  method: 'POST',
  path: '/api/employers/:employerId/commitments',
  summary: 'Writes down what was promised, by whom and for when',
  params: employerParams,
  body: z.strictObject({ placementId: id.nullable(), ...facts }).refine(isInOrder, IN_ORDER),
  reply: commitment,
  refuses: ['not-found', 'not-allowed', 'consent-withdrawn', 'date-in-future'],
  alsoChanges: OTHERS,
})

export const correctCommitment = endpoint({
  ...oneOf,
  name: 'correctCommitment',
  method: 'PUT',
  path: '/api/employer-commitments/:commitmentId',
  summary: 'Changes what was promised; the change log keeps what stood there',
  body: z.strictObject({ ...facts, version }).refine(isInOrder, IN_ORDER),
  refuses: [...WRITING, 'date-in-future'],
})

export const sayOfCommitment = endpoint({
  ...oneOf,
  name: 'sayOfCommitment',
  method: 'PUT',
  path: '/api/employer-commitments/:commitmentId/sayings',
  summary: 'Notes how it went as one side tells it; the other’s view stays beside it',
  body: z.strictObject({ ...saying, version }),
  refuses: [...WRITING, 'invalid', 'date-in-future', 'job-missing', 'contact-refused'],
})

export const voidCommitment = endpoint({
  ...oneOf,
  name: 'voidCommitment',
  method: 'PUT',
  path: '/api/employer-commitments/:commitmentId/void',
  summary: 'Voids what was written by mistake; it stays to be seen and is due no longer',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: [...WRITING],
})
