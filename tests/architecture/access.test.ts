import type { Endpoint } from '@tandem/contract/endpoint'
import { PROBLEMS, problemSchema } from '@tandem/contract/problem'
import { describe, expect, it } from 'vitest'
import { send, type Visitor, visitor } from '../support/app.ts'
import { endpoints } from '../support/endpoints.ts'
import type { OperationRow } from '../support/operation-row.ts'
import { OPERATIONS } from '../support/operations.ts'
import { rowsOf } from '../support/rows.ts'
import { FORBIDDEN_WORDS, type Scene, type Stranger, scene, sceneForMany } from '../support/scene.ts'

const inOneScene = sceneForMany()

function wordsIn(body: string): string[] {
  return FORBIDDEN_WORDS.filter((word) => body.includes(word))
}

type Answer = Awaited<ReturnType<typeof send>>

async function ask(who: Visitor, operation: Endpoint, row: OperationRow, inScene: Scene): Promise<Answer> {
  return send(who, operation, row.input(inScene))
}

const refusedAs = (answer: Answer) => problemSchema.parse(answer.json()).code

/** A refused stranger is told nothing and leaves nothing behind. */
async function expectRefused(who: Visitor, name: string, operation: Endpoint, row: OperationRow, inScene: Scene) {
  const before = rowsOf(inScene.w)
  const answer = await ask(who, operation, row, inScene)
  expect([403, 404], `${operation.name} by ${name} answered ${answer.statusCode} ${answer.body}`).toContain(
    answer.statusCode,
  )
  expect(['not-allowed', 'not-found'], name).toContain(refusedAs(answer))
  expect(wordsIn(answer.body), `${operation.name} tells ${name}`).toEqual([])
  expect(rowsOf(inScene.w), `${operation.name} by ${name} wrote`).toEqual(before)
}

/** An allowed stranger gets their own view, without a word of the person. */
async function expectWithoutWords(who: Visitor, name: string, operation: Endpoint, row: OperationRow, inScene: Scene) {
  const answer = await ask(who, operation, row, inScene)
  expect([401, 403], `${operation.name} by ${name}: ${answer.body}`).not.toContain(answer.statusCode)
  expect(answer.statusCode, `${operation.name} by ${name}: ${answer.body}`).toBeLessThan(500)
  expect(wordsIn(answer.body), `${operation.name} tells ${name}`).toEqual([])
}

async function expectStrangers(operation: Endpoint, row: OperationRow, inScene: Scene) {
  const { reach } = row
  if (reach === 'public') return
  for (const [name, who] of Object.entries(inScene.strangers) as [Stranger, Visitor][]) {
    const mayAsk = reach === 'everyone' || (reach !== 'person' && reach.includes(name))
    if (mayAsk) await expectWithoutWords(who, name, operation, row, inScene)
    else await expectRefused(who, name, operation, row, inScene)
  }
  if (reach === 'person' && row.colleague === undefined)
    await expectRefused(inScene.colleague, 'a colleague', operation, row, inScene)
}

async function expectOfLead(operation: Endpoint, row: OperationRow, inScene: Scene) {
  await row.prepare?.(inScene)
  const answer = await ask(inScene.lead, operation, row, inScene)
  if (row.lead) expect(answer.statusCode, `${operation.name} by the lead: ${answer.body}`).toBeLessThan(300)
  else expect(refusedAs(answer), `${operation.name} by the lead: ${answer.body}`).toBe('not-allowed')
}

/** Without this a wrong request would pass for a refusal. */
async function expectGetsThrough(operation: Endpoint, row: OperationRow, inScene: Scene) {
  await row.prepare?.(inScene)
  const callers = {
    coach: inScene.coach,
    lead: inScene.lead,
    administrator: inScene.strangers.administrator,
    nobody: inScene.nobody,
  }
  const answer = await ask(callers[row.by ?? 'coach'], operation, row, inScene)
  if (row.answers !== undefined) {
    expect(refusedAs(answer), operation.name).toBe(row.answers)
    return
  }
  expect(answer.statusCode, `${operation.name} by its rightful caller: ${answer.body}`).toBeLessThan(300)
  expect(operation.reply.safeParse(answer.json()).success, `${operation.name} answers as written`).toBe(true)
}

describe('who may do what', () => {
  it('is written down for every operation, and for no other', () => {
    const names = endpoints.map(({ name }) => name)

    expect(
      names.filter((name) => !(name in OPERATIONS)),
      'give these a row in tests/support/operations.ts',
    ).toEqual([])
    expect(Object.keys(OPERATIONS).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each(endpoints.filter(({ name }) => name in OPERATIONS).map((operation) => [operation.name, operation] as const))(
    'holds for %s: strangers, colleague, lead, coach',
    async (name, operation) => {
      const row = OPERATIONS[name] as OperationRow
      await inOneScene(async (inScene) => {
        await row.prepare?.(inScene)
        const unsigned = await ask(inScene.nobody, operation, row, inScene)
        expect(unsigned.statusCode === 401, `${name} asks for a sign-in`).toBe(operation.access === 'signed-in')
        expect(wordsIn(unsigned.body)).toEqual([])
        await expectStrangers(operation, row, inScene)
      })
      if (row.lead !== undefined) await inOneScene((inScene) => expectOfLead(operation, row, inScene))
      await inOneScene((inScene) => expectGetsThrough(operation, row, inScene))
    },
  )

  it('is the same for what is elsewhere and for what is nowhere', async () => {
    const inScene = await scene()
    const { newId } = inScene.w.context
    const elsewhere = inScene.strangers.coachElsewhere
    const byId = endpoints.filter(({ name, params }) => OPERATIONS[name]?.reach === 'person' && params !== undefined)

    expect(byId.length).toBeGreaterThan(20)
    for (const operation of byId) {
      const input = (OPERATIONS[operation.name] as OperationRow).input(inScene)
      const nowhere = Object.fromEntries(Object.keys(input.params ?? {}).map((key) => [key, newId()]))
      const foreign = await send(elsewhere, operation, input)
      const absent = await send(elsewhere, operation, { ...input, params: nowhere })
      expect([absent.statusCode, absent.json()], operation.name).toEqual([foreign.statusCode, foreign.json()])
    }
  })

  it('ends with the session: a disabled member is out on the next request', async () => {
    const inScene = await scene()
    const { coach, w } = inScene
    expect((await send(coach, readable('readWorker'), { params: { workerId: inScene.workerId } })).statusCode).toBe(200)
    w.context.db.$client
      .prepare('UPDATE members SET disabled_at = ? WHERE id = ?')
      .run(w.context.clock.now(), coach.memberId)

    expect((await send(coach, readable('readWorker'), { params: { workerId: inScene.workerId } })).statusCode).toBe(401)
  })

  it('is recorded: who opened the file, and who tried to', async () => {
    const inScene = await scene()
    const { coach, strangers, workerId, w } = inScene
    await send(coach, readable('readWorker'), { params: { workerId } })
    await send(strangers.coachElsewhere, readable('readWorker'), { params: { workerId } })
    await send(visitor(w), readable('readWorker'), { params: { workerId } })

    expect(w.context.db.$client.prepare('SELECT outcome, worker_id AS workerId FROM accesses').all()).toEqual([
      { outcome: 'allowed', workerId },
      { outcome: 'refused', workerId },
    ])
  })

  it('is watched: whoever gets through, or is told a word, is seen', async () => {
    const inScene = await scene()
    for (const name of ['readWorker', 'addTask']) {
      const row = OPERATIONS[name] as OperationRow
      const operation = readable(name)
      await expect(expectRefused(inScene.coach, 'the coach', operation, row, inScene)).rejects.toThrow('answered 20')
    }
    const told = expectWithoutWords(
      inScene.coach,
      'the coach',
      readable('readWorker'),
      OPERATIONS.readWorker as OperationRow,
      inScene,
    )
    await expect(told).rejects.toThrow('tells the coach')
  })

  it('names only problems that exist', () => {
    expect(endpoints.flatMap(({ refuses }) => refuses.filter((code) => !(code in PROBLEMS)))).toEqual([])
  })
})

function readable(name: string): Endpoint {
  const operation = endpoints.find((one) => one.name === name)
  if (operation === undefined) throw new Error(`There is no operation ${name}`)
  return operation
}
