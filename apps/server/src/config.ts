import { readFileSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { isCalendarDate } from '@tandem/domain/calendar-date'
import type { SmtpServer } from './mail/mail.ts'

/** A setting that cannot be used. The message is one sentence for the person who starts Tandem. */
export class BadSetting extends Error {}

type Setting<Value> = {
  readonly name: string
  /** As the person would type it; empty for a setting that is off unless given. */
  readonly default: string
  readonly description: string
  /** What is expected, to finish the sentence of a refusal. */
  readonly expects: string
  /** Holds a secret, so a refusal does not repeat it. */
  readonly isSecret?: true
  /** `undefined` for a text that is not what is expected. */
  readonly parse: (text: string) => Value | undefined
}

function setting<Value>(parts: Setting<Value>): Setting<Value> {
  return parts
}

function portOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function originOf(text: string): string | null | undefined {
  if (text === '') return null
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, origin } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && (text === origin || text === `${origin}/`) ? origin : undefined
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const widest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return more.length === 0 && widest > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
}

function proxiesOf(text: string): readonly string[] | undefined {
  const proxies = text.split(',').map((proxy) => proxy.trim())
  if (text === '') return []
  return proxies.every(isProxy) ? proxies : undefined
}

const SMTP_PORTS: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 }

function smtpOf(text: string): SmtpServer | null | undefined {
  if (text === '') return null
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text)
  const standard = SMTP_PORTS[protocol]
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (standard === undefined || host === '' || `${pathname.replace('/', '')}${search}${hash}` !== '') return undefined
  try {
    return {
      host,
      port: port === '' ? standard : Number(port),
      isSecure: protocol === 'smtps:',
      isLoopback: isLoopback(host),
      user: username === '' ? null : decodeURIComponent(username),
      password: decodeURIComponent(password),
    }
  } catch {
    return undefined
  }
}

function senderOf(text: string): string | null | undefined {
  if (text === '') return null
  return /^(?:[^<>"\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text) ? text : undefined
}

/** Every setting of the server. The README lists them, and a test compares the two. */
export const SETTINGS = {
  port: setting({
    name: 'PORT',
    default: '3000',
    description: 'Port to listen on; 0 takes any free one',
    expects: 'a number from 0 to 65535',
    parse: portOf,
  }),
  host: setting({
    name: 'HOST',
    default: '127.0.0.1',
    description: 'Address to listen on; any other than this machine needs an https `TANDEM_ORIGIN`',
    expects: 'an IP address or localhost',
    parse: (text) => (isIP(text) !== 0 || text === 'localhost' ? text : undefined),
  }),
  folder: setting({
    name: 'TANDEM_DATA',
    default: './data',
    description: 'Folder of the database, for Tandem alone; made with rights for its owner only',
    expects: 'the path of a folder',
    parse: (text) => (text.includes('\0') ? undefined : path.resolve(text)),
  }),
  secretFile: setting({
    name: 'TANDEM_SECRET_FILE',
    default: '',
    description:
      'File of at least 32 random bytes, outside the data folder, readable by its owner only. With it, a copy of the database is not enough to forge a session or a link; changing it signs everybody out',
    expects: 'the path of a file',
    parse: (text) => (text === '' ? null : path.resolve(text)),
  }),
  origin: setting({
    name: 'TANDEM_ORIGIN',
    default: '',
    description: 'Public address behind a proxy, such as `https://tandem.example.org`',
    expects: 'an address such as https://tandem.example.org, without a path',
    parse: originOf,
  }),
  proxies: setting({
    name: 'TANDEM_PROXY',
    default: '',
    description: 'Addresses or ranges of the proxies whose `X-Forwarded-For` is believed, separated by commas',
    expects: 'IP addresses or ranges such as 10.0.0.0/8, separated by commas',
    parse: proxiesOf,
  }),
  smtp: setting({
    name: 'TANDEM_SMTP_URL',
    default: '',
    description:
      'Mail server that takes the messages somebody sends, such as `smtps://user:password@mail.example.org:465`, or `smtp://…:587` with STARTTLS; needs `TANDEM_MAIL_FROM` and `TANDEM_ORIGIN`. Without it, links are handed over by copying them',
    expects: 'an address such as smtps://user:password@mail.example.org:465',
    isSecret: true,
    parse: smtpOf,
  }),
  mailFrom: setting({
    name: 'TANDEM_MAIL_FROM',
    default: '',
    description: 'Sender of every message, such as `Tandem <tandem@example.org>`; no telling name of the service in it',
    expects: 'an address such as Tandem <tandem@example.org>',
    parse: senderOf,
  }),
  today: setting({
    name: 'TANDEM_TODAY',
    default: '',
    description: 'A fixed day, `YYYY-MM-DD`, for demonstrations and tests only',
    expects: 'a day such as 2026-11-24',
    parse: (text) => (text === '' ? null : isCalendarDate(text) ? text : undefined),
  }),
  log: setting({
    name: 'TANDEM_LOG',
    default: 'on',
    description: 'Whether faults are written to the standard output as JSON lines; never with personal data',
    expects: 'on or off',
    parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  }),
} as const

type Settings = typeof SETTINGS
type ParsedSettings = { readonly [K in keyof Settings]: Exclude<ReturnType<Settings[K]['parse']>, undefined> }

export type Config = Omit<ParsedSettings, 'secretFile' | 'smtp' | 'mailFrom'> & {
  /** Keys what is stored of session and link tokens; `null` without a secret file. */
  readonly secret: Buffer | null
  /** The way out by e-mail; `null` where the settings give none. */
  readonly mail: { readonly server: SmtpServer; readonly from: string; readonly origin: string } | null
}

type Environment = Readonly<Record<string, string | undefined>>

function settingIn<Value>(setting: Setting<Value>, env: Environment): Value {
  const { name, default: standard, expects, parse } = setting
  const text = env[name]?.trim() || standard
  const value = parse(text)
  if (value !== undefined) return value
  throw new BadSetting(
    setting.isSecret ? `${name} must be ${expects}.` : `${name} is "${text}", but it must be ${expects}.`,
  )
}

const LEAST_SECRET_BYTES = 32

function secretIn(file: string, folder: string): Buffer {
  const { name } = SETTINGS.secretFile
  if (!path.relative(folder, file).startsWith('..'))
    throw new BadSetting(`${name} is ${file}, but it must lie outside the data folder ${folder}.`)
  let bytes: Buffer
  let isPrivate: boolean
  try {
    bytes = readFileSync(file)
    isPrivate = process.platform === 'win32' || (statSync(file).mode & 0o077) === 0
  } catch {
    throw new BadSetting(`${name} is ${file}, but this file cannot be read.`)
  }
  if (!isPrivate) throw new BadSetting(`${name} is ${file}, but others can read it: run chmod 600 on it.`)
  if (bytes.length < LEAST_SECRET_BYTES)
    throw new BadSetting(`${name} is ${file}, but it holds fewer than ${LEAST_SECRET_BYTES} bytes.`)
  return bytes
}

/** Links in messages lead somewhere, and messages come from somebody. */
function mailIn(env: Environment, origin: string | null): Config['mail'] {
  const server = settingIn(SETTINGS.smtp, env)
  const from = settingIn(SETTINGS.mailFrom, env)
  if (server === null) return null
  const missing = from === null ? SETTINGS.mailFrom : SETTINGS.origin
  if (from === null || origin === null)
    throw new BadSetting(`${SETTINGS.smtp.name} is set, so set ${missing.name} too: ${missing.expects}.`)
  return { server, from, origin }
}

/** The folder of the data, for commands that need nothing else. */
export function folderFrom(env: Environment): string {
  return settingIn(SETTINGS.folder, env)
}

/** The only reader of the environment. Throws `BadSetting`; nothing is opened or written. */
export function configFrom(env: Environment): Config {
  const host = settingIn(SETTINGS.host, env)
  const origin = settingIn(SETTINGS.origin, env)
  if (!isLoopback(host) && origin?.startsWith('https:') !== true)
    throw new BadSetting(
      `HOST is "${host}", which other machines can reach, but sign-in works only over https: set TANDEM_ORIGIN to the https address of your proxy.`,
    )
  const folder = folderFrom(env)
  const secretFile = settingIn(SETTINGS.secretFile, env)
  return {
    port: settingIn(SETTINGS.port, env),
    host,
    folder,
    secret: secretFile === null ? null : secretIn(secretFile, folder),
    origin,
    proxies: settingIn(SETTINGS.proxies, env),
    mail: mailIn(env, origin),
    today: settingIn(SETTINGS.today, env),
    log: settingIn(SETTINGS.log, env),
  }
}
