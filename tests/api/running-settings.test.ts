import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BadSetting, configFrom, SETTINGS } from '../../apps/server/src/config.ts'
import { lockFolder, prepareFolder } from '../../apps/server/src/db/folder.ts'
import { openDatabase } from '../../apps/server/src/db/open.ts'
import { keyTokens, tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { temporaryFolder } from '../support/process.ts'
import { textOf } from '../support/source-files.ts'

function refusal(env: Record<string, string>): string {
  try {
    configFrom(env)
  } catch (error) {
    if (error instanceof BadSetting) return error.message
    throw error
  }
  throw new Error(`${JSON.stringify(env)} was taken`)
}

function secretFile(bytes: number, mode = 0o600): string {
  const file = path.join(temporaryFolder(), 'secret')
  writeFileSync(file, Buffer.alloc(bytes, 7))
  chmodSync(file, mode)
  return file
}

describe('the settings', () => {
  it('serve this machine alone from ./data when nothing is set', () => {
    expect(configFrom({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      folder: path.resolve('data'),
      secret: null,
      origin: null,
      proxies: [],
      mail: null,
      today: null,
      log: true,
    })
  })

  it('are read as they are meant', () => {
    const config = configFrom({
      PORT: ' 8080 ',
      HOST: '0.0.0.0',
      TANDEM_ORIGIN: 'https://tandem.example.org/',
      TANDEM_PROXY: '10.0.0.1, 192.168.0.0/16,::1',
      TANDEM_TODAY: '2028-02-29',
      TANDEM_LOG: 'off',
      TANDEM_SECRET_FILE: secretFile(32),
    })

    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      origin: 'https://tandem.example.org',
      proxies: ['10.0.0.1', '192.168.0.0/16', '::1'],
      today: '2028-02-29',
      log: false,
    })
    expect(config.secret).toHaveLength(32)
  })

  it.each([
    ['PORT', ['-1', '65536', '3e3', '0x10', 'http']],
    ['HOST', ['example.org', '127.0.0', '*']],
    ['TANDEM_ORIGIN', ['tandem.example.org', 'http://tandem.example.org', 'https://a.org/path', 'ftp://a.org']],
    ['TANDEM_PROXY', ['loopback', '10.0.0.1;10.0.0.2', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', 'true']],
    ['TANDEM_TODAY', ['today', '2026-02-30', '24/11/2026']],
    ['TANDEM_LOG', ['yes', 'debug']],
    ['TANDEM_DATA', ['a\0b']],
  ])('%s is refused in one sentence when it is not what is expected', (name, values) => {
    const { expects } = Object.values(SETTINGS).find((setting) => setting.name === name) ?? { expects: '' }
    for (const value of values)
      expect(refusal({ [name]: value })).toBe(`${name} is "${value}", but it must be ${expects}.`)
  })

  it('give the way out by e-mail, over TLS but on this machine', () => {
    const mailOf = (TANDEM_SMTP_URL: string) =>
      configFrom({
        TANDEM_SMTP_URL,
        TANDEM_MAIL_FROM: 'Tandem <tandem@example.org>',
        TANDEM_ORIGIN: 'https://tandem.example.org',
      }).mail

    expect(mailOf('smtps://tan%40dem:p%3Aw@mail.example.org')).toEqual({
      server: {
        host: 'mail.example.org',
        port: 465,
        isSecure: true,
        isLoopback: false,
        user: 'tan@dem',
        password: 'p:w',
      },
      from: 'Tandem <tandem@example.org>',
      origin: 'https://tandem.example.org',
    })
    expect(mailOf('smtp://mail.example.org')?.server).toMatchObject({ port: 587, isSecure: false, isLoopback: false })
    expect(mailOf('smtp://127.0.0.1:2525')?.server).toMatchObject({ port: 2525, isLoopback: true, user: null })
  })

  it('refuse half a way out by e-mail, and never repeat its password', () => {
    const url = 'smtps://user:very-secret@mail.example.org'
    const from = { TANDEM_MAIL_FROM: 'tandem@example.org' }
    const origin = { TANDEM_ORIGIN: 'https://tandem.example.org' }

    expect(refusal({ TANDEM_SMTP_URL: url, ...origin })).toContain('set TANDEM_MAIL_FROM too')
    expect(refusal({ TANDEM_SMTP_URL: url, ...from })).toContain('set TANDEM_ORIGIN too')
    expect(refusal({ ...from, ...origin, TANDEM_MAIL_FROM: 'Tandem' })).toContain('TANDEM_MAIL_FROM is "Tandem"')
    for (const wrong of ['very-secret', 'https://user:very-secret@mail.example.org', `${url}/path`, `${url}?x=y`]) {
      const told = refusal({ ...from, ...origin, TANDEM_SMTP_URL: wrong })
      expect(told).toContain('TANDEM_SMTP_URL must be an address such as')
      expect(told).not.toContain('very-secret')
    }
  })

  it('refuse other machines without an https address, since sign-in works only over https', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.10']) {
      expect(refusal({ HOST })).toContain('set TANDEM_ORIGIN to the https address')
      expect(refusal({ HOST, TANDEM_ORIGIN: 'http://localhost:3000' })).toContain('set TANDEM_ORIGIN')
    }
    for (const HOST of ['localhost', '127.0.0.2', '::1']) expect(configFrom({ HOST }).host).toBe(HOST)
  })

  it('refuse a secret that others can read, that is too short, absent, or kept with the data', () => {
    const inside = path.join(temporaryFolder(), 'secret')
    writeFileSync(inside, Buffer.alloc(32), { mode: 0o600 })

    expect(refusal({ TANDEM_SECRET_FILE: secretFile(32, 0o640) })).toContain('others can read it')
    expect(refusal({ TANDEM_SECRET_FILE: secretFile(31) })).toContain('fewer than 32 bytes')
    expect(refusal({ TANDEM_SECRET_FILE: '/nowhere/secret' })).toContain('cannot be read')
    expect(refusal({ TANDEM_SECRET_FILE: inside, TANDEM_DATA: path.dirname(inside) })).toContain(
      'outside the data folder',
    )
  })

  it('are each in the README, and nothing else is', () => {
    const rows = [...textOf('README.md').matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)]

    expect(rows.map(([, name, standard, description]) => ({ name, standard, description }))).toEqual(
      Object.values(SETTINGS).map(({ name, default: standard, description }) => ({
        name,
        standard: standard === '' ? 'none' : `\`${standard}\``,
        description,
      })),
    )
  })
})

describe('the secret', () => {
  it('changes what is stored of every token, so that a row written elsewhere opens nothing', () => {
    onTestFinished(() => keyTokens(null))
    const plain = tokenHash('a-token')
    keyTokens(Buffer.alloc(32, 1))
    const keyed = tokenHash('a-token')
    keyTokens(Buffer.alloc(32, 2))

    expect(new Set([plain, keyed, tokenHash('a-token')]).size).toBe(3)
    expect(keyed).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the folder of the data', () => {
  it('is made for its owner only, files included, and an open one is closed to others', () => {
    const parent = temporaryFolder()
    const fresh = path.join(parent, 'a/b')
    prepareFolder(fresh)
    const open = path.join(parent, 'open')
    mkdirSync(open, { mode: 0o755 })
    openDatabase(path.join(open, 'tandem.db')).$client.close()
    chmodSync(path.join(open, 'tandem.db'), 0o644)
    prepareFolder(open)

    expect(statSync(fresh).mode & 0o777).toBe(0o700)
    expect(statSync(open).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(open, 'tandem.db')).mode & 0o777).toBe(0o600)
  })

  it('is refused without the right to write there', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    /** The superuser may write anywhere but into the kernel's own tree. */
    const barred = process.getuid?.() === 0 ? '/sys/tandem' : folder

    expect(() => prepareFolder(barred)).toThrow(`${barred} cannot be read and written: check its rights.`)
    expect(() => prepareFolder(path.join(barred, 'data'))).toThrow(/check its rights/)
    expect(statSync(folder).mode & 0o777).toBe(0o500)
  })

  it('belongs to one process at a time', () => {
    const folder = temporaryFolder()
    const unlock = lockFolder(folder)

    expect(() => lockFolder(folder)).toThrow(`${folder} is in use by another Tandem.`)
    unlock()
    lockFolder(folder)()
  })
})
