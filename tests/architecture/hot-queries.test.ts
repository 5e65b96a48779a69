import type { Endpoint } from '@tandem/contract/endpoint'
import { describe, expect, it } from 'vitest'
import { send } from '../support/app.ts'
import { endpoints } from '../support/endpoints.ts'
import { OPERATIONS } from '../support/operations.ts'
import { type Scene, sceneForMany } from '../support/scene.ts'

/** Tables that grow without end: a query on the way of a request finds its rows by an index. */
const LARGE = [
  'accesses',
  'agreement_acts',
  'agreement_links',
  'agreement_parties',
  'agreement_reminders',
  'agreement_versions',
  'agreements',
  'appointments',
  'changes',
  'check_ins',
  'coach_assignments',
  'contract_segments',
  'divergence_talks',
  'episodes',
  'episode_summaries',
  'goal_reviews',
  'goal_steps',
  'goals',
  'idempotency_keys',
  'log_entries',
  'log_goals',
  'log_parts',
  'match_pairs',
  'placements',
  'plan_reviews',
  'plans',
  'tasks',
  'workers',
]

const QUERY = /^\s*(select|insert|update|delete|with)\b/i

/** A query within a query that compares two columns without their tables. */
const BARE = /\(select [^()]*(?:\([^()]*\)[^()]*)*(?:where|on|and) "\w+" = "\w+"(?!\.)/i

/** What coaches do all day. */
const HOT = [
  'listCaseload',
  'readToday',
  'readCalendar',
  'readWorker',
  'listTimeline',
  'listPlacements',
  'listPlans',
  'listGoals',
  'listCheckIns',
  'listDivergenceTalks',
  'readBothSides',
  'readCheckInGuide',
  'logFormContext',
  'readLogEntry',
  'listOwnDay',
  'listDue',
  'listAgreements',
  'readAgreement',
  'recordLogEntry',
  'correctLogEntry',
  'recordCheckIn',
  'addTask',
  'completeTask',
]

const inOneScene = sceneForMany()

type Run = (this: { source: string }, ...values: unknown[]) => unknown

const WAYS = ['run', 'get', 'all', 'iterate'] as const

/** Every query that the operation prepares or runs: those on the way of every request were prepared long before. */
async function statementsOf(operation: Endpoint, inScene: Scene): Promise<string[]> {
  const seen = new Set<string>()
  const { $client: sqlite } = inScene.w.context.db
  const prepare = sqlite.prepare.bind(sqlite)
  const statement = Object.getPrototypeOf(prepare('SELECT 1')) as Record<string, Run>
  const before = WAYS.map((way) => [way, statement[way] as Run] as const)
  sqlite.prepare = ((sql: string) => {
    seen.add(sql)
    return prepare(sql)
  }) as typeof sqlite.prepare
  for (const [way, run] of before)
    statement[way] = function seenRunning(...values) {
      seen.add(this.source)
      return run.apply(this, values)
    }
  try {
    const row = OPERATIONS[operation.name]
    const answer = await send(inScene.coach, operation, row?.input(inScene) ?? {})
    if (row?.answers === undefined) expect(answer.statusCode, answer.body).toBeLessThan(300)
  } finally {
    sqlite.prepare = prepare as typeof sqlite.prepare
    for (const [way, run] of before) statement[way] = run
  }
  return [...seen].filter((sql) => QUERY.test(sql))
}

function scansIn(sql: string, { w }: Scene): string[] {
  if (/\bwhere false\b/.test(sql)) return []
  const steps = w.context.db.$client.prepare(`EXPLAIN QUERY PLAN ${sql}`)
  const parameters = Array.from({ length: 200 }, () => null)
  const rows = readWith(steps, sql, parameters)
  return rows.filter((detail) => LARGE.some((table) => new RegExp(`^SCAN ${table}\\b`).test(detail)))
}

/** Plans do not depend on the values, yet the driver asks for as many as the statement has. */
function readWith(steps: { all(...values: unknown[]): unknown[] }, sql: string, parameters: null[]): string[] {
  const count = (sql.match(/\?/g) ?? []).length
  return (steps.all(...parameters.slice(0, count)) as { detail: string }[]).map((row) => row.detail)
}

describe('what coaches do all day', () => {
  it.each(HOT)('%s finds its rows by an index, whatever the size of the tables', async (name) => {
    const operation = endpoints.find((one) => one.name === name)
    if (operation === undefined) throw new Error(`There is no operation ${name}`)
    await inOneScene(async (inScene) => {
      await OPERATIONS[name]?.prepare?.(inScene)

      const statements = await statementsOf(operation, inScene)

      expect(statements.length).toBeGreaterThan(1)
      expect(statements.flatMap((sql) => scansIn(sql, inScene).map((scan) => `${scan}: ${sql}`))).toEqual([])
    })
  })

  it('compares no bare columns in a query within a query, where a name could be another table’s', async () => {
    const statements: string[] = []
    for (const operation of endpoints.filter(({ name }) => name in OPERATIONS && OPERATIONS[name]?.by === undefined)) {
      await inOneScene(async (inScene) => {
        await OPERATIONS[operation.name]?.prepare?.(inScene)
        statements.push(...(await statementsOf(operation, inScene)))
      })
    }

    expect(statements.length).toBeGreaterThan(200)
    expect(statements.filter((sql) => BARE.test(sql))).toEqual([])
    expect(BARE.test('select "id", (select count(*) from "b" where "a_id" = "id") from "a"')).toBe(true)
  })

  it('would be seen to read a whole table', async () => {
    await inOneScene(async (inScene) => {
      expect(scansIn('select * from log_entries where note = ?', inScene)).toHaveLength(1)
      expect(scansIn('select worker_id, max(ended_on) from placements group by type', inScene)).toHaveLength(1)
      expect(scansIn('select * from log_parts where episode_id = ?', inScene)).toEqual([])
    })
  })
})
