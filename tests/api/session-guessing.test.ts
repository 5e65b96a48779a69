import { createMemberLink, readMemberLink, useMemberLink } from '@tandem/contract/members'
import { changePassword, signIn } from '@tandem/contract/session'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../apps/server/src/http/problems.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { newThrottle, sourceOf } from '../../apps/server/src/identity/throttle.ts'
import { ok, refused, send, signedInAs, visitor, type World, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const PASSWORD = 'a quiet morning bake'
const EMAIL = 'nadia@tandem.example'

async function anAccount() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const passwordHash = await hashPassword(PASSWORD)
  const memberId = g.member(['coach'], [], { email: EMAIL, passwordHash })
  return { w, g, memberId }
}

function tryFrom(w: World, remoteAddress: string, password: string, email = EMAIL, headers = {}) {
  return w.server.inject({
    method: 'POST',
    url: signIn.path,
    payload: { email, password },
    remoteAddress,
    headers,
  })
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

describe('guessing one account', () => {
  it('is stopped at the 21st wrong try, whatever the source says of itself, and the owner gets in from elsewhere', async () => {
    const { w } = await anAccount()
    for (const _ of times(20, String)) expect((await tryFrom(w, '198.51.100.1', 'wrong')).statusCode).toBe(401)

    const stopped = await tryFrom(w, '198.51.100.1', PASSWORD, EMAIL, { 'x-forwarded-for': '203.0.113.9' })

    expect(stopped.statusCode).toBe(429)
    expect(stopped.json()).toMatchObject({ code: 'too-many-tries', retryAfterSeconds: 60 })
    expect(stopped.headers['retry-after']).toBe('60')
    expect((await tryFrom(w, '203.0.113.7', PASSWORD)).statusCode).toBe(201)
  })

  it('gains nothing from sending all guesses at once', async () => {
    const { w } = await anAccount()

    const answers = await Promise.all(times(60, (tried) => tryFrom(w, '198.51.100.1', `wrong ${tried}`)))

    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(20)
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(40)
  })

  it('is answered alike for an address that nobody has', async () => {
    const { w } = await anAccount()
    const stoppedFor = async (email: string) => {
      await Promise.all(times(20, () => tryFrom(w, '198.51.100.1', 'wrong', email)))
      const { headers, body, statusCode } = await tryFrom(w, '198.51.100.1', 'wrong', email)
      return { body, statusCode, names: Object.keys(headers).sort(), wait: headers['retry-after'] }
    }

    expect(await stoppedFor('nobody@tandem.example')).toEqual(await stoppedFor(EMAIL))
  })

  it('starts anew once the right password was given', async () => {
    const { w } = await anAccount()
    const nineteen = () => Promise.all(times(19, () => tryFrom(w, '198.51.100.1', 'wrong')))
    await nineteen()
    expect((await tryFrom(w, '198.51.100.1', PASSWORD)).statusCode).toBe(201)
    expect((await nineteen()).every((answer) => answer.statusCode === 401)).toBe(true)
    expect((await tryFrom(w, '198.51.100.1', PASSWORD)).statusCode).toBe(201)
  })

  it('is stopped for the present password of an open session too', async () => {
    const { w, memberId } = await anAccount()
    const who = signedInAs(w, memberId)
    const change = (current: string) => ({ body: { current, next: 'another good sentence' } })
    const answers = await Promise.all(times(20, () => refused(who, changePassword, change('wrong'))))
    expect(new Set(answers.map((answer) => answer.code))).toEqual(new Set(['wrong-credentials']))
    expect((await refused(who, changePassword, change(PASSWORD))).code).toBe('too-many-tries')
  })
})

describe('guessing across accounts', () => {
  it('stops one source after a hundred wrong tries', async () => {
    const { w } = await anAccount()
    const spray = (count: number) =>
      Promise.all(times(count, (tried) => tryFrom(w, '198.51.100.1', 'wrong', `m${tried}@tandem.example`)))

    const answers = await spray(105)

    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(100)
    expect((await tryFrom(w, '198.51.100.1', PASSWORD)).statusCode).toBe(429)
    expect((await tryFrom(w, '203.0.113.7', PASSWORD)).statusCode).toBe(201)
  })

  it('stops whoever guesses links', async () => {
    const { w, g, memberId } = await anAccount()
    const { path } = await ok(g.administrator(), createMemberLink, {
      params: { memberId },
      body: { purpose: 'reset', version: 1 },
    })
    const token = path.split('#')[1] ?? ''
    const read = (tried: string) => send(visitor(w), readMemberLink, { body: { token: tried } })
    const answers = await Promise.all(times(20, (tried) => read(`guess-${tried}`)))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([410]))

    expect((await read(token)).statusCode).toBe(429)
    expect((await refused(visitor(w), useMemberLink, { body: { token, password: 'x' } })).code).toBe('too-many-tries')
  })

  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('counts %s as the source %s', (address, source) => {
    expect(sourceOf(address)).toBe(source)
  })
})

describe('waiting', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lasts one minute, then two, four, up to an hour, and says how long', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const throttle = newThrottle()
    const guess = () =>
      throttle.begin(EMAIL, '198.51.100.1').then(
        () => 0,
        (error) => (error instanceof Refusal ? error.extra.retryAfterSeconds : error),
      )
    for (const _ of times(20, String)) expect(await guess()).toBe(0)
    const waits: unknown[] = []
    for (const _ of times(9, String)) {
      const wait = await guess()
      waits.push(wait)
      vi.advanceTimersByTime((Number(wait) - 1) * 1000)
      expect(await guess()).toBe(1)
      vi.advanceTimersByTime(1000)
      expect(await guess()).toBe(0)
    }

    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
  })

  it('ends with the right password', async () => {
    const throttle = newThrottle()
    for (const _ of times(20, String)) await throttle.begin(EMAIL, '198.51.100.1')
    await throttle.right(EMAIL, '198.51.100.1')
    for (const _ of times(20, String)) await throttle.begin(EMAIL, '198.51.100.1')
    await expect(throttle.begin(EMAIL, '198.51.100.1')).rejects.toMatchObject({ code: 'too-many-tries' })
  })
})
