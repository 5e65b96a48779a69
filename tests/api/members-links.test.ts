import {
  addMember,
  createMemberLink,
  listMembers,
  readMemberLink,
  setMemberDisabled,
  useMemberLink,
} from '@tandem/contract/members'
import { listSessions, signIn } from '@tandem/contract/session'
import { describe, expect, it } from 'vitest'
import { ok, refused, send, signedInAs, type Visitor, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const PASSWORD = 'une phrase bien à moi'

async function anInvitation() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  const marie = g.administrator()
  const { memberId } = await ok(marie, addMember, {
    body: { name: 'Jonas Peeters', email: 'Jonas@tandem.example', roles: ['coach'], teamIds: [teamId], locale: 'fr' },
  })
  return { w, g, teamId, marie, memberId, token: await linkFor(marie, memberId) }
}

async function linkFor(
  marie: Visitor,
  memberId: string,
  purpose: 'invitation' | 'reset' = 'invitation',
  version = 1,
): Promise<string> {
  const { path } = await ok(marie, createMemberLink, { params: { memberId }, body: { purpose, version } })
  const [page, token = ''] = path.split('#')
  expect(page).toBe('/welcome')
  return token
}

describe('an invitation', () => {
  it('says whom it is for, lets a password be chosen once, and signs in', async () => {
    const { w, marie, memberId, token } = await anInvitation()
    expect((await ok(marie, listMembers, {})).members[0]).toMatchObject({
      hasAccess: false,
      openLink: { purpose: 'invitation', expiresAt: expect.stringMatching(/^2026-12-08T/) },
    })
    expect(await ok(visitor(w), readMemberLink, { body: { token } })).toEqual({
      purpose: 'invitation',
      name: 'Jonas Peeters',
      email: 'jonas@tandem.example',
      organisationName: 'Maison de l’emploi',
      locale: 'fr',
    })

    const answer = await send(visitor(w), useMemberLink, { body: { token, password: PASSWORD } })

    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    expect((await ok({ world: w, cookie }, listSessions, {})).sessions).toHaveLength(1)
    expect(answer.json().member.memberId).toBe(memberId)
    const again = { body: { token, password: PASSWORD } }
    expect((await refused(visitor(w), useMemberLink, again)).code).toBe('link-expired')
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
    const body = { email: 'jonas@tandem.example', password: PASSWORD }
    expect((await ok(visitor(w), signIn, { body })).member).not.toBeNull()
    expect((await ok(marie, listMembers, {})).members[0]).toMatchObject({ hasAccess: true, openLink: null })
  })

  it('opens for fourteen days', async () => {
    const { w, token } = await anInvitation()
    w.setToday('2026-12-07')
    expect((await ok(visitor(w), readMemberLink, { body: { token } })).name).toBe('Jonas Peeters')
    w.setToday('2026-12-09')
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
    expect((await refused(visitor(w), useMemberLink, { body: { token, password: PASSWORD } })).code).toBe(
      'link-expired',
    )
  })

  it('closes when a newer one is made', async () => {
    const { w, marie, memberId, token } = await anInvitation()
    const newer = await linkFor(marie, memberId)
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
    expect((await ok(visitor(w), readMemberLink, { body: { token: newer } })).name).toBe('Jonas Peeters')
  })

  it('closes with the access of its member', async () => {
    const { w, marie, memberId, token } = await anInvitation()
    const params = { memberId }
    await ok(marie, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
    await ok(marie, setMemberDisabled, { params, body: { isDisabled: false, version: 2 } })
    expect((await refused(visitor(w), readMemberLink, { body: { token } })).code).toBe('link-expired')
  })

  it.each([
    ['trop court', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['soleil201412', 'password-common'],
    ['jonas peeters', 'password-own-words'],
    ['maison-emploi', 'password-own-words'],
  ])('takes no password such as %s, and still opens after', async (password, code) => {
    const { w, token } = await anInvitation()
    expect(await refused(visitor(w), useMemberLink, { body: { token, password } })).toMatchObject({
      code,
      errors: [{ pointer: '/password' }],
    })
    expect((await ok(visitor(w), useMemberLink, { body: { token, password: PASSWORD } })).member).not.toBeNull()
  })

  it('is kept nowhere as it is: what lies in the database opens nothing', async () => {
    const { w, token } = await anInvitation()
    await send(visitor(w), useMemberLink, { body: { token, password: 'short' } })
    expect(token.length).toBeGreaterThan(20)
    expect(w.context.db.$client.serialize().toString('latin1')).not.toContain(token)
  })
})

describe('a password link', () => {
  async function aMember() {
    const all = await anInvitation()
    await ok(visitor(all.w), useMemberLink, { body: { token: all.token, password: PASSWORD } })
    return all
  }

  it('replaces the password, ends every session of the member, and opens for two days', async () => {
    const { w, marie, memberId } = await aMember()
    const phone = signedInAs(w, memberId)
    const token = await linkFor(marie, memberId, 'reset')
    w.setToday('2026-11-25')

    await ok(visitor(w), useMemberLink, { body: { token, password: 'une autre phrase' } })

    expect((await refused(phone, listSessions, {})).code).toBe('signed-out')
    const body = { email: 'jonas@tandem.example', password: PASSWORD }
    expect((await refused(visitor(w), signIn, { body })).code).toBe('wrong-credentials')
    const late = await linkFor(signedInAs(w, marie.memberId), memberId, 'reset')
    w.setToday('2026-11-28')
    expect((await refused(visitor(w), readMemberLink, { body: { token: late } })).code).toBe('link-expired')
  })

  it('is the only kind for somebody who has a password', async () => {
    const { marie, memberId } = await aMember()
    const invite = { params: { memberId }, body: { purpose: 'invitation' as const, version: 1 } }
    expect(await refused(marie, createMemberLink, invite)).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/purpose' }],
    })
  })
})

describe('making a link', () => {
  it('needs an address, an open access, and the member as last seen', async () => {
    const { w, g, marie, memberId } = await anInvitation()
    const link = (who: string, version: number) => ({
      params: { memberId: who },
      body: { purpose: 'reset' as const, version },
    })
    const nowhere = g.member(['coach'], [], { email: null })
    expect(await refused(marie, createMemberLink, link(nowhere, 1))).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/email', detail: 'required' }],
    })
    expect((await refused(marie, createMemberLink, link(memberId, 7))).code).toBe('stale')
    expect((await refused(marie, createMemberLink, link(w.context.newId(), 1))).code).toBe('not-found')
    const closed = g.member(['coach'], [], { disabledAt: '2026-11-01T00:00:00.000Z' })
    expect((await refused(marie, createMemberLink, link(closed, 1))).code).toBe('not-allowed')
  })

  it('is the administrator’s', async () => {
    const { g, memberId } = await anInvitation()
    const made = { params: { memberId }, body: { purpose: 'reset' as const, version: 1 } }
    expect((await refused(g.lead(), createMemberLink, made)).code).toBe('not-allowed')
  })
})
