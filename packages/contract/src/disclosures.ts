import { ANSWER_REASONS, DISCLOSERS, DISCLOSURE_STATUSES, LISTENER_ROLES } from '@tandem/domain/disclosures'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, requiredText, shortText, version } from './fields.ts'

/** A part in the company, or one contact there. */
const listener = { role: z.enum(LISTENER_ROLES).nullable(), contactId: id.nullable() }

const decision = {
  status: z.enum(DISCLOSURE_STATUSES),
  byWhom: z.enum(DISCLOSERS),
  decidedOn: calendarDate,
  /** The words agreed with the person. */
  wording: shortText.nullable(),
}

const disclosure = z.object({
  disclosureId: id,
  item: z.string(),
  ...listener,
  contactName: z.string().nullable(),
  ...decision,
  /** Earlier decisions, latest first. */
  history: z.array(z.object({ ...decision, recordedByName: z.string(), recordedAt: instant })),
  version,
})
export type Disclosure = z.infer<typeof disclosure>

const answer = z.object({
  item: z.string(),
  wording: z.string().nullable(),
  because: z.enum(ANSWER_REASONS),
  decidedOn: calendarDate.nullable(),
  byWhom: z.enum(DISCLOSERS).nullable(),
})

const ledgerListener = z.object({
  ...listener,
  name: z.string().nullable(),
  /** The contact has left: nothing of this passes to a successor. */
  leftOn: calendarDate.nullable(),
})

const ledger = z.object({
  today: calendarDate,
  placementId: id,
  items: z.array(disclosure),
  /** Who may be told something: contacts of the company and parts in it. */
  listeners: z.array(ledgerListener),
  /** What may I say? One card for each listener. */
  cards: z.array(
    z.object({ listener: ledgerListener, say: z.array(answer), ifAsked: z.array(answer), never: z.array(answer) }),
  ),
})
export type Ledger = z.infer<typeof ledger>

const placementParams = z.strictObject({ placementId: id })

export const listDisclosures = endpoint({
  name: 'listDisclosures',
  method: 'GET',
  path: '/api/placements/:placementId/disclosures',
  summary: 'What may be said at this workplace, to whom, by whom, in which words',
  params: placementParams,
  reply: ledger,
  refuses: ['not-found'],
})

export const addDisclosure = endpoint({
  name: 'addDisclosure',
  method: 'POST',
  path: '/api/placements/:placementId/disclosures',
  summary: 'Writes down what the person decided about one item and one listener',
  params: placementParams,
  body: z
    .strictObject({ item: requiredText(160), ...listener, ...decision })
    .refine(({ role, contactId }) => (role === null) !== (contactId === null), { path: ['role'], error: 'required' }),
  reply: ledger,
  refuses: ['not-found', 'not-allowed', 'already-exists', 'date-in-future', 'contact-refused'],
})

export const decideDisclosure = endpoint({
  name: 'decideDisclosure',
  method: 'PUT',
  path: '/api/disclosures/:disclosureId',
  summary: 'Writes down a new decision about the same item and listener; the former one stays in the history',
  params: z.strictObject({ disclosureId: id }),
  body: z.strictObject({ ...decision, version }),
  reply: ledger,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future', 'contact-refused'],
  alsoChanges: ['/api/placements'],
})
