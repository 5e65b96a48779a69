import path from 'node:path'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { addTask, completeTask } from '@tandem/contract/tasks'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { forgetOldAnswers } from '../../apps/server/src/http/idempotency.ts'
import { send, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { temporaryFolder } from '../support/process.ts'

async function aFile(options: Parameters<typeof world>[0] = {}) {
  const w = await world(options)
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach)
  return { w, g, coach, person }
}

describe('a write', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('from another site is refused: %j', async (headers) => {
    const { w, coach, person } = await aFile()

    const answer = await send(coach, recordLogEntry, { body: logDraft(person) }, headers)

    expect(answer.json()).toMatchObject({ code: 'foreign-origin', status: 403 })
    expect(w.context.db.$client.prepare('SELECT count(*) FROM log_entries').pluck().get()).toBe(0)
  })

  it('from our own pages is taken, behind a proxy by its public address', async () => {
    const { coach, person } = await aFile()
    const own = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
    expect((await send(coach, recordLogEntry, { body: logDraft(person) }, own)).statusCode).toBe(201)

    const behind = await aFile({ origin: 'https://tandem.example.org' })
    const from = (origin: string) => send(behind.coach, recordLogEntry, { body: logDraft(behind.person) }, { origin })
    expect((await from('https://tandem.example.org')).statusCode).toBe(201)
    expect((await from('http://localhost:80')).statusCode).toBe(403)
  })

  it('cannot be disguised: another method in a header changes nothing', async () => {
    const { w, coach, person } = await aFile()
    const headers = { cookie: coach.cookie, 'x-http-method-override': 'PUT', 'x-method-override': 'DELETE' }

    const answer = await w.server.inject({ url: `/api/workers/${person.workerId}?_method=DELETE`, headers })
    const plain = await w.server.inject({ url: `/api/workers/${person.workerId}`, headers })

    expect(answer.statusCode).toBe(400)
    expect(plain.json()).toMatchObject({ firstName: 'Samir', version: 1 })
  })
})

describe('the same write sent again', () => {
  const entries = (w: Awaited<ReturnType<typeof world>>) =>
    w.context.db.$client.prepare('SELECT count(*) FROM log_entries').pluck().get()

  it('gets the same answer and is stored once, also twelve times at once', async () => {
    const { w, coach, person } = await aFile()
    const body = logDraft(person)
    const headers = { 'idempotency-key': body.entryId }
    const write = () => send(coach, recordLogEntry, { body }, headers)

    const [first, ...others] = await Promise.all(Array.from({ length: 12 }, write))

    expect(first?.statusCode).toBe(201)
    expect(new Set(others.map((answer) => answer.body))).toEqual(new Set([first?.body]))
    expect(entries(w)).toBe(1)
  })

  it('gets the same answer after the server was started anew', async () => {
    const file = path.join(temporaryFolder(), 'tandem.db')
    const before = await aFile({ file })
    const body = logDraft(before.person)
    const headers = { 'idempotency-key': body.entryId }
    const first = await send(before.coach, recordLogEntry, { body }, headers)
    await before.w.server.close()

    const after = await world({ file })
    const again = await send({ world: after, cookie: before.coach.cookie }, recordLogEntry, { body }, headers)

    expect(again.statusCode).toBe(201)
    expect(again.body).toBe(first.body)
    expect(entries(after)).toBe(1)
  })

  it('is refused under the same key with other words or for something else, and without a key', async () => {
    const { coach, person } = await aFile()
    const body = logDraft(person)
    const headers = { 'idempotency-key': body.entryId }
    await send(coach, recordLogEntry, { body }, headers)
    const task = { title: 'Call', dueOn: '2026-11-30', side: 'worker', episodeId: person.episodeId, employerId: null }

    const codes = await Promise.all([
      send(coach, recordLogEntry, { body: { ...body, note: 'Other' } }, headers),
      send(coach, addTask, { body: task }, headers),
      send(coach, addTask, { body: task }, { 'idempotency-key': 'short' }),
      send(coach, addTask, { body: task }, { 'idempotency-key': '' }),
    ])

    expect(codes.map((answer) => (answer.json() as { code: string }).code)).toEqual([
      'key-reused',
      'key-reused',
      'key-missing',
      'key-missing',
    ])
  })

  it('is another write for another member, and a refused write may be sent again', async () => {
    const { g, coach, person } = await aFile()
    const other = g.coach()
    const theirs = g.episode(other)
    const headers = { 'idempotency-key': v7() }
    const task = (episodeId: string) => ({
      title: 'Call',
      dueOn: '2026-11-30',
      side: 'worker',
      episodeId,
      employerId: null,
    })

    expect((await send(coach, addTask, { body: task(theirs.episodeId) }, headers)).statusCode).toBe(404)
    expect((await send(coach, addTask, { body: task(person.episodeId) }, headers)).statusCode).toBe(201)
    expect((await send(other, addTask, { body: task(theirs.episodeId) }, headers)).statusCode).toBe(201)
  })

  it('is remembered for forty days', async () => {
    const { w, coach, person } = await aFile()
    const kept = () => w.context.db.$client.prepare('SELECT count(*) FROM idempotency_keys').pluck().get()
    await send(coach, recordLogEntry, { body: logDraft(person) })

    forgetOldAnswers(w.context.db, '2027-01-03T11:59:59.000Z')
    expect(kept()).toBe(1)
    forgetOldAnswers(w.context.db, '2027-01-03T12:00:01.000Z')
    expect(kept()).toBe(0)
  })

  it('never overwrites silently: of two changes of one version, one is told', async () => {
    const { g, coach, person } = await aFile()
    const taskId = g.task(coach, person)
    const change = () => send(coach, completeTask, { params: { taskId }, body: { version: 1 } })

    const answers = await Promise.all([change(), change(), change()])

    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409])
  })
})
