import { ROLES, type Role } from '@tandem/domain/members'
import {
  EPISODE_ACTIONS,
  permittedActions,
  permittedInOrganisation,
  seesFiguresOnly,
  withNotesLocked,
} from '@tandem/domain/permissions'
import { describe, expect, it } from 'vitest'

const SETS: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, bits) =>
  ROLES.filter((_role, index) => bits & (1 << index)),
)

describe('every set of roles, in every relation to a file', () => {
  for (const roles of SETS)
    for (const sameTeam of [true, false])
      for (const assigned of [true, false]) {
        const actor = { id: 'me', roles, teamIds: sameTeam ? ['t1'] : ['t2'] }
        const may = permittedActions(actor, { teamId: 't1', coachIds: assigned ? ['me'] : ['other'] })
        const title = `${roles.join('+') || 'no role'}, ${sameTeam ? 'same' : 'other'} team, ${assigned ? 'assigned' : 'not assigned'}`

        it(title, () => {
          const isCoach = roles.includes('coach') && assigned
          const isLead = roles.includes('lead') && sameTeam
          expect(may.includes('file:read')).toBe(isCoach || isLead)
          expect(may.includes('log:write')).toBe(isCoach)
          expect(may.includes('coach-note:read')).toBe(isCoach)
          expect(may.includes('consent:edit')).toBe(isCoach)
          expect(may.includes('episode:assign')).toBe(isCoach || isLead)
          expect(may.includes('person:name')).toBe(isCoach || isLead || (roles.includes('coach') && sameTeam))
          expect(may.includes('extension:decide')).toBe(isLead)
          if (isCoach) expect(may).toEqual(EPISODE_ACTIONS.filter((action) => isLead || action !== 'extension:decide'))
        })
      }
})

describe('a file whose notes are locked', () => {
  it('is read and closed, and nothing new is noted in it', () => {
    const left = withNotesLocked(EPISODE_ACTIONS)
    expect(EPISODE_ACTIONS.filter((action) => !left.includes(action))).toEqual(['log:write', 'check-in:record'])
  })
})

describe('in the organisation', () => {
  it('an administrator keeps accounts and settings and reads nobody’s file', () => {
    const may = permittedInOrganisation({ roles: ['administrator'] })
    expect(may).toContain('members:edit')
    expect(may).not.toContain('employers:read')
    expect(may).not.toContain('outcomes:people')
  })

  it('a reader sees figures only', () => {
    expect(permittedInOrganisation({ roles: ['reader'] })).toEqual(['outcomes:figures'])
    expect(seesFiguresOnly({ roles: ['reader'] })).toBe(true)
    expect(seesFiguresOnly({ roles: ['reader', 'lead'] })).toBe(false)
  })

  it('nobody without a role may do anything', () => {
    expect(permittedInOrganisation({ roles: [] })).toEqual([])
  })
})
