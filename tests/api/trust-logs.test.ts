import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../../apps/server/src/faults.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { startServer, temporaryFolder } from '../support/process.ts'

const PASSWORD = 'corail lampe tiroir vent'
const PRIVATE = [
  'Zéphyrine',
  'Quastelbrok',
  'zephyrine',
  'marked-note',
  'coach@tandem.example',
  PASSWORD,
  'scope=team',
  '__Host-',
]

/** An organisation on the disk, whose coach has a password. */
async function organisation() {
  const folder = temporaryFolder()
  const w = await world({ file: path.join(folder, 'tandem.db') })
  const g = given(w)
  g.organisation()
  const coach = g.coach(undefined, { email: 'coach@tandem.example', passwordHash: await hashPassword(PASSWORD) })
  const person = g.episode(coach, { firstName: 'Zéphyrine', lastName: 'Quastelbrok' })
  await w.server.close()
  w.context.db.$client.close()
  return { folder, person }
}

describe('the log of the server', () => {
  it('says what broke and where, and nothing of people, passwords, cookies and questions', async () => {
    const { folder, person } = await organisation()
    const server = await startServer({ TANDEM_DATA: folder, TANDEM_TODAY: TODAY, TANDEM_LOG: 'on' })
    const call = (url: string, cookie: string, body?: unknown) =>
      fetch(`${server.url}${url}`, {
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': v7() },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })

    const wrong = await call('/api/session', '', { email: 'coach@tandem.example', password: `${PASSWORD} no` })
    const right = await call('/api/session', '', { email: 'coach@tandem.example', password: PASSWORD })
    const cookie = (right.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const list = await call('/api/caseload?scope=team', cookie)
    const entry = await call('/api/log-entries', cookie, logDraft(person, { note: 'marked-note' }))
    const refused = await call('/api/caseload?scope=Quastelbrok', cookie)
    const broken = await call('/api/log-entries', cookie, '{"note":"marked-note')
    const nowhere = await call('/api/people?name=Quastelbrok', cookie)
    const other = new Sqlite(path.join(folder, 'tandem.db'))
    other.exec('ALTER TABLE log_goals RENAME TO log_goals_gone; UPDATE members SET roles = \'["coach"]\'')
    other.close()
    const failed = await call('/api/log-entries', cookie, logDraft(person, { note: 'marked-note' }))
    server.child.kill('SIGTERM')

    expect(await server.ended).toBe(0)
    const statuses = [wrong, right, list, entry, refused, broken, nowhere, failed].map(({ status }) => status)
    expect(statuses).toEqual([401, 201, 200, 201, 400, 400, 404, 500])
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      {
        level: 50,
        msg: 'request failed',
        operation: '/api/log-entries',
        fault: { name: 'SqliteError', code: 'SQLITE_ERROR' },
      },
    ])
    const token = cookie.split('=')[1] ?? 'no cookie'
    for (const word of [...PRIVATE, token, person.workerId]) {
      expect(server.output(), word).not.toContain(word)
      expect(server.errors(), word).not.toContain(word)
    }
  })

  it('keeps where an error happened and drops its message, which can quote what somebody typed', () => {
    const parsing = () => JSON.parse('{"note": Zéphyrine}') as unknown
    let fault = faultOf('not an error')
    try {
      parsing()
    } catch (error) {
      fault = faultOf(error)
    }

    expect(fault.name).toBe('SyntaxError')
    expect(fault.frames[0]).toMatch(/^at /)
    expect(JSON.stringify(fault)).not.toContain('Zéphyrine')
  })
})
