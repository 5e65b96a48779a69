import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { SATISFACTION_LINK_STATES } from '@tandem/domain/satisfaction'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, version } from './fields.ts'
import { askedByLink, linkAsking, linkParams, madeLink, mailedLink, personalLink } from './personal-links.ts'

const OTHERS = ['/api/satisfaction-links', '/api/episodes', '/api/employers', '/api/outcomes', '/api/today'] as const

/** A form asked by link. What was answered is in no reply to a member. */
export const satisfactionLink = z.object({
  ...personalLink.shape,
  surveyId: id,
  state: z.enum(SATISFACTION_LINK_STATES),
})
export type SatisfactionLink = z.infer<typeof satisfactionLink>

const episodeParams = z.strictObject({ episodeId: id })

/** Codes of `satisfactionLinkRefusal`. */
const refusal = z.enum(['job-missing', 'contact-refused', 'after-care-not-agreed', 'asked-lately'])

export const listSatisfactionLinks = endpoint({
  name: 'listSatisfactionLinks',
  method: 'GET',
  path: '/api/episodes/:episodeId/satisfaction-links',
  summary: 'Whom one side may be asked through for its satisfaction, and the links sent to it, latest first',
  params: episodeParams,
  query: z.strictObject({
    party: z.enum(CHECK_IN_PARTIES),
    /** The job that a company is asked about. */
    placementId: id.optional(),
  }),
  reply: z.object({
    ...linkAsking.shape,
    /** Why nobody is asked by link today. */
    refusal: refusal.nullable(),
    links: z.array(satisfactionLink),
  }),
  refuses: ['not-found'],
})

const asked = z.strictObject({ ...askedByLink.shape, placementId: id.nullable() })

const ASK_REFUSES = [
  'not-found',
  'not-allowed',
  'stale',
  'job-missing',
  'contact-refused',
  'contact-left',
  'after-care-not-agreed',
  'asked-lately',
  'consent-withdrawn',
] as const

export const sendSatisfactionLink = endpoint({
  name: 'sendSatisfactionLink',
  method: 'PUT',
  path: '/api/episodes/:episodeId/satisfaction-links',
  summary: 'Makes a link by which one side says by itself what it thinks of the coaching; an earlier open one dies',
  params: episodeParams,
  body: asked,
  reply: z.object({ ...madeLink.shape, link: satisfactionLink }),
  refuses: ASK_REFUSES,
  alsoChanges: OTHERS,
})

export const mailSatisfactionLink = endpoint({
  name: 'mailSatisfactionLink',
  method: 'PUT',
  path: '/api/episodes/:episodeId/satisfaction-links/mail',
  summary: 'Asks one side by e-mail, in the sender’s words; the link itself is made when the message leaves',
  params: episodeParams,
  body: z.strictObject({ ...asked.shape, ...mailedLink.shape }),
  reply: satisfactionLink,
  refuses: ASK_REFUSES,
  alsoChanges: OTHERS,
})

export const closeSatisfactionLink = endpoint({
  name: 'closeSatisfactionLink',
  method: 'PUT',
  path: '/api/satisfaction-links/:linkId/end',
  summary: 'Lets a link die that was not answered; a form that nobody received is voided with it',
  params: linkParams,
  body: z.strictObject({ version }),
  reply: satisfactionLink,
  refuses: ['not-found', 'not-allowed', 'stale', 'link-expired'],
  alsoChanges: OTHERS,
})
