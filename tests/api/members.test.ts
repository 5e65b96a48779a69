import { addMember, editMember, listMembers, setMemberDisabled } from '@tandem/contract/members'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
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

describe('adding a member', () => {
  it('needs no address at first, and holds each role and team once', async () => {
    const { marie, teamId } = await anOffice()

    const member = await ok(marie, addMember, {
      body: { ...draft([teamId, teamId]), email: null, roles: ['lead', 'coach', 'lead'] },
    })

    expect(member).toMatchObject({ email: null, roles: ['coach', 'lead'], teamIds: [teamId], hasAccess: false })
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

  it('says each fault of the form beside its field', async () => {
    const { marie } = await anOffice()
    const { errors } = await refused(marie, addMember, { body: { ...draft([]), name: ' ', email: 'jonas' } })
    expect(errors).toEqual([
      { pointer: '/name', detail: 'required' },
      { pointer: '/email', detail: 'not-an-email' },
    ])
  })
})

describe('changing a member', () => {
  it('closes and opens the access, each on the version that was seen', async () => {
    const { g, marie } = await anOffice()
    const { memberId } = g.coach()
    const put = (isDisabled: boolean, version: number) => ({ params: { memberId }, body: { isDisabled, version } })

    expect((await ok(marie, setMemberDisabled, put(true, 1))).isDisabled).toBe(true)
    expect((await refused(marie, setMemberDisabled, put(false, 1))).code).toBe('stale')
    expect((await ok(marie, setMemberDisabled, put(false, 2))).isDisabled).toBe(false)
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

  it('counts only administrators who can sign in', async () => {
    const { g, marie } = await anOffice()
    const leave = { params: { memberId: marie.memberId }, body: { isDisabled: true, version: 1 } }
    g.member(['administrator'], [], { passwordHash: null })
    g.member(['administrator'], [], { passwordHash: 'x', disabledAt: '2026-11-01T00:00:00.000Z' })
    expect((await refused(marie, setMemberDisabled, leave)).code).toBe('last-administrator')

    g.member(['administrator'], [], { passwordHash: 'x' })
    expect((await ok(marie, setMemberDisabled, leave)).isDisabled).toBe(true)
  })

  it('keeps the address of somebody who signs in with it', async () => {
    const { g, marie, teamId } = await anOffice()
    const memberId = g.member(['coach'], [teamId], { passwordHash: 'x' })
    const body = { ...draft([teamId]), email: null, version: 1 }
    expect(await refused(marie, editMember, { params: { memberId }, body })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/email', detail: 'required' }],
    })
  })

  it('takes no address of a colleague', async () => {
    const { g, marie } = await anOffice()
    const memberId = g.member(['coach'], [])
    g.member(['coach'], [], { email: 'jonas@tandem.example' })
    const edited = { params: { memberId }, body: { ...draft([]), version: 1 } }
    expect(await refused(marie, editMember, edited)).toMatchObject({
      code: 'already-exists',
      errors: [{ pointer: '/email' }],
    })
  })

  it('shows the other’s version to the second of two', async () => {
    const { marie } = await anOffice()
    const { memberId } = await ok(marie, addMember, { body: draft([]) })
    await ok(marie, editMember, { params: { memberId }, body: { ...draft([]), name: 'Jonas P.', version: 1 } })

    expect(
      await refused(marie, editMember, { params: { memberId }, body: { ...draft([]), version: 1 } }),
    ).toMatchObject({ code: 'stale', current: { name: 'Jonas P.' } })
  })

  it('finds nobody under an unknown name', async () => {
    const { w, marie } = await anOffice()
    const params = { memberId: w.context.newId() }
    expect((await refused(marie, editMember, { params, body: { ...draft([]), version: 1 } })).code).toBe('not-found')
    expect((await refused(marie, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })).code).toBe(
      'not-found',
    )
  })

  it('leaves a trace of who, what before and what after', async () => {
    const { w, marie } = await anOffice()
    const { memberId } = await ok(marie, addMember, { body: draft([]) })
    await ok(marie, editMember, { params: { memberId }, body: { ...draft([]), roles: ['lead'], version: 1 } })

    const traces = w.context.db.select().from(changes).where(eq(changes.recordId, memberId)).all()
    expect(traces).toMatchObject([
      { operation: 'addMember', memberId: marie.memberId, before: null, after: { roles: ['coach'] } },
      { operation: 'editMember', memberId: marie.memberId, before: { roles: ['coach'] }, after: { roles: ['lead'] } },
    ])
  })
})

describe('the list of members', () => {
  it('is by name, with teams, access and the day of the last sign-in', async () => {
    const { g, marie, teamId } = await anOffice()
    g.member(['coach'], [teamId], { name: 'Zoé Adam', passwordHash: 'x', lastSignInAt: '2026-11-20T08:00:00.000Z' })

    const { members, teams } = await ok(marie, listMembers, {})

    expect(members.map((one) => one.name)).toEqual(['Marie Urbain', 'Zoé Adam'])
    expect(members[1]).toMatchObject({ teamIds: [teamId], hasAccess: true, lastSignInAt: '2026-11-20T08:00:00.000Z' })
    expect(teams).toMatchObject([{ teamId, name: 'Tournai' }])
  })

  it('is open to coaches, who see who the colleagues are and change nothing', async () => {
    const { g } = await anOffice()
    const coach = g.coach()

    expect((await ok(coach, listMembers, {})).members).not.toHaveLength(0)
    expect((await refused(coach, addMember, { body: draft([]) })).code).toBe('not-allowed')
    const params = { memberId: coach.memberId }
    expect((await refused(coach, editMember, { params, body: { ...draft([]), version: 1 } })).code).toBe('not-allowed')
    expect((await refused(coach, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })).code).toBe(
      'not-allowed',
    )
  })

  it('is closed to a reader', async () => {
    const { w, g } = await anOffice()
    expect((await refused(signedInAs(w, g.member(['reader'], [])), listMembers, {})).code).toBe('not-allowed')
  })
})
