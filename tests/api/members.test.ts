import {
  addMember,
  addTeam,
  createMemberLink,
  editMember,
  editTeam,
  listMembers,
  readMemberLink,
  setMemberDisabled,
  useMemberLink,
} from '@tandem/contract/members'
import { editOrganisation, readOrganisation } from '@tandem/contract/organisation'
import { listSessions, readSession, signIn } from '@tandem/contract/session'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function anOffice() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  const marie = g.administrator()
  return { w, g, teamId, marie }
}

const draft = (teamIds: string[]) => ({
  name: 'Jonas Peeters',
  email: 'Jonas@tandem.example',
  roles: ['coach' as const],
  teamIds,
  locale: 'fr' as const,
})

describe('inviting a member', () => {
  it('gives a link that opens once, and a password that then signs in', async () => {
    const { w, marie, teamId } = await anOffice()
    const { memberId, hasAccess, email } = await ok(marie, addMember, { body: draft([teamId]) })
    expect([hasAccess, email]).toEqual([false, 'jonas@tandem.example'])

    const { path } = await ok(marie, createMemberLink, { params: { memberId }, body: { purpose: 'invitation' } })
    const [page, token = ''] = path.split('#')
    expect(page).toBe('/welcome')
    expect(await ok(visitor(w), readMemberLink, { body: { token } })).toMatchObject({
      name: 'Jonas Peeters',
      purpose: 'invitation',
    })
    const { member } = await ok(visitor(w), useMemberLink, { body: { token, password: 'une phrase bien à moi' } })

    expect(member?.memberId).toBe(memberId)
    expect(
      (await refused(visitor(w), useMemberLink, { body: { token, password: 'une phrase bien à moi' } })).code,
    ).toBe('link-expired')
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
    expect(
      (await ok(visitor(w), signIn, { body: { email: 'jonas@tandem.example', password: 'une phrase bien à moi' } }))
        .member,
    ).not.toBeNull()
  })

  it('closes the earlier link when a new one is made, and keeps the rules of passwords', async () => {
    const { w, marie, teamId } = await anOffice()
    const { memberId } = await ok(marie, addMember, { body: draft([teamId]) })
    const link = async () =>
      (await ok(marie, createMemberLink, { params: { memberId }, body: { purpose: 'reset' } })).path.split('#')[1] ?? ''
    const [first, second] = [await link(), await link()]

    expect((await refused(visitor(w), readMemberLink, { body: { token: first } })).code).toBe('link-expired')
    expect(
      await refused(visitor(w), useMemberLink, { body: { token: second, password: 'jonas peeters' } }),
    ).toMatchObject({ code: 'password-own-words', errors: [{ pointer: '/password' }] })
    w.setToday('2026-11-27')
    expect((await refused(visitor(w), readMemberLink, { body: { token: second } })).code).toBe('link-expired')
  })

  it('needs an address', async () => {
    const { marie } = await anOffice()
    const { memberId } = await ok(marie, addMember, { body: { ...draft([]), email: null } })
    expect(
      (await refused(marie, createMemberLink, { params: { memberId }, body: { purpose: 'invitation' } })).code,
    ).toBe('invalid')
  })

  it('takes an address once, and teams that exist', async () => {
    const { w, marie, teamId } = await anOffice()
    await ok(marie, addMember, { body: draft([teamId]) })

    expect(await refused(marie, addMember, { body: { ...draft([]), email: 'JONAS@tandem.example' } })).toMatchObject({
      code: 'already-exists',
      errors: [{ pointer: '/email' }],
    })
    expect((await refused(marie, addMember, { body: { ...draft([w.context.newId()]), email: null } })).code).toBe(
      'not-found',
    )
  })
})

describe('changing a member', () => {
  it('counts from the very next request', async () => {
    const { w, g, marie, teamId } = await anOffice()
    const lead = g.lead(teamId)
    const person = (await ok(marie, listMembers, {})).members.find((one) => one.memberId === lead.memberId)
    const facts = { name: 'Ann Claes', email: null, roles: [], teamIds: [teamId], locale: 'en' as const }

    await ok(marie, editMember, {
      params: { memberId: lead.memberId },
      body: { ...facts, version: person?.version ?? 0 },
    })

    expect((await refused(lead, listMembers, {})).code).toBe('signed-out')
    expect((await refused(signedInAs(w, lead.memberId), listMembers, {})).code).toBe('not-allowed')
  })

  it('ends the sessions of somebody whose access is closed', async () => {
    const { w, g, marie } = await anOffice()
    const coach = g.coach()
    const params = { memberId: coach.memberId }

    await ok(marie, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })

    expect((await refused(coach, listSessions, {})).code).toBe('signed-out')
    expect((await ok(signedInAs(w, coach.memberId), readSession, {})).member).toBeNull()
    expect((await refused(marie, setMemberDisabled, { params, body: { isDisabled: false, version: 1 } })).code).toBe(
      'stale',
    )
    expect((await ok(marie, setMemberDisabled, { params, body: { isDisabled: false, version: 2 } })).isDisabled).toBe(
      false,
    )
  })

  it('never leaves the organisation without an administrator', async () => {
    const { marie } = await anOffice()
    const params = { memberId: marie.memberId }
    const facts = {
      name: 'Marie',
      email: null,
      roles: ['lead' as const],
      teamIds: [],
      locale: 'en' as const,
      version: 1,
    }

    expect(await refused(marie, editMember, { params, body: facts })).toMatchObject({
      code: 'last-administrator',
      errors: [{ pointer: '/roles' }],
    })
    expect((await refused(marie, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })).code).toBe(
      'last-administrator',
    )
  })

  it('shows the other’s version to the second of two', async () => {
    const { marie } = await anOffice()
    const { memberId } = await ok(marie, addMember, { body: draft([]) })
    await ok(marie, editMember, { params: { memberId }, body: { ...draft([]), name: 'Jonas P.', version: 1 } })

    expect(
      await refused(marie, editMember, { params: { memberId }, body: { ...draft([]), version: 1 } }),
    ).toMatchObject({ code: 'stale', current: { name: 'Jonas P.' } })
  })
})

describe('teams and the organisation', () => {
  it('are named by the administrator', async () => {
    const { marie } = await anOffice()
    const { teamId } = await ok(marie, addTeam, { body: { name: 'Mouscron' } })

    expect(
      await ok(marie, editTeam, { params: { teamId }, body: { name: 'Mouscron-Comines', version: 1 } }),
    ).toMatchObject({ version: 2 })
    expect((await refused(marie, addTeam, { body: { name: 'TOURNAI' } })).code).toBe('already-exists')
    expect((await refused(marie, editTeam, { params: { teamId }, body: { name: 'X', version: 1 } })).code).toBe('stale')
    expect(
      await ok(marie, editOrganisation, {
        body: { name: 'Tremplin', locale: 'fr', timeZone: 'Europe/Paris', version: 1 },
      }),
    ).toMatchObject({ timeZone: 'Europe/Paris' })
    expect(
      (await refused(marie, editOrganisation, { body: { name: 'T', locale: 'fr', timeZone: 'Nowhere', version: 2 } }))
        .code,
    ).toBe('invalid')
    expect(
      (await refused(marie, editOrganisation, { body: { name: 'T', locale: 'fr', timeZone: 'UTC', version: 1 } })).code,
    ).toBe('stale')
  })

  it('are closed to a coach, who still sees who the colleagues are', async () => {
    const { g } = await anOffice()
    const coach = g.coach()

    expect((await ok(coach, listMembers, {})).members).not.toHaveLength(0)
    expect((await refused(coach, addTeam, { body: { name: 'Mine' } })).code).toBe('not-allowed')
    expect((await refused(coach, addMember, { body: draft([]) })).code).toBe('not-allowed')
    expect((await refused(coach, readOrganisation, {})).code).toBe('not-allowed')
  })
})
