import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const digest = z.object({
  /** Whether it can be had: Tandem sends e-mail, and the member follows people and has an address. */
  isOffered: z.boolean(),
  isWanted: z.boolean(),
})

export const readDigest = endpoint({
  name: 'readDigest',
  method: 'GET',
  path: '/api/me/digest',
  summary: 'Whether one gets the week by e-mail on Monday morning, in numbers and without names',
  reply: digest,
})

export const editDigest = endpoint({
  name: 'editDigest',
  method: 'PUT',
  path: '/api/me/digest',
  summary: 'Asks for the week by e-mail, or no longer',
  body: z.strictObject({ isWanted: z.boolean() }),
  reply: digest,
  alsoChanges: ['/api/me'],
})
