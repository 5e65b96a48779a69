import path from 'node:path'
import { type ImportedFile, readImport, uploadImport } from '@tandem/contract/imports'
import { DEMO_PASSWORD } from '@tandem/contract/session'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { DEMO_MEMBERS, demoEmail } from '../../apps/server/src/seed/demo-team.ts'
import { csv } from '../support/given-import.ts'
import { startServer, temporaryFolder } from '../support/process.ts'

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
  return { url: server.url, cookie }
}

/** Rows enough to plan for longer than many others are served. The largest file has three times as many. */
const ROWS = 1_500

/** A row for each person, in many companies. */
function largeFile(): string {
  const letters = (index: number) =>
    [1000, 100, 10, 1].map((by) => String.fromCharCode(97 + (Math.floor(index / by) % 10))).join('')
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `Haddad${letters(index)},Samir,02/06/2026,Nadia Benali,Boulangerie ${letters(index % 900)},15/09/2026`,
  )
  return csv('Nom,Prénom,Date entrée,Référent,Entreprise,Début contrat', ...rows)
}

/** How often the server answers others before it has answered this. */
async function othersServed<Answer>(url: string, asked: Promise<Answer>): Promise<{ answer: Answer; served: number }> {
  let isAnswered = false
  let served = 0
  const answer = asked.finally(() => {
    isAnswered = true
  })
  while (!isAnswered) {
    const health = await fetch(`${url}/healthz`)
    if (health.status === 200 && !isAnswered) served += 1
  }
  return { answer: await answer, served }
}

describe('a large file', () => {
  it('is planned in a thread of its own, while others are served', async () => {
    const { url, cookie } = await demonstration()
    const form = new FormData()
    form.append('file', new File([largeFile()], 'all.csv'))
    const headers = { cookie, 'idempotency-key': v7() }
    const sent = await fetch(`${url}/api/imports`, { method: 'POST', headers, body: form })
    const { importId } = uploadImport.reply.parse(await sent.json())
    const planned = async (answer: Response): Promise<ImportedFile> => readImport.reply.parse(await answer.json())

    const read = await othersServed(url, fetch(`${url}/api/imports/${importId}`, { headers: { cookie } }))
    const { version, decisions, preview } = await planned(read.answer)
    const body = JSON.stringify({ version, decisions: { ...decisions, skips: ['1!2'] } })
    const json = { cookie, 'content-type': 'application/json' }
    const decided = await othersServed(
      url,
      fetch(`${url}/api/imports/${importId}`, { method: 'PUT', headers: json, body }),
    )

    expect(preview?.unsettled).toBe(ROWS)
    expect((await planned(decided.answer)).version).toBe(version + 1)
    expect(read.served).toBeGreaterThan(5)
    expect(decided.served).toBeGreaterThan(5)
  })
})
