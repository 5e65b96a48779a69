import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { name, text, version } from './fields.ts'

export const organisation = z.object({
  name: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
  version,
})

export const readOrganisation = endpoint({
  name: 'readOrganisation',
  method: 'GET',
  path: '/api/organisation',
  summary: 'The organisation’s own settings',
  reply: organisation,
  refuses: ['not-allowed'],
})

export const editOrganisation = endpoint({
  name: 'editOrganisation',
  method: 'PUT',
  path: '/api/organisation',
  summary: 'Changes the organisation’s name, language and time zone',
  body: z.strictObject({ name, locale: z.enum(LOCALES), timeZone: text(60), version }),
  reply: organisation,
  refuses: ['not-allowed', 'stale', 'invalid'],
  alsoChanges: ['/api/session'],
})
