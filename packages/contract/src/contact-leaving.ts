import { CONTACT_FUNCTIONS } from '@tandem/domain/employers'
import { z } from 'zod'
import { ALSO, contactDraft, employer } from './employers.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, version } from './fields.ts'

const person = { placementId: id, workerId: id, name: z.string() }

/** What hangs on a contact, for whoever may open the files concerned. */
export const contactLeaving = z.object({
  today: calendarDate,
  contactId: id,
  name: z.string(),
  version,
  /** Personal links that open now, to answer or to sign: they die. */
  links: z.int(),
  /** Jobs in which the contact answers for the person or shows the work; `mayName`: the reader may name who follows. */
  jobs: z.array(z.object({ ...person, parts: z.array(z.enum(['responsible', 'tutor'])), mayName: z.boolean() })),
  /** Agreements that name the contact: those that stand go on, and who follows signs a page of their own. */
  agreements: z.array(
    z.object({ agreementId: id, number: z.string(), workerName: z.string(), stands: z.boolean(), mayAsk: z.boolean() }),
  ),
  /** What the contact was or may be told: nobody inherits it. */
  told: z.array(z.object({ ...person, items: z.int() })),
  /** Jobs and agreements of people whose file the reader may not open. */
  others: z.int(),
  /** Who may follow. */
  successors: z.array(
    z.object({
      contactId: id,
      name: z.string(),
      function: z.enum(CONTACT_FUNCTIONS),
      functionLabel: z.string().nullable(),
    }),
  ),
})
export type ContactLeaving = z.infer<typeof contactLeaving>

const params = z.strictObject({ employerId: id, contactId: id })

export const readContactLeaving = endpoint({
  name: 'readContactLeaving',
  method: 'GET',
  path: '/api/employers/:employerId/contacts/:contactId/leaving',
  summary: 'What a contact’s leaving would end, and what stays',
  params,
  reply: contactLeaving,
  refuses: ['not-allowed', 'not-found'],
})

/** Who follows, from a day on: somebody known, or somebody new. Exactly one of the two is given. */
const successor = z
  .strictObject({ contactId: id.nullable(), newContact: contactDraft.nullable(), fromOn: calendarDate })
  .refine(({ contactId, newContact }) => (contactId === null) !== (newContact === null), {
    error: 'required',
    path: ['contactId'],
  })

export const recordContactLeaving = endpoint({
  name: 'recordContactLeaving',
  method: 'PUT',
  path: '/api/employers/:employerId/contacts/:contactId/leaving',
  summary: 'Records that a contact has left and who follows; their links die, agreements stay in force',
  params,
  body: z.strictObject({ leftOn: calendarDate, successor: successor.nullable(), version }),
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'stale', 'end-before-start', 'contact-left'],
  alsoChanges: [...ALSO, '/api/agreements', '/api/episodes'],
})

export const undoContactLeaving = endpoint({
  name: 'undoContactLeaving',
  method: 'PUT',
  path: '/api/employers/:employerId/contacts/:contactId/return',
  summary: 'Takes back that a contact has left; refused once somebody who follows has signed their page',
  params,
  body: z.strictObject({ version }),
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'stale', 'party-answered'],
  alsoChanges: [...ALSO, '/api/agreements', '/api/episodes'],
})
