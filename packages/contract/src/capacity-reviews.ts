import { CAPACITY_MOMENTS, HIGHEST_LEVEL } from '@tandem/domain/capacity-reviews'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { companyJob } from './employers.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, longText, questionCode, requiredText, version } from './fields.ts'

const OTHERS = ['/api/employers', '/api/placements'] as const

const answer = { item: questionCode, /** `null`: not known. */ value: z.int().min(0).max(HIGHEST_LEVEL).nullable() }

const facts = {
  heldOn: calendarDate,
  moment: z.enum(CAPACITY_MOMENTS),
  /** Who answered for the company. */
  contactId: id.nullable(),
  answers: z
    .array(z.strictObject(answer))
    .max(HOUSE_CAPACITY.length)
    .refine((answers) => new Set(answers.map(({ item }) => item)).size === answers.length, { error: 'twice' })
    .refine((answers) => answers.some(({ value }) => value !== null), { error: 'nothing-said' }),
  comment: longText,
  /** The language that it was asked in. */
  locale: z.enum(LOCALES),
}

/** Questions and levels stand as they were worded when they were answered. */
const answered = {
  heldOn: calendarDate,
  moment: z.enum(CAPACITY_MOMENTS),
  answers: z.array(z.object({ ...answer, question: z.string(), said: z.string() })),
  comment: z.string(),
}

const capacityReview = z.object({
  reviewId: id,
  employerId: id,
  establishmentId: id,
  /** `null`: about the company as a whole. */
  placementId: id.nullable(),
  workerId: id.nullable(),
  workerName: z.string().nullable(),
  /** Whose reading it is: each side is asked apart. */
  party: z.enum(CHECK_IN_PARTIES),
  ...answered,
  contactId: id.nullable(),
  contactName: z.string().nullable(),
  memberName: z.string(),
  createdAt: instant,
  /** What stood there before corrections, latest first. */
  former: z.array(z.object({ ...answered, correctedAt: instant, correctedByName: z.string() })),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  mayWrite: z.boolean(),
  version,
})
export type CapacityReview = z.infer<typeof capacityReview>

const employerParams = z.strictObject({ employerId: id })
const params = z.strictObject({ reviewId: id })

export const listCapacityReviews = endpoint({
  name: 'listCapacityReviews',
  method: 'GET',
  path: '/api/employers/:employerId/capacity-reviews',
  summary: 'How able a company is to take somebody in, as it says and as the people there say, latest first',
  params: employerParams,
  reply: z.object({
    today: calendarDate,
    reviews: z.array(capacityReview),
    /** Reviews about people whose file the reader may not open. */
    others: z.int(),
    /** What a review may be about, for who may write it. */
    jobs: z.array(companyJob),
    mayWriteOfCompany: z.boolean(),
  }),
  refuses: ['not-allowed', 'not-found'],
})

export const listJobCapacityReviews = endpoint({
  name: 'listJobCapacityReviews',
  method: 'GET',
  path: '/api/placements/:placementId/capacity-reviews',
  summary: 'The same for one job',
  params: z.strictObject({ placementId: id }),
  reply: z.object({ today: calendarDate, reviews: z.array(capacityReview) }),
  refuses: ['not-found'],
})

export const recordCapacityReview = endpoint({
  name: 'recordCapacityReview',
  method: 'POST',
  path: '/api/employers/:employerId/capacity-reviews',
  summary: 'Records what one side says of how able the company is to take somebody in',
  params: employerParams,
  body: z.strictObject({
    establishmentId: id,
    placementId: id.nullable(),
    party: z.enum(CHECK_IN_PARTIES),
    ...facts,
  }),
  reply: capacityReview,
  refuses: [
    'not-found',
    'not-allowed',
    'consent-withdrawn',
    'invalid',
    'date-in-future',
    'job-missing',
    'contact-refused',
  ],
  alsoChanges: OTHERS,
})

export const correctCapacityReview = endpoint({
  name: 'correctCapacityReview',
  method: 'PUT',
  path: '/api/capacity-reviews/:reviewId',
  summary: 'Corrects a review; what stood there stays to be seen below it',
  params,
  body: z.strictObject({ ...facts, version }),
  reply: capacityReview,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'voided',
    'consent-withdrawn',
    'invalid',
    'date-in-future',
    'contact-refused',
  ],
  alsoChanges: OTHERS,
})

export const voidCapacityReview = endpoint({
  name: 'voidCapacityReview',
  method: 'PUT',
  path: '/api/capacity-reviews/:reviewId/void',
  summary: 'Voids a review written by mistake; it stays to be seen and counts no longer',
  params,
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: capacityReview,
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
  alsoChanges: OTHERS,
})
