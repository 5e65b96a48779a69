import { CHECK_IN_LINK_STATES } from '@tandem/domain/check-in-links'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { LINK_OUTCOMES } from '@tandem/domain/personal-links'
import { z } from 'zod'
import { answeredWord, checkIn, rating } from './check-ins.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, requiredText, version } from './fields.ts'
import { askedByLink, linkAsking, linkParams, madeLink, mailedLink, personalLink } from './personal-links.ts'

const LISTS = [
  '/api/check-in-links',
  '/api/today',
  '/api/caseload',
  '/api/placements',
  '/api/workers',
  '/api/episodes',
] as const

export const checkInLink = z.object({
  ...personalLink.shape,
  placementId: id,
  state: z.enum(CHECK_IN_LINK_STATES),
  /** What was answered, each with its question; `null` until it is sent. */
  answer: z
    .object({
      outcome: z.enum(LINK_OUTCOMES),
      answeredOn: calendarDate,
      ratings: z.array(rating),
      words: z.array(answeredWord),
      wantsCall: z.boolean(),
    })
    .nullable(),
  setAsideReason: z.string().nullable(),
})
export type CheckInLink = z.infer<typeof checkInLink>

const placementParams = z.strictObject({ placementId: id })

/** Codes of `askByLinkRefusal`. */
const refusal = z.enum(['contact-refused', 'check-in-before-start', 'contact-left', 'answer-waits', 'asked-lately'])

export const listCheckInLinks = endpoint({
  name: 'listCheckInLinks',
  method: 'GET',
  path: '/api/placements/:placementId/check-in-links',
  summary: 'Whom one side of a job may be asked through, since when they were asked, and the links sent, latest first',
  params: placementParams,
  query: z.strictObject({ party: z.enum(CHECK_IN_PARTIES) }),
  reply: z.object({
    ...linkAsking.shape,
    /** Why nobody is asked by link today. */
    refusal: refusal.nullable(),
    links: z.array(checkInLink),
  }),
  refuses: ['not-found'],
})

const ASK_REFUSES = [
  'not-found',
  'not-allowed',
  'stale',
  'contact-refused',
  'check-in-before-start',
  'contact-left',
  'answer-waits',
  'asked-lately',
  'consent-withdrawn',
] as const

export const sendCheckInLink = endpoint({
  name: 'sendCheckInLink',
  method: 'PUT',
  path: '/api/placements/:placementId/check-in-links',
  summary: 'Makes a link by which one side answers without account, shown once; an earlier one of that side dies',
  params: placementParams,
  body: askedByLink,
  reply: z.object({ ...madeLink.shape, link: checkInLink }),
  refuses: ASK_REFUSES,
  alsoChanges: LISTS,
})

export const mailCheckInLink = endpoint({
  name: 'mailCheckInLink',
  method: 'PUT',
  path: '/api/placements/:placementId/check-in-links/mail',
  summary: 'Asks one side by e-mail, in the sender’s words; the link itself is made when the message leaves',
  params: placementParams,
  body: z.strictObject({ ...askedByLink.shape, ...mailedLink.shape }),
  reply: checkInLink,
  refuses: ASK_REFUSES,
  alsoChanges: LISTS,
})

export const takeUpAnswer = endpoint({
  name: 'takeUpAnswer',
  method: 'PUT',
  path: '/api/check-in-links/:linkId/check-in',
  summary: 'Makes a check-in of what was answered by link, once a coach has read it',
  params: linkParams,
  body: z.strictObject({ nextOn: calendarDate.nullable(), version }),
  reply: checkIn,
  refuses: ['not-found', 'not-allowed', 'stale', 'no-answer', 'next-before-held', 'next-too-far', 'consent-withdrawn'],
  alsoChanges: [...LISTS, '/api/employers', '/api/outcomes', '/api/log-form'],
})

export const setAnswerAside = endpoint({
  name: 'setAnswerAside',
  method: 'PUT',
  path: '/api/check-in-links/:linkId/aside',
  summary: 'Says why an answer by link makes no check-in; it stays to be seen',
  params: linkParams,
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: checkInLink,
  refuses: ['not-found', 'not-allowed', 'stale', 'no-answer'],
  alsoChanges: LISTS,
})

export const closeCheckInLink = endpoint({
  name: 'closeCheckInLink',
  method: 'PUT',
  path: '/api/check-in-links/:linkId/end',
  summary: 'Lets a link die that was not answered',
  params: linkParams,
  body: z.strictObject({ version }),
  reply: checkInLink,
  refuses: ['not-found', 'not-allowed', 'stale', 'link-expired'],
  alsoChanges: LISTS,
})
