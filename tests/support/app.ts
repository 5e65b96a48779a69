import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Endpoint, InputOf, ReplyOf } from '@tandem/contract/endpoint'
import { urlOf } from '@tandem/contract/endpoint'
import { type Problem, problemSchema } from '@tandem/contract/problem'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../apps/server/src/app.ts'
import type { Context } from '../../apps/server/src/context.ts'
import { migrateDatabase } from '../../apps/server/src/db/migrate.ts'
import { type Connection, connectionOf, openDatabase } from '../../apps/server/src/db/open.ts'
import type { Server } from '../../apps/server/src/http/server.ts'
import { SESSION_COOKIE, sessionEnd } from '../../apps/server/src/identity/identify.ts'
import { insertSession } from '../../apps/server/src/identity/sessions.store.ts'

/** The day on which every test happens, a Tuesday. */
export const TODAY: CalendarDate = '2026-11-24'

export type World = {
  readonly context: Context
  readonly server: Server
  /** Moves the day; the time of day stays at noon UTC. */
  readonly setToday: (day: CalendarDate) => void
}

type Options = Partial<
  Pick<
    Context,
    'setupCode' | 'openDemo' | 'origin' | 'mail' | 'isDemo' | 'webFolder' | 'file' | 'attachments' | 'shedsLoad'
  >
> & {
  readonly file?: string
}

let migrated: Buffer | undefined

/** The bytes that the migrations leave behind: they run once for many worlds. */
function migratedBytes(): Buffer {
  const db = openDatabase(':memory:')
  migrateDatabase(db, () => {})
  const bytes = db.$client.serialize()
  db.$client.close()
  return bytes
}

function emptyDatabase(): Connection {
  migrated ??= migratedBytes()
  return connectionOf(new Sqlite(migrated))
}

/** An empty organisation database in memory, the real migrations, the real server, a fixed day. */
export async function world(options: Options = {}): Promise<World> {
  const { end, ...opened } = await openWorld(options)
  onTestFinished(end)
  return opened
}

/** The same for more than one test; whoever opens it ends it. */
export async function openWorld(options: Options = {}): Promise<World & { readonly end: () => Promise<void> }> {
  let day = TODAY
  let ticks = 0
  const db = options.file === undefined ? emptyDatabase() : openDatabase(options.file)
  if (options.file !== undefined) migrateDatabase(db, () => {})
  const attachments = path.join(tmpdir(), `tandem-files-${v7()}`)
  const context: Context = {
    db,
    file: null,
    attachments,
    clock: {
      today: () => day,
      now: () => `${day}T12:00:00.${String(ticks++ % 1000).padStart(3, '0')}Z`,
    },
    newId: () => v7(),
    newToken: () => `token-${v7()}`,
    origin: null,
    mail: null,
    setupCode: null,
    openDemo: null,
    webFolder: null,
    isDemo: false,
    trustedProxies: [],
    log: false,
    shedsLoad: false,
    ...options,
  }
  const server = await buildApp(context)
  await server.ready()
  return {
    context,
    server,
    end: async () => {
      await server.close()
      db.$client.close()
      rmSync(attachments, { recursive: true, force: true })
    },
    setToday: (next) => {
      day = next
    },
  }
}

/** Somebody at a browser: `cookie` is empty for a visitor. */
export type Visitor = { readonly world: World; readonly cookie: string }

export function visitor(inWorld: World): Visitor {
  return { world: inWorld, cookie: '' }
}

export function signedInAs(inWorld: World, memberId: string): Visitor {
  const { context } = inWorld
  const token = context.newToken()
  const at = context.clock.now()
  insertSession(context.db, { id: v7(), token, memberId, device: 'test', at, expiresAt: sessionEnd(at) })
  return { world: inWorld, cookie: `${SESSION_COOKIE}=${token}` }
}

type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

/** Sends a request as it is; for tests of the wire itself. */
export function send(who: Visitor, operation: Endpoint, input: LooseInput, headers: Record<string, string> = {}) {
  return who.world.server.inject({
    method: operation.method,
    url: urlOf(operation, input),
    headers: {
      ...(who.cookie === '' ? {} : { cookie: who.cookie }),
      ...(operation.method === 'POST' ? { 'idempotency-key': v7() } : {}),
      ...headers,
    },
    ...(input.body === undefined ? {} : { payload: input.body as object }),
  })
}

/** Calls an operation that must succeed; the reply is read by the contract. */
export async function ok<E extends Endpoint>(who: Visitor, operation: E, input: InputOf<E>): Promise<ReplyOf<E>> {
  const response = await send(who, operation, input as LooseInput)
  if (response.statusCode >= 300) throw new Error(`${operation.name} answered ${response.statusCode}: ${response.body}`)
  return operation.reply.parse(response.json()) as ReplyOf<E>
}

/** Calls an operation that must be refused, and returns the problem. */
export async function refused<E extends Endpoint>(who: Visitor, operation: E, input: InputOf<E>): Promise<Problem> {
  const response = await send(who, operation, input as LooseInput)
  if (response.statusCode < 400) throw new Error(`${operation.name} was not refused: ${response.body}`)
  return problemSchema.parse(response.json())
}
