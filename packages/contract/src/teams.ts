import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, name, version } from './fields.ts'

export const team = z.object({ teamId: id, name: z.string(), version })
export type Team = z.infer<typeof team>

export const addTeam = endpoint({
  name: 'addTeam',
  method: 'POST',
  path: '/api/teams',
  summary: 'Adds a team',
  body: z.strictObject({ name }),
  reply: team,
  refuses: ['not-allowed', 'already-exists'],
  alsoChanges: ['/api/members', '/api/session'],
})

export const editTeam = endpoint({
  name: 'editTeam',
  method: 'PUT',
  path: '/api/teams/:teamId',
  summary: 'Renames a team',
  params: z.strictObject({ teamId: id }),
  body: z.strictObject({ name, version }),
  reply: team,
  refuses: ['not-allowed', 'not-found', 'already-exists', 'stale'],
  alsoChanges: ['/api/members', '/api/session'],
})
