import { existsSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrateDatabase } from '../../apps/server/src/db/migrate.ts'
import { openDatabase } from '../../apps/server/src/db/open.ts'
import { bytesIn, runBuilt, startServer, temporaryFolder } from '../support/process.ts'

/** A folder with an organisation's database in it, as a clean stop leaves it. */
function folderWithData(): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = path.join(folder, 'tandem.db')
  const db = openDatabase(file)
  migrateDatabase(db, () => {})
  db.$client.close()
  return { folder, file }
}

function listening(): Promise<number> {
  return new Promise((resolve) => {
    const other = createServer().listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
    onTestFinished(() => void other.close())
  })
}

/** Starts a server that must refuse, and returns what it said. */
async function refusal(settings: Record<string, string>, args: readonly string[] = []): Promise<string> {
  const run = runBuilt('main', { PORT: '0', ...settings }, args)
  expect(await run.ended).toBe(1)
  expect(run.output()).toBe('')
  return run.errors().trim()
}

const ONE_SENTENCE = /^Tandem: [^\n]+\.$/

describe('a start that cannot be', () => {
  it('says why in one sentence for a busy port, a bad setting and a wrong option, and makes no folder', async () => {
    const folder = temporaryFolder()
    const port = await listening()
    const TANDEM_DATA = path.join(folder, 'data')

    const said = await Promise.all([
      refusal({ TANDEM_DATA, PORT: String(port) }),
      refusal({ TANDEM_DATA, PORT: 'many' }),
      refusal({ TANDEM_DATA, HOST: '0.0.0.0' }),
      refusal({ TANDEM_DATA }, ['--dmeo']),
    ])

    expect(said[0]).toContain(`Port ${port} is in use`)
    expect(said[1]).toBe('Tandem: PORT is "many", but it must be a number from 0 to 65535.')
    expect(said[2]).toContain('set TANDEM_ORIGIN to the https address')
    expect(said[3]).toContain('There is no option "--dmeo"')
    for (const sentence of said.slice(0, 3)) expect(sentence).toMatch(ONE_SENTENCE)
    expect(bytesIn(folder)).toEqual({})
  })

  it('leaves a damaged, a foreign and a newer database as they are', async () => {
    const damaged = folderWithData()
    const pages = new Sqlite(damaged.file)
    pages.pragma('journal_mode = DELETE')
    pages.close()
    writeFileSync(damaged.file, Buffer.alloc(4096, 0x5a), { flag: 'r+' })
    const broken = folderWithData()
    const handle = new Sqlite(broken.file)
    handle.unsafeMode()
    handle.pragma('writable_schema = ON')
    handle.exec("UPDATE sqlite_master SET rootpage = 9999 WHERE name = 'workers'")
    handle.close()
    const foreign = folderWithData()
    const other = new Sqlite(foreign.file)
    other.pragma('application_id = 1')
    other.close()
    const newer = folderWithData()
    const later = new Sqlite(newer.file)
    later.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)")
    later.close()
    const cases = [
      [damaged, 'is not a Tandem database.'],
      [broken, 'is damaged.'],
      [foreign, 'is not a Tandem database.'],
      [newer, 'was written by a newer version of Tandem: install that version.'],
    ] as const
    const before = cases.map(([{ folder }]) => bytesIn(folder))

    const said = await Promise.all(cases.map(([{ folder }]) => refusal({ TANDEM_DATA: folder })))

    for (const [index, [{ file, folder }, words]] of cases.entries()) {
      expect(said[index]).toBe(`Tandem: ${file} ${words}`)
      const { 'tandem.lock': _lock, ...after } = bytesIn(folder)
      expect(after).toEqual(before[index])
    }
  })

  it('leaves a folder of other things, and a file in the folder’s place, as they are', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'thesis.txt'), 'words')

    const said = await Promise.all([
      refusal({ TANDEM_DATA: folder }),
      refusal({ TANDEM_DATA: path.join(folder, 'thesis.txt') }),
    ])

    expect(said[0]).toContain('holds other files and no Tandem database')
    expect(said[1]).toContain('cannot be read and written')
    expect(Object.keys(bytesIn(folder))).toEqual(['thesis.txt'])
  })
})

describe('a running server', () => {
  it('prints its address and the code of the first run, and lets no second one at its data', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const server = await startServer({ TANDEM_DATA: folder })

    await expect
      .poll(server.output)
      .toMatch(/First run: create your organisation with the code [A-Z2-9]{4}(-[A-Z2-9]{4}){2}\n/)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect(await refusal({ TANDEM_DATA: folder })).toBe(`Tandem: ${folder} is in use by another Tandem.`)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('keeps the demonstration in a folder of its own', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const server = await startServer({ TANDEM_DATA: folder }, ['--demo'])

    const session = (await (await fetch(`${server.url}/api/session`)).json()) as { isDemo: boolean }
    expect(session.isDemo).toBe(true)
    await expect.poll(server.output, { timeout: 15_000 }).toContain('nadia@passerelle.example')
    expect(server.output()).not.toContain('First run')
    expect(existsSync(`${folder}-demo/tandem.db`)).toBe(true)
    expect(existsSync(folder)).toBe(false)
  })

  it('becomes the demonstration when asked on its first run, and the own folder stays empty', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const server = await startServer({ TANDEM_DATA: folder })
    const ask = (key: string) =>
      fetch(`${server.url}/api/demonstration`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ locale: 'en' }),
      })
    const twice = await Promise.all([ask('explore-with-demo-data'), ask('explore-in-another-tab')])
    expect(twice.map(({ status }) => status)).toEqual([201, 201])

    const isDemo = async () => {
      const answer = await fetch(`${server.url}/api/session`).catch(() => null)
      return answer === null ? null : ((await answer.json()) as { isDemo: boolean }).isDemo
    }
    await expect.poll(isDemo, { timeout: 15_000 }).toBe(true)
    await expect.poll(server.output, { timeout: 15_000 }).toContain('nadia@passerelle.example')
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(server.errors()).toBe('')
    const again = await startServer({ TANDEM_DATA: folder })
    await expect.poll(again.output, { timeout: 15_000 }).toContain('First run')
  })

  it('stops when asked, within ten seconds, though a client holds half a request open', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const server = await startServer({ TANDEM_DATA: folder })
    const { port } = new URL(server.url)
    const client = connect(Number(port), '127.0.0.1')
    client.on('error', () => {})
    await new Promise<void>((resolve) =>
      client.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Le', () => resolve()),
    )
    await fetch(`${server.url}/healthz`)
    const startedAt = performance.now()

    server.child.kill('SIGTERM')
    server.child.kill('SIGTERM')

    expect(await server.ended).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(server.errors()).toBe('')
    expect(Object.keys(bytesIn(folder)).sort()).toEqual(['tandem.db', 'tandem.lock'])
  })

  it('answers what is under way before it stops, and takes nothing new', async () => {
    const server = await startServer({ TANDEM_DATA: path.join(temporaryFolder(), 'data') })
    const port = Number(new URL(server.url).port)
    const body = JSON.stringify({ email: 'nobody@tandem.example', password: 'x'.repeat(12) })
    const head = `POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    let answer = ''
    const client = connect(port, '127.0.0.1').on('data', (chunk) => {
      answer += chunk.toString()
    })
    await new Promise<void>((resolve) => client.write(head + body.slice(0, 10), () => resolve()))
    await fetch(`${server.url}/healthz`)

    server.child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    client.write(body.slice(10))

    expect(await server.ended).toBe(0)
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    expect(answer).toContain('wrong-credentials')
  })

  it('starts again at once after it was killed', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const first = await startServer({ TANDEM_DATA: folder })
    first.child.kill('SIGKILL')
    await first.ended

    const second = await startServer({ TANDEM_DATA: folder })

    expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
  })
})
