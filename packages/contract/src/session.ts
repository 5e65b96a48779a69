import { LOCALES, ROLES } from '@tandem/domain/members'
import { ORGANISATION_ACTIONS } from '@tandem/domain/permissions'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'

export const signedInMember = z.object({
  memberId: id,
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  locale: z.enum(LOCALES),
  idleMinutes: z.int(),
  teams: z.array(z.object({ teamId: id, name: z.string() })),
  allowedActions: z.array(z.enum(ORGANISATION_ACTIONS)),
})

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what the first screen needs to know',
  access: 'public',
  reply: z.object({
    today: calendarDate,
    setupNeeded: z.boolean(),
    isDemo: z.boolean(),
    organisationName: z.string().nullable(),
    member: signedInMember.nullable(),
  }),
})
