import path from 'node:path'
import { readOutcomes } from '@tandem/contract/outcomes'
import { DEMO_PASSWORD } from '@tandem/contract/session'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../apps/server/src/db/open.ts'
import { DEMO_MEMBERS, demoEmail } from '../../apps/server/src/seed/demo-team.ts'
import { type Running, startServer, temporaryFolder } from '../support/process.ts'

const YEAR = 'from=2026-01-01&to=2026-12-31'

/** The demonstration in a process of its own, and Ann, who leads its teams, signed in. */
async function demonstration() {
  const folder = path.join(temporaryFolder(), 'data')
  const server = await startServer({ TANDEM_DATA: folder, TANDEM_TODAY: '2026-11-24' }, ['--demo'])
  const ann = DEMO_MEMBERS.find(({ key }) => key === 'ann')
  if (ann === undefined) throw new Error('Ann is not in the demonstration')
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demoEmail(ann), password: DEMO_PASSWORD }),
  })
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  return { server, cookie, file: path.join(`${folder}-demo`, 'tandem.db') }
}

async function entries({ server, cookie }: { server: Running; cookie: string }, query = YEAR): Promise<number | null> {
  const answer = await fetch(`${server.url}/api/outcomes?${query}`, { headers: { cookie } })
  const { figures } = readOutcomes.reply.parse(await answer.json())
  const found = figures.find(({ key }) => key === 'A3')
  return found?.kind === 'count' ? found.value : null
}

describe('outcomes of a running server', () => {
  it('are read in a thread beside it, kept while nothing changes, and read again when something has', async () => {
    const demo = await demonstration()
    const before = await entries(demo)
    expect(before).toBeGreaterThan(20)

    const db = openDatabase(demo.file)
    db.$client
      .prepare('UPDATE episodes SET entered_on = ? WHERE id = (SELECT min(id) FROM episodes WHERE entered_on < ?)')
      .run('2026-01-02', '2026-01-01')
    expect(await entries(demo), 'nobody has told of a change').toBe(before)

    db.$client
      .prepare(
        "INSERT INTO changes (at, operation, noun, record_id) VALUES ('2026-11-24T12:00:00.000Z', 'test', 'episodes', 'x')",
      )
      .run()
    db.$client.close()
    expect(await entries(demo)).toBe(Number(before) + 1)
  })

  it('answer many at once, files too, while the server goes on answering', async () => {
    const demo = await demonstration()
    const { server, cookie } = demo
    const questions = ['2026-03-31', '2026-06-30', '2026-09-30'].map((asOf) => entries(demo, `${YEAR}&asOf=${asOf}`))
    const file = fetch(`${server.url}/api/outcomes/export.xlsx?${YEAR}`, { headers: { cookie } })
    const health = await fetch(`${server.url}/healthz`)

    expect(health.status).toBe(200)
    const counts = await Promise.all(questions)
    expect([...counts].sort((a, b) => Number(a) - Number(b))).toEqual(counts)
    const answer = await file
    expect(answer.status).toBe(200)
    expect([...new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('let the server stop at once', async () => {
    const demo = await demonstration()
    await entries(demo)
    demo.server.child.kill('SIGTERM')

    expect(await demo.server.ended).toBe(0)
  })
})
