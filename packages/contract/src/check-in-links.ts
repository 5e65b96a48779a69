import { CHECK_IN_LINK_STATES, LINK_OUTCOMES } from '@tandem/domain/check-in-links'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { answeredWord, checkIn, rating } from './check-ins.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, email, id, instant, requiredText, version } from './fields.ts'
import { mailFrame, mailStanding } from './mail-frame.ts'

const LISTS = [
  '/api/check-in-links',
  '/api/today',
  '/api/caseload',
  '/api/placements',
  '/api/workers',
  '/api/episodes',
] as const

export const checkInLink = z.object({
  linkId: id,
  placementId: id,
  party: z.enum(CHECK_IN_PARTIES),
  recipientName: z.string(),
  sentOn: calendarDate,
  sentByName: z.string(),
  expiresAt: instant,
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
  /** How it left by e-mail; `null` where it was handed over by other means. */
  mail: mailStanding.nullable(),
  version,
})
export type CheckInLink = z.infer<typeof checkInLink>

const placementParams = z.strictObject({ placementId: id })
const linkParams = z.strictObject({ linkId: id })

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
    /** Why nobody is asked by link today. */
    refusal: refusal.nullable(),
    lastSentOn: calendarDate.nullable(),
    askAgainOn: calendarDate.nullable(),
    recipients: z.array(
      z.object({
        /** `null` for the person. */
        contactId: id.nullable(),
        name: z.string(),
        email: z.string().nullable(),
        locale: z.enum(LOCALES),
      }),
    ),
    links: z.array(checkInLink),
    /** The words before the link in each language, the organisation’s own where it has some; `{day}` is its last day. */
    texts: z.record(z.enum(LOCALES), z.string()),
    /** What every message holds beside its text; `null` where Tandem sends no e-mail. */
    mail: mailFrame.nullable(),
  }),
  refuses: ['not-found'],
})

const asked = z.strictObject({
  party: z.enum(CHECK_IN_PARTIES),
  contactId: id.nullable(),
  locale: z.enum(LOCALES),
  /** The latest link of this side that the sender has seen, so that two people do not ask twice. */
  version: z.int().min(0),
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
  body: asked,
  reply: z.object({ path: z.string(), expiresAt: instant, link: checkInLink }),
  refuses: ASK_REFUSES,
  alsoChanges: LISTS,
})

export const mailCheckInLink = endpoint({
  name: 'mailCheckInLink',
  method: 'PUT',
  path: '/api/placements/:placementId/check-in-links/mail',
  summary: 'Asks one side by e-mail, in the sender’s words; the link itself is made when the message leaves',
  params: placementParams,
  body: z.strictObject({
    ...asked.shape,
    /** As the sender saw it. */
    address: email,
    text: requiredText(2000),
  }),
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
