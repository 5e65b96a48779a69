import { listCaseload } from '@tandem/contract/caseload'
import {
  changePassword,
  editMe,
  endSession,
  listSessions,
  readSession,
  signIn,
  signOut,
} from '@tandem/contract/session'
import { describe, expect, it } from 'vitest'
import { SESSION_COOKIE } from '../../apps/server/src/identity/identify.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { ok, refused, send, signedInAs, type Visitor, visitor, type World, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const PASSWORD = 'a quiet morning bake'

async function anAccount(inWorld?: World) {
  const w = inWorld ?? (await world())
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  const memberId = g.member(['coach'], [teamId], {
    email: 'nadia@tandem.example',
    passwordHash: await hashPassword(PASSWORD),
  })
  return { w, g, memberId, teamId, email: 'nadia@tandem.example' }
}

/** Signs in and returns the person with the cookie that the browser would keep. */
async function enter(w: World, email: string, password: string): Promise<{ who: Visitor; setCookie: string }> {
  const response = await send(visitor(w), signIn, { body: { email, password } })
  const setCookie = String(response.headers['set-cookie'])
  return { who: { world: w, cookie: setCookie.split(';')[0] ?? '' }, setCookie }
}

describe('signing in', () => {
  it('gives a cookie that only this site, over a safe line, can use', async () => {
    const { w, email } = await anAccount()

    const { who, setCookie } = await enter(w, email, PASSWORD)

    expect(setCookie).toMatch(/^__Host-tandem=[^;]{20,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect((await ok(who, readSession, {})).member).toMatchObject({ name: 'Nadia Benali', roles: ['coach'] })
  })

  it('takes the address in any case', async () => {
    const { w } = await anAccount()
    expect(
      (await ok(visitor(w), signIn, { body: { email: ' NADIA@tandem.example', password: PASSWORD } })).member?.name,
    ).toBe('Nadia Benali')
  })

  it('answers alike for a wrong password, an unknown address and a closed account', async () => {
    const { w, g, email } = await anAccount()
    g.member(['coach'], [], {
      email: 'gone@tandem.example',
      passwordHash: await hashPassword(PASSWORD),
      disabledAt: '2026-11-01T00:00:00.000Z',
    })
    const tries = [
      { email, password: 'wrong' },
      { email: 'nobody@tandem.example', password: PASSWORD },
      { email: 'gone@tandem.example', password: PASSWORD },
    ]

    const answers = await Promise.all(tries.map((body) => refused(visitor(w), signIn, { body })))

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.code).toBe('wrong-credentials')
  })

  it('makes a new session each time, in place of the one that this browser had', async () => {
    const { w, email } = await anAccount()
    const { who } = await enter(w, email, PASSWORD)

    const again = await send(who, signIn, { body: { email, password: PASSWORD } })

    const cookie = String(again.headers['set-cookie']).split(';')[0] ?? ''
    expect(cookie).not.toBe(who.cookie)
    expect((await refused(who, listSessions, {})).code).toBe('signed-out')
    expect((await ok({ world: w, cookie }, listSessions, {})).sessions).toHaveLength(1)
  })

  it('lasts on one device when another leaves, which forgets everything of it', async () => {
    const { w, email } = await anAccount()
    const [first, second] = [await enter(w, email, PASSWORD), await enter(w, email, PASSWORD)]
    expect(first.who.cookie).not.toBe(second.who.cookie)

    const left = await send(first.who, signOut, {})

    expect(left.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(String(left.headers['set-cookie'])).toMatch(
      /^__Host-tandem=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await refused(first.who, listCaseload, { query: {} })).code).toBe('signed-out')
    expect((await ok(second.who, listCaseload, { query: {} })).rows).toEqual([])
  })
})

describe('a session', () => {
  it('ends after half an hour without a sign of life, and at twelve hours in any case', async () => {
    const { w, memberId } = await anAccount()
    const who = signedInAs(w, memberId)
    const at = (minutes: number) => new Date(Date.parse('2026-11-24T12:00:00.000Z') - minutes * 60_000).toISOString()
    const age = (column: string, minutes: number) =>
      w.context.db.$client.prepare(`update sessions set ${column} = ?`).run(at(minutes))
    age('last_seen_at', 29)
    expect((await ok(who, readSession, {})).member).not.toBeNull()
    age('last_seen_at', 31)
    expect((await ok(who, readSession, {})).member).toBeNull()
    const other = signedInAs(w, memberId)
    age('expires_at', 1)
    expect((await refused(other, listCaseload, { query: {} })).code).toBe('signed-out')
  })

  it('is listed, and can be ended from another device', async () => {
    const { w, memberId } = await anAccount()
    const [laptop, phone] = [signedInAs(w, memberId), signedInAs(w, memberId)]
    const { sessions } = await ok(laptop, listSessions, {})
    const lost = sessions.find((session) => !session.isThisOne)

    await ok(laptop, endSession, { params: { sessionId: lost?.sessionId ?? '' } })

    expect((await refused(phone, listSessions, {})).code).toBe('signed-out')
    expect((await refused(laptop, endSession, { params: { sessionId: w.context.newId() } })).code).toBe('not-found')
  })

  it('of somebody else is not there', async () => {
    const { w, g, memberId } = await anAccount()
    const mine = signedInAs(w, memberId)
    const other = g.coach()
    const { sessions } = await ok(other, listSessions, {})
    expect((await refused(mine, endSession, { params: { sessionId: sessions[0]?.sessionId ?? '' } })).code).toBe(
      'not-found',
    )
  })

  it('is never opened by a write from another site', async () => {
    const { w, memberId } = await anAccount()
    const who = signedInAs(w, memberId)
    const body = { name: 'X', locale: 'en', idleMinutes: 30 }
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await send(who, editMe, { body }, headers as Record<string, string>)).statusCode).toBe(403)
    expect((await ok(who, readSession, {})).member?.name).toBe('Nadia Benali')
  })
})

describe('one’s own account', () => {
  it('changes name, language and idle limit at once', async () => {
    const { w, memberId } = await anAccount()
    const who = signedInAs(w, memberId)

    const { member } = await ok(who, editMe, { body: { name: 'Nadia B.', locale: 'fr', idleMinutes: 60 } })

    expect(member).toMatchObject({ name: 'Nadia B.', locale: 'fr', idleMinutes: 60 })
    expect((await refused(who, editMe, { body: { name: '', locale: 'fr', idleMinutes: 4 } })).errors).toEqual([
      { pointer: '/name', detail: 'required' },
      { pointer: '/idleMinutes', detail: 'too-small' },
    ])
  })

  it('changes the password with the old one, and ends every other session', async () => {
    const { w, memberId, email } = await anAccount()
    const { who } = await enter(w, email, PASSWORD)
    const phone = signedInAs(w, memberId)
    const change = (current: string, next: string) => ({ body: { current, next } })

    expect(await refused(who, changePassword, change('wrong', 'another good sentence'))).toMatchObject({
      code: 'wrong-credentials',
      errors: [{ pointer: '/current' }],
    })
    const changed = await send(who, changePassword, change(PASSWORD, 'another good sentence'))

    expect(changed.statusCode).toBe(200)
    expect((await refused(phone, listSessions, {})).code).toBe('signed-out')
    expect((await refused(who, listSessions, {})).code).toBe('signed-out')
    expect((await refused(visitor(w), signIn, { body: { email, password: PASSWORD } })).code).toBe('wrong-credentials')
    expect((await ok(visitor(w), signIn, { body: { email, password: 'another good sentence' } })).member).not.toBeNull()
  })

  it.each([
    ['short one', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['passwordpassword', 'password-common'],
    ['aaaaaaaaaaaaaaaa', 'password-common'],
    ['nadia.benali!', 'password-own-words'],
  ])('refuses the password %s beside its field', async (next, code) => {
    const { w, email } = await anAccount()
    const { who } = await enter(w, email, PASSWORD)
    expect(await refused(who, changePassword, { body: { current: PASSWORD, next } })).toMatchObject({
      code,
      errors: [{ pointer: '/next' }],
    })
  })
})

it('the cookie has the name that binds it to this host', () => {
  expect(SESSION_COOKIE).toBe('__Host-tandem')
})
