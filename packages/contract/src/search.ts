import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, text } from './fields.ts'

export const found = z.object({
  /** Of a colleague's person only the name and the coach are told. */
  kind: z.enum(['person', 'colleaguesPerson', 'employer', 'contact', 'formerContact']),
  /** Of the person, or of the company. */
  id,
  title: z.string(),
  /** Where a person works or lives, who coaches them, where a company is, or the company of a contact; may be empty. */
  sub: z.string(),
})
export type Found = z.infer<typeof found>

/** The words travel in the body, so that no name reaches an address or a log. */
export const searchEverything = endpoint({
  name: 'searchEverything',
  method: 'POST',
  path: '/api/search',
  summary: 'People and companies by name, accents and case aside',
  reads: true,
  body: z.strictObject({ typed: text(80) }),
  reply: z.object({ found: z.array(found) }),
  refuses: [],
})

/** Places of work by the name of the company or the place, for naming a job. */
export const searchPlaces = endpoint({
  name: 'searchPlaces',
  method: 'POST',
  path: '/api/search/places',
  summary: 'Places of work by name',
  reads: true,
  body: z.strictObject({ typed: text(80) }),
  reply: z.object({
    places: z.array(z.object({ establishmentId: id, employerId: id, name: z.string(), sub: z.string() })),
  }),
  refuses: ['not-allowed'],
})
