import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { idempotencyKeys } from '../../apps/server/src/audit/audit.table.ts'
import { backUp } from '../../apps/server/src/db/backup.ts'
import { openDatabase } from '../../apps/server/src/db/open.ts'
import { memberLinks } from '../../apps/server/src/features/members/members.table.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { bytesIn, runBuilt, startServer, temporaryFolder } from '../support/process.ts'

const AT = '2026-11-24T09:30:00.000Z'

/** An organisation at work, on the disk: somebody is signed in, a link is out, an answer is kept. */
async function organisation(folder = temporaryFolder()) {
  const file = path.join(folder, 'tandem.db')
  const w = await world({ file })
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  g.logEntry(coach, person, { note: 'Walked the new way to work together.' })
  const { db } = w.context
  const expiresAt = '2026-12-08T00:00:00.000Z'
  const link = { id: v7(), tokenHash: tokenHash('link'), memberId: coach.memberId, purpose: 'reset' as const }
  db.insert(memberLinks)
    .values({ ...link, createdBy: coach.memberId, createdAt: AT, expiresAt })
    .run()
  const answer = { memberId: coach.memberId, key: 'a-key-12', operation: 'x', fingerprint: 'f', answer: '{"kept":1}' }
  db.insert(idempotencyKeys)
    .values({ ...answer, createdAt: AT })
    .run()
  return { w, g, coach, person, file, folder }
}

function read(file: string, sql: string): unknown {
  const db = openDatabase(file)
  const value = db.$client.prepare(sql).pluck().get()
  db.$client.close()
  return value
}

async function command(name: string, settings: Record<string, string>, args: readonly string[]) {
  const run = runBuilt(`commands/${name}`, settings, args)
  return { code: await run.ended, said: run.output().trim(), refused: run.errors().trim() }
}

describe('a backup', () => {
  it('is one checked file of its instant, for its owner only, with the people and without a way in', async () => {
    const { file } = await organisation()
    const folder = path.join(temporaryFolder(), 'backups')

    const made = backUp(file, folder, AT)

    expect(made).toEqual({ file: path.join(folder, 'tandem-2026-11-24T09-30-00Z.db'), bytes: statSync(made.file).size })
    expect(readdirSync(folder)).toEqual(['tandem-2026-11-24T09-30-00Z.db'])
    expect(statSync(made.file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const bytes = readFileSync(made.file, 'latin1')
    expect(bytes).toContain('Walked the new way to work together.')
    expect(bytes).not.toContain(tokenHash('link'))
    expect(bytes).not.toContain('a-key-12')
    for (const table of ['sessions', 'member_links', 'idempotency_keys'])
      expect(read(made.file, `SELECT count(*) FROM ${table}`), table).toBe(0)
    expect(read(made.file, "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID%'")).toBe(4)
  })

  it('holds what was written when it began, whole, and not what is half written', async () => {
    const { file, w } = await organisation()
    const { $client: writer } = w.context.db

    writer.exec('BEGIN IMMEDIATE')
    writer.exec("UPDATE workers SET first_name = 'Half'")
    const during = backUp(file, temporaryFolder(), AT)
    writer.exec('COMMIT')
    const after = backUp(file, temporaryFolder(), AT)

    expect(read(during.file, 'SELECT first_name FROM workers')).toBe('Samir')
    expect(read(after.file, 'SELECT first_name FROM workers')).toBe('Half')
  })

  it('leaves nothing behind when the database is damaged', async () => {
    const { file, w } = await organisation()
    w.context.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    writeFileSync(file, Buffer.alloc(8192, 0x5a), { flag: 'r+', flush: true })
    const folder = temporaryFolder()

    expect(() => backUp(file, folder, AT)).toThrow(/is not a Tandem database/)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('npm run backup and npm run restore', () => {
  it('bring an organisation to another folder, from which the server starts', async () => {
    const { folder } = await organisation()
    const backups = temporaryFolder()
    const elsewhere = path.join(temporaryFolder(), 'data')

    const backed = await command('backup', { TANDEM_DATA: folder }, [backups])
    expect(backed).toMatchObject({ code: 0, refused: '' })
    expect(backed.said).toMatch(/^Backed up and checked: \S+\/tandem-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db \(\d+ KiB\)$/)
    const [name = ''] = readdirSync(backups)
    const restored = await command('restore', { TANDEM_DATA: elsewhere }, [path.join(backups, name)])
    expect(restored).toMatchObject({ code: 0, refused: '' })
    expect(restored.said).toContain('Maison de l’emploi, 1 people, 1 log entries')

    expect(statSync(path.join(elsewhere, 'tandem.db')).mode & 0o777).toBe(0o600)
    const server = await startServer({ TANDEM_DATA: elsewhere, TANDEM_TODAY: TODAY })
    expect(server.output()).not.toContain('First run')
    const during = await command('restore', { TANDEM_DATA: elsewhere }, [path.join(backups, name), '--replace'])
    expect(during).toMatchObject({ code: 1, refused: `Tandem: ${elsewhere} is in use by another Tandem.` })
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('overwrite nothing without being told to, and then keep what was there', async () => {
    const first = await organisation()
    const backup = backUp(first.file, temporaryFolder(), AT)
    const second = await organisation()
    second.g.episode(second.coach, { firstName: 'Inès' })
    await second.w.server.close()
    second.w.context.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    const before = bytesIn(second.folder)
    const settings = { TANDEM_DATA: second.folder }

    const refused = await command('restore', settings, [backup.file])

    expect(refused.code).toBe(1)
    expect(refused.refused).toContain('holds data already (Maison de l’emploi, 2 people')
    expect(refused.refused).toContain('--replace')
    expect(bytesIn(second.folder)).toMatchObject({ 'tandem.db': before['tandem.db'] })

    const told = await command('restore', settings, [backup.file, '--replace'])

    expect(told).toMatchObject({ code: 0, refused: '' })
    const aside = /kept in (\S+)$/.exec(told.said)?.[1] ?? ''
    expect(read(second.file, 'SELECT count(*) FROM workers')).toBe(1)
    expect(read(aside, 'SELECT count(*) FROM workers')).toBe(2)
  })

  it('say in one sentence what is missing or wrong', async () => {
    const folder = path.join(temporaryFolder(), 'data')
    const other = path.join(temporaryFolder(), 'other.db')
    writeFileSync(other, 'not a database at all')
    const settings = { TANDEM_DATA: folder }

    const said = await Promise.all([
      command('backup', settings, []),
      command('backup', settings, [temporaryFolder()]),
      command('restore', settings, []),
      command('restore', settings, ['/nowhere.db']),
      command('restore', settings, [other]),
    ])

    expect(said.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1])
    expect(said.map(({ refused }) => refused)).toEqual([
      'Tandem: Say where to: npm run backup -- FOLDER',
      `Tandem: There is no Tandem database in ${folder}: set TANDEM_DATA.`,
      'Tandem: Say which backup: npm run restore -- FILE',
      'Tandem: There is no file /nowhere.db.',
      `Tandem: ${other} is not a Tandem database.`,
    ])
  })
})
