import { ROLES, type Role } from '@tandem/domain/members'
import {
  EPISODE_ACTIONS,
  permittedActions,
  permittedInOrganisation,
  permittedOnMember,
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
      for (const relation of ['assigned', 'covering', 'neither'] as const) {
        const assigned = relation === 'assigned'
        const covering = relation === 'covering'
        const actor = { id: 'me', roles, teamIds: sameTeam ? ['t1'] : ['t2'] }
        const file = { coachIds: assigned ? ['me'] : ['other'], coverIds: covering ? ['me'] : ['other'] }
        const may = permittedActions(actor, { teamId: 't1', ...file })
        const title = `${roles.join('+') || 'no role'}, ${sameTeam ? 'same' : 'other'} team, ${relation}`

        it(title, () => {
          const isCoach = roles.includes('coach') && assigned
          const isLead = roles.includes('lead') && sameTeam
          const isCover = covering && roles.includes('coach') && sameTeam && !isLead
          expect(may.includes('file:read')).toBe(isCoach || isLead || isCover)
          if (isCover) expect(may).toEqual(['person:name', 'file:read'])
          const mayBreakIn = roles.includes('coach') && sameTeam && !isCoach && !isLead && !isCover
          expect(may.includes('cover:open')).toBe(mayBreakIn)
          expect(may.includes('cover:revoke')).toBe(isLead)
          expect(may.includes('log:write')).toBe(isCoach)
          expect(may.includes('coach-note:read')).toBe(isCoach)
          expect(may.includes('consent:edit')).toBe(isCoach)
          expect(may.includes('episode:assign')).toBe(isCoach || isLead)
          expect(may.includes('person:name')).toBe(isCoach || isLead || (roles.includes('coach') && sameTeam))
          expect(may.includes('extension:decide')).toBe(isLead)
          const ofLeads = ['extension:decide', 'cover:revoke']
          if (isCoach)
            expect(may).toEqual(
              EPISODE_ACTIONS.filter((action) => action !== 'cover:open' && (isLead || !ofLeads.includes(action))),
            )
        })
      }
})

describe('a file whose notes are locked', () => {
  it('is read and closed, and nothing new is noted in it', () => {
    const left = withNotesLocked(EPISODE_ACTIONS)
    expect(EPISODE_ACTIONS.filter((action) => !left.includes(action))).toEqual(['log:write', 'check-in:record'])
  })
})

describe('what may be planned for a member', () => {
  for (const roles of SETS)
    for (const sameTeam of [true, false])
      for (const isSelf of [true, false])
        it(`${roles.join('+') || 'no role'}, ${sameTeam ? 'same' : 'other'} team, ${isSelf ? 'oneself' : 'another coach'}`, () => {
          const actor = { id: 'me', roles, teamIds: sameTeam ? ['t1'] : ['t2'] }
          const member = { memberId: isSelf ? 'me' : 'other', roles: ['coach' as const], teamIds: ['t1'] }
          const may = permittedOnMember(actor, isSelf ? { ...member, roles } : member)
          const isCoach = !isSelf || roles.includes('coach')
          const leads = roles.includes('lead') && sameTeam
          expect(may.includes('absence:edit')).toBe(isCoach && (leads || isSelf))
          expect(may.includes('people:hand-over')).toBe(isCoach && (leads || isSelf))
          expect(may.includes('share:edit')).toBe(isCoach && (leads || roles.includes('administrator')))
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
