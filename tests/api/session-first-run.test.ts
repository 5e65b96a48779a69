import { openDemonstration, readSession, setUpOrganisation, signIn } from '@tandem/contract/session'
import { describe, expect, it } from 'vitest'
import { ok, refused, send, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

describe('the first run', () => {
  const body = {
    code: 'ABCD-EFGH-JKMN',
    organisationName: 'Tremplin asbl',
    teamName: 'Tournai',
    timeZone: 'Europe/Brussels',
    locale: 'fr' as const,
    memberName: 'Marie Urbain',
    email: 'marie@tandem.example',
    password: 'un matin tranquille',
    roles: ['coach' as const, 'lead' as const],
  }

  it('creates the organisation, its team and its administrator, once', async () => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })
    expect((await ok(visitor(w), readSession, {})).setupNeeded).toBe(true)

    const { member, organisationName } = await ok(visitor(w), setUpOrganisation, {
      body: { ...body, code: ' abcd-efgh-jkmn ' },
    })

    expect(organisationName).toBe('Tremplin asbl')
    expect(member).toMatchObject({ roles: ['coach', 'lead', 'administrator'], teams: [{ name: 'Tournai' }] })
    expect((await ok(visitor(w), readSession, {})).setupNeeded).toBe(false)
    expect((await refused(visitor(w), setUpOrganisation, { body })).code).toBe('setup-done')
  })

  it('signs its administrator in, also on another day with address and password', async () => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })

    const first = await send(visitor(w), setUpOrganisation, { body: { ...body, roles: [] } })

    expect(String(first.headers['set-cookie'])).toMatch(/^__Host-tandem=[^;]{20,};/)
    const { member, organisationName } = await ok(visitor(w), signIn, {
      body: { email: body.email, password: body.password },
    })
    expect(organisationName).toBe('Tremplin asbl')
    expect(member).toMatchObject({ roles: ['administrator'], locale: 'fr', idleMinutes: 30 })
  })

  it.each(['abcdefghjkmn', 'ABCD EFGH JKMN', 'ABCD – EFGH – JKMN'])('knows its code typed as %s', async (code) => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })

    expect((await ok(visitor(w), setUpOrganisation, { body: { ...body, code } })).setupNeeded).toBe(false)
  })

  it('asks for the code of the terminal and a time zone that exists, beside their fields', async () => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })
    const wrong = (some: Partial<typeof body>) => refused(visitor(w), setUpOrganisation, { body: { ...body, ...some } })

    expect(await wrong({ code: 'AAAA' })).toMatchObject({ code: 'setup-code-wrong', errors: [{ pointer: '/code' }] })
    expect(await wrong({ timeZone: 'Mars/Olympus' })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/timeZone' }],
    })
    expect((await ok(visitor(w), readSession, {})).setupNeeded).toBe(true)
  })

  it.each([
    ['court', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['motdepasse123', 'password-common'],
    ['tremplin asbl', 'password-own-words'],
    ['marie.urbain1', 'password-own-words'],
  ])('refuses the password %s beside its field', async (password, code) => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })
    expect(await refused(visitor(w), setUpOrganisation, { body: { ...body, password } })).toMatchObject({
      code,
      errors: [{ pointer: '/password' }],
    })
  })

  it('stops whoever guesses the code, from however many places', async () => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })
    const guess = (code: string, from: number) =>
      w.server.inject({
        method: 'POST',
        url: setUpOrganisation.path,
        payload: { ...body, code },
        remoteAddress: `203.0.113.${from}`,
      })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, tried) => guess(`TRY-${tried}`, tried)))

    expect(answers.filter((answer) => answer.statusCode === 403)).toHaveLength(20)
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(20)
    expect((await refused(visitor(w), setUpOrganisation, { body })).code).toBe('too-many-tries')
  })

  it('cannot be done where no code was made', async () => {
    expect((await refused(visitor(await world()), setUpOrganisation, { body })).code).toBe('setup-code-wrong')
  })
})

describe('the demonstration in place of an empty installation', () => {
  const french = { body: { locale: 'fr' as const } }

  it('is opened once, in the language of the page', async () => {
    const opened: string[] = []
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN', openDemo: async (locale) => void opened.push(locale) })
    expect((await ok(visitor(w), readSession, {})).demoOffered).toBe(true)

    await ok(visitor(w), openDemonstration, french)

    expect(opened).toEqual(['fr'])
  })

  it('is offered to nobody on a public address, nor where an organisation works', async () => {
    const w = await world({ setupCode: 'ABCD-EFGH-JKMN' })
    expect((await ok(visitor(w), readSession, {})).demoOffered).toBe(false)
    expect((await refused(visitor(w), openDemonstration, french)).code).toBe('not-found')

    const working = await world({ openDemo: () => Promise.reject(new Error('never called')) })
    given(working).organisation()
    expect((await ok(visitor(working), readSession, {})).demoOffered).toBe(false)
    expect((await refused(visitor(working), openDemonstration, french)).code).toBe('setup-done')
  })
})
