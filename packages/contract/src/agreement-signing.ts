import { CAPACITIES, ON_BEHALF_REASONS, REMINDER_CHANNELS } from '@tandem/domain/agreements'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { agreement } from './agreement-records.ts'
import { AGREEMENT_LISTS, madeLink, partyWords } from './agreements.ts'
import { documentContent } from './document-content.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, name, shortText, text, version } from './fields.ts'
import { strokes } from './signature-strokes.ts'

const params = z.strictObject({ partyId: id })

export const signAgreement = endpoint({
  name: 'signAgreement',
  method: 'POST',
  path: '/api/agreement-parties/:partyId/signatures',
  summary: 'Records a signature: drawn or typed on this device, or given on paper',
  params,
  body: z.strictObject({
    method: z.enum(['screen', 'paper']),
    typedName: name,
    /** The name as drawn; without it the typed name stands for it. */
    strokes: strokes.nullable(),
    signedOn: calendarDate,
    place: shortText.nullable(),
    interpreterName: shortText.nullable(),
    /** The scan of the paper, attached to the agreement before. */
    scanAttachmentId: id.nullable().optional(),
    /** Why somebody else puts the name down, and that the party has been told so. */
    onBehalf: z.strictObject({ reason: z.enum(ON_BEHALF_REASONS), isInformed: z.boolean() }).nullable(),
  }),
  reply: agreement,
  refuses: [
    'not-found',
    'not-allowed',
    'agreement-not-open',
    'party-answered',
    'party-does-not-sign',
    'date-in-future',
    'signed-before-sent',
    'not-informed',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

const saidOn = z.strictObject({ saidOn: calendarDate, words: partyWords })

export const refuseAgreement = endpoint({
  name: 'refuseAgreement',
  method: 'POST',
  path: '/api/agreement-parties/:partyId/refusals',
  summary: 'Records that a party does not agree, with their words',
  params,
  body: saidOn,
  reply: agreement,
  refuses: [
    'not-found',
    'not-allowed',
    'agreement-not-open',
    'party-answered',
    'party-does-not-sign',
    'date-in-future',
    'signed-before-sent',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

export const revokeAgreement = endpoint({
  name: 'revokeAgreement',
  method: 'POST',
  path: '/api/agreement-parties/:partyId/revocations',
  summary: 'Records that a party who signed withdraws, with their words; the agreement ends with that',
  params,
  body: saidOn,
  reply: agreement,
  refuses: [
    'not-found',
    'not-allowed',
    'agreement-not-open',
    'party-does-not-sign',
    'nothing-to-revoke',
    'date-in-future',
    'signed-before-sent',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

export const noteReminder = endpoint({
  name: 'noteReminder',
  method: 'POST',
  path: '/api/agreement-parties/:partyId/reminders',
  summary: 'Notes that a party was reminded, when and how',
  params,
  body: z.strictObject({ remindedOn: calendarDate, channel: z.enum(REMINDER_CHANNELS) }),
  reply: agreement,
  refuses: [
    'not-found',
    'not-allowed',
    'agreement-not-open',
    'party-answered',
    'party-does-not-sign',
    'date-in-future',
    'signed-before-sent',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

export const editPartyContact = endpoint({
  name: 'editPartyContact',
  method: 'PUT',
  path: '/api/agreement-parties/:partyId/contact',
  summary: 'Changes where a party is reached and in which language; no signature falls by it',
  params,
  body: z.strictObject({ reach: shortText.nullable(), locale: z.enum(LOCALES), version }),
  reply: agreement,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: AGREEMENT_LISTS,
})

export const renewAgreementLink = endpoint({
  name: 'renewAgreementLink',
  method: 'PUT',
  path: '/api/agreement-parties/:partyId/link',
  summary: 'Makes a personal link for a party, shown once; an earlier one dies',
  params,
  body: z.strictObject({ version }),
  reply: z.object({ agreement, link: madeLink }),
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'agreement-not-open',
    'party-answered',
    'contact-refused',
    'contact-left',
  ],
  alsoChanges: AGREEMENT_LISTS,
})

export const closeAgreementLink = endpoint({
  name: 'closeAgreementLink',
  method: 'DELETE',
  path: '/api/agreement-parties/:partyId/link',
  summary: 'Lets the personal link of a party die',
  params,
  reply: agreement,
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: AGREEMENT_LISTS,
})

const token = text(200)

export const readAgreementLink = endpoint({
  name: 'readAgreementLink',
  method: 'POST',
  path: '/api/agreement-links/read',
  summary: 'What a personal link shows: the agreement, and nothing else of anybody',
  access: 'public',
  reads: true,
  body: z.strictObject({ token }),
  reply: z.object({
    /** As it was sent, with who has signed so far. */
    content: documentContent,
    /** Where the party stands in its signature block; `null` for a copy. */
    place: z.int().nullable(),
    name: z.string(),
    capacity: z.enum(CAPACITIES),
    locale: z.enum(LOCALES),
    today: calendarDate,
    /** A copy is for reading; a witness may sign and has nothing to refuse. */
    maySign: z.boolean(),
    mayRefuse: z.boolean(),
  }),
  refuses: ['link-expired', 'too-many-tries'],
})

export const answerAgreementLink = endpoint({
  name: 'answerAgreementLink',
  method: 'POST',
  path: '/api/agreement-links/answers',
  summary: 'Agrees, or says with words why not, by a personal link, once',
  access: 'public',
  body: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('agree'), token, typedName: name, interpreterName: shortText.nullable() }),
    z.strictObject({ answer: z.literal('disagree'), token, typedName: name, words: partyWords }),
  ]),
  reply: z.object({ answer: z.enum(['agree', 'disagree']), answeredOn: calendarDate }),
  refuses: ['link-expired', 'too-many-tries', 'party-does-not-sign'],
})
