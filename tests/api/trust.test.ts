import path from 'node:path'
import { addWorker, readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { openDatabase, openReader } from '../../apps/server/src/db/open.ts'
import { send, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { temporaryFolder } from '../support/process.ts'
import { sourceFiles, textOf } from '../support/source-files.ts'

const POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'"

async function aFile(options: Parameters<typeof world>[0] = {}) {
  const w = await world(options)
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach)
  return { w, g, coach, person }
}

describe('every answer', () => {
  it.each([
    ['a page of the API', '/api/session', 200],
    ['a refusal', '/api/caseload', 401],
    ['an unknown address', '/api/nothing', 404],
    ['the pulse', '/healthz', 200],
  ])('carries the headers that protect whoever reads it: %s', async (_, url, status) => {
    const { w } = await aFile()
    const { headers, statusCode } = await w.server.inject({ url })

    expect(statusCode).toBe(status)
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    if (url.startsWith('/api/')) expect(headers['cache-control']).toBe('no-store')
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'strict-transport-security'])
      expect(headers, name).not.toHaveProperty(name)
  })

  it('asks browsers to keep to https for a year where the public address is https', async () => {
    const { server } = await world({ origin: 'https://tandem.example.org' })

    const { headers } = await server.inject({ url: '/healthz' })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  it('that refuses is a problem with a code, whatever went wrong', async () => {
    const { w, coach } = await aFile()
    const { cookie } = coach
    const answers = await Promise.all([
      w.server.inject({ url: '/api/nothing' }),
      w.server.inject({ url: '/nothing' }),
      w.server.inject({ url: '/api/workers/%00' }),
      w.server.inject({ url: '/api/workers/%ff', headers: { cookie } }),
      w.server.inject({ url: '/api/workers/not-an-id', headers: { cookie } }),
      w.server.inject({ url: '/api/caseload?scope=all', headers: { cookie } }),
      w.server.inject({ method: 'PATCH', url: '/api/caseload', headers: { cookie } }),
      w.server.inject({ method: 'DELETE', url: '/healthz' }),
    ])

    for (const answer of answers) {
      expect(answer.headers['content-type'], answer.body).toBe('application/problem+json')
      expect(answer.json(), answer.body).toMatchObject({
        type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
        status: answer.statusCode,
      })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
    }
  })

  it('hides what broke inside', async () => {
    const { w, coach, person } = await aFile()
    w.context.db.$client.exec('PRAGMA foreign_keys = OFF; DROP TABLE coach_assignments')

    const answer = await send(coach, readWorker, { params: { workerId: person.workerId } })

    expect(answer.json()).toEqual({
      type: '/problems/internal',
      code: 'internal',
      title: 'Something went wrong on our side',
      status: 500,
    })
  })
})

describe('the database', () => {
  it('is on the disk before an answer is given, after each opening', () => {
    const file = path.join(temporaryFolder(), 'tandem.db')
    for (const open of [openDatabase, openDatabase, openDatabase]) {
      const { $client: sqlite } = open(file)
      const setting = (name: string) => sqlite.pragma(name, { simple: true })
      expect([setting('synchronous'), setting('foreign_keys'), setting('journal_mode')]).toEqual([2, 1, 'wal'])
      expect([setting('secure_delete'), setting('busy_timeout')]).toEqual([1, 5000])
      sqlite.close()
    }
    const reader = openReader(file)
    expect(() => reader.$client.exec('CREATE TABLE t (a)')).toThrow(/readonly/)
    reader.$client.close()
  })

  it('takes nothing of an operation that fails at its end', async () => {
    const { w, coach } = await aFile()
    const { $client: sqlite } = w.context.db
    sqlite.exec("CREATE TRIGGER fails BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'planted'); END")
    const people = () => sqlite.prepare('SELECT count(*) FROM workers').pluck().get()
    const before = people()
    const worker = {
      firstName: 'A',
      lastName: 'B',
      birthOn: null,
      sex: null,
      phone: null,
      email: null,
      municipality: null,
    }
    const more = { preferredChannel: null, preferredLocale: null, languages: null, externalRef: null, reachNote: null }
    const episode = {
      enteredOn: '2026-11-20',
      situationAtEntry: 'unemployed',
      referralSource: null,
      referrerName: null,
    }

    const answer = await send(coach, addWorker, {
      body: { worker: { ...worker, ...more }, episode: { ...episode, teamId: coach.teamId, coachId: coach.memberId } },
    })

    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('planted')
    expect(people()).toBe(before)
  })
})

describe('a session', () => {
  it('is needed for everything that is not public, and only its cookie opens', async () => {
    const { w, coach } = await aFile()
    const [name = '', token = ''] = coach.cookie.split('=')
    const ask = (headers: Record<string, string>) => w.server.inject({ url: '/api/caseload', headers })

    expect((await ask({ cookie: coach.cookie })).statusCode).toBe(200)
    expect((await ask({ authorization: `Bearer ${token}` })).statusCode).toBe(401)
    expect((await ask({ cookie: `tandem=${token}` })).statusCode).toBe(401)
    expect((await ask({ cookie: `${name}=${token.slice(0, -1)}` })).statusCode).toBe(401)
    expect((await w.server.inject({ url: `/api/caseload?${name}=${token}` })).statusCode).toBe(401)
  })

  it('ends after half an hour without a request, after twelve hours in any case', async () => {
    const { w, g } = await aFile()
    const memberId = g.member(['coach'], [g.team()])
    const asleep = signedInAs(w, memberId)
    w.context.db.$client
      .prepare("UPDATE sessions SET last_seen_at = '2026-11-24T11:29:00.000Z' WHERE member_id = ?")
      .run(memberId)

    expect((await w.server.inject({ url: '/api/caseload', headers: { cookie: asleep.cookie } })).statusCode).toBe(401)

    const awake = signedInAs(w, memberId)
    w.setToday('2026-11-25')
    w.context.db.$client.prepare("UPDATE sessions SET last_seen_at = '2026-11-25T11:59:00.000Z'").run()
    expect((await w.server.inject({ url: '/api/caseload', headers: { cookie: awake.cookie } })).statusCode).toBe(401)
  })
})

describe('the server', () => {
  it('connects to nobody, and runs nothing of its own while it is installed', () => {
    const files = sourceFiles().filter(
      (file) => file.startsWith('apps/server/src/') && !/\/(bench|commands)\//.test(file),
    )
    const connecting = /\bfetch\(|node:https?'|node:dgram|node:tls|new WebSocket/

    expect(files.length).toBeGreaterThan(60)
    expect(files.filter((file) => connecting.test(textOf(file)))).toEqual([])
    expect(textOf('package.json')).not.toMatch(/"(pre|post)?install"/)
  })
})
