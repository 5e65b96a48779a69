import type { Endpoint } from '@tandem/contract/endpoint'
import { problemSchema } from '@tandem/contract/problem'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { send, type Visitor } from '../support/app.ts'
import { endpoints } from '../support/endpoints.ts'
import { OPERATIONS } from '../support/operations.ts'
import { type Ids, requestsFor } from '../support/random-requests.ts'
import { rowsOf } from '../support/rows.ts'
import { type Scene, scene, sceneForMany } from '../support/scene.ts'

const RUNS = 12

const inOneScene = sceneForMany()

function keptIn({ w }: Scene): Record<string, number> {
  const { sessions: _sessions, ...kept } = rowsOf(w)
  return kept
}

function idsIn(inScene: Scene): Ids {
  const { coach } = inScene
  const own = Object.entries(inScene).filter(([name]) => name.endsWith('Id')) as [string, string][]
  return { ...Object.fromEntries(own), coachId: coach.memberId, memberId: coach.memberId, teamId: coach.teamId }
}

/** Sends text as it is, where `inject` would tidy an object up. */
function raw(who: Visitor, operation: Endpoint, url: string, payload: string, type = 'application/json') {
  return who.world.server.inject({
    method: operation.method,
    url,
    headers: { cookie: who.cookie, 'content-type': type, 'idempotency-key': v7() },
    payload,
  })
}

const addWorker = endpoints.find(({ name }) => name === 'addWorker') as Endpoint
const withBody = endpoints.filter(
  ({ name, body, access }) => body !== undefined && access === 'signed-in' && name in OPERATIONS,
)

async function withRow(operation: Endpoint, inScene: Scene) {
  const row = OPERATIONS[operation.name]
  await row?.prepare?.(inScene)
  const callers = {
    coach: inScene.coach,
    lead: inScene.lead,
    administrator: inScene.strangers.administrator,
    nobody: inScene.nobody,
  }
  return { who: callers[row?.by ?? 'coach'], input: row?.input(inScene) ?? {} }
}

describe('what is sent to the API', () => {
  it.each(endpoints.map((operation) => [operation.name, operation] as const))(
    'never breaks %s, and writes nothing when it is refused',
    async (name, operation) => {
      await inOneScene(async (inScene) => {
        const property = fc.asyncProperty(requestsFor(operation, idsIn(inScene)), async (request) => {
          const before = keptIn(inScene)
          const response = await send(inScene.coach, operation, request)
          const told = `${name} answered ${response.statusCode} ${response.body.slice(0, 300)}`
          expect(response.statusCode, told).toBeLessThan(500)
          if (response.statusCode < 400) return
          expect(response.headers['content-type'], told).toBe('application/problem+json')
          expect(problemSchema.safeParse(response.json()).success, told).toBe(true)
          expect(response.body, told).not.toMatch(/SQLITE|sqlite|node_modules|\.ts:|at \w+ \(/)
          expect(keptIn(inScene), told).toEqual(before)
        })
        await fc.assert(property, { numRuns: RUNS, seed: 20_261_124 })
      })
    },
  )

  it.each(withBody.map((operation) => [operation.name, operation] as const))(
    'is refused by %s when it holds a field too many, at the top and in the query',
    async (name, operation) => {
      await inOneScene(async (inScene) => {
        const { who, input } = await withRow(operation, inScene)
        const before = keptIn(inScene)

        const extra = await send(who, operation, { ...input, body: { ...input.body, isTrusted: true } })
        const asked = await send(who, operation, { ...input, query: { ...input.query, isTrusted: 'true' } })

        expect([extra.statusCode, asked.statusCode], name).toEqual([400, 400])
        expect(keptIn(inScene)).toEqual(before)
      })
    },
  )

  it('is refused with a key that would change every object', async () => {
    const inScene = await scene()
    const { who, input } = await withRow(addWorker, inScene)
    const text = JSON.stringify(input.body)

    for (const key of ['__proto__', 'constructor']) {
      const planted = text.replace('{', `{"${key}":{"prototype":{"isAdmin":true}},`)
      expect((await raw(who, addWorker, '/api/workers', planted)).statusCode, key).toBe(400)
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    expect(inScene.w.context.db.$client.prepare('SELECT count(*) FROM workers').pluck().get()).toBe(1)
  })

  it.each([
    ['NUL', 'a\\u0000b'],
    ['half a character', 'a\\ud83db'],
    ['the other half', 'a\\udc00b'],
  ])('is refused with %s in a text, which could not be kept as typed', async (_, typed) => {
    const { who, input } = await withRow(addWorker, await scene())
    const planted = JSON.stringify(input.body).replace('Zéphyrine', typed)

    const response = await raw(who, addWorker, '/api/workers', planted)

    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ errors: [{ pointer: '/worker/firstName', detail: 'unstorable' }] })
  })

  it('is kept exactly as typed', async () => {
    const inScene = await scene()
    const { who, input } = await withRow(addWorker, inScene)
    const typed = '  Åse‮ 👩🏽‍🏭 e\u0301 <b>&amp;</b>  '
    const body = JSON.parse(JSON.stringify(input.body).replace('Zéphyrine', typed)) as object

    const response = await send(who, addWorker, { body })

    expect(response.json()).toMatchObject({ firstName: typed })
    const stored = inScene.w.context.db.$client.prepare('SELECT first_name FROM workers').pluck().all()
    expect(stored).toContain(typed)
  })

  it('is refused when it is too large, of another type, or no JSON', async () => {
    const { who, input } = await withRow(addWorker, await scene())
    const text = JSON.stringify(input.body)
    const large = JSON.stringify({ worker: 'x'.repeat(1_048_576) })
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const answer = async (payload: string, type?: string) => {
      const response = await raw(who, addWorker, '/api/workers', payload, type)
      expect(response.headers['content-type']).toBe('application/problem+json')
      return [response.statusCode, (response.json() as { code: string }).code]
    }

    expect(await answer(large)).toEqual([413, 'too-large'])
    expect(await answer(text, 'text/plain')).toEqual([415, 'unsupported-type'])
    expect(await answer('worker=1', 'application/x-www-form-urlencoded')).toEqual([415, 'unsupported-type'])
    expect(await answer(`<worker/>`, 'application/xml')).toEqual([415, 'unsupported-type'])
    expect(await answer('{"worker":')).toEqual([400, 'invalid'])
    expect(await answer(deep)).toEqual([400, 'invalid'])
    expect(await answer('', 'application/json')).toEqual([400, 'invalid'])
  })
})
