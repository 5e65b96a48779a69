import type { Endpoint, ParsedOf, ReplyOf } from '@tandem/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ZodType, z } from 'zod'
import { emptyTrace, insertRefusedAccess, insertTrace, type Trace } from '../audit/audit.store.ts'
import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/open.ts'
import type { SignedIn } from '../identity/actor.ts'
import { identify, SESSION_COOKIE } from '../identity/identify.ts'
import { answerFor, rememberAnswer, writeKeyOf } from './idempotency.ts'
import { Refusal, refuse } from './problems.ts'
import type { Server } from './server.ts'

/** What a handler works with. All that it writes stands or falls together. */
export type Call<E> = ParsedOf<E> & {
  readonly db: Db
  readonly actor: SignedIn
  readonly clock: Clock
  readonly newId: () => string
  readonly trace: Trace
  readonly context: Context
  /** Gives the caller a new session, or ends it with `null`; sent with the answer. */
  readonly setCookie: (token: string | null) => void
}

/** What happens before the transaction opens, such as hashing a password. It sees no database. */
export type Before<E> = ParsedOf<E> & {
  readonly context: Context
  readonly request: FastifyRequest
  readonly actor: SignedIn
}

export type Serve = {
  <E extends Endpoint>(operation: E, handler: (call: Call<E>) => ReplyOf<E>): void
  <E extends Endpoint, Prepared>(
    operation: E,
    handler: (call: Call<E>, prepared: Prepared) => ReplyOf<E>,
    before: (call: Before<E>) => Promise<Prepared>,
  ): void
}

/** An operation without a query refuses one. */
const NOTHING = z.strictObject({})

const NOBODY: SignedIn = { id: '', name: '', roles: [], teamIds: [], locale: 'en', sessionId: '' }

function schemaOf(operation: Endpoint): Record<string, unknown> {
  const parts: [string, ZodType | undefined][] = [
    ['params', operation.params],
    ['querystring', operation.query ?? NOTHING],
    ['body', operation.body],
  ]
  const given = parts.filter((part): part is [string, ZodType] => part[1] !== undefined)
  return {
    ...Object.fromEntries(given),
    response: { [successOf(operation)]: operation.reply },
    summary: operation.summary,
    operationId: operation.name,
    tags: [operation.path.split('/')[2] ?? ''],
    ...(operation.access === 'public' ? { security: [] } : {}),
  }
}

function successOf(operation: Endpoint): 200 | 201 {
  return operation.method === 'POST' && !operation.reads ? 201 : 200
}

/**
 * Puts operations on the air: who asks (401), what they send (400), one transaction around the handler, the trace in
 * the same transaction, the answer by the contract's schema.
 */
export function serverOf(server: Server, context: Context): Serve {
  const signedIn = new WeakMap<FastifyRequest, SignedIn>()
  const { clock, newId } = context
  const db: Db = context.db

  return <E extends Endpoint, Prepared>(
    operation: E,
    handler: (call: Call<E>, prepared: Prepared) => ReplyOf<E>,
    before?: (call: Before<E>) => Promise<Prepared>,
  ) => {
    const run = (request: FastifyRequest, reply: FastifyReply, parsed: ParsedOf<E>, prepared: Prepared): unknown => {
      const actor = signedIn.get(request) ?? NOBODY
      const trace = emptyTrace()
      const origin = {
        at: clock.now(),
        today: clock.today(),
        memberId: actor.id === '' ? null : actor.id,
        operation: operation.name,
        requestId: request.id,
      }
      let cookie: string | null | undefined
      try {
        const inOneTransaction = context.db.$client.transaction(() => {
          const key = writeKeyOf(operation, request, actor.id)
          const known = key && answerFor(db, key)
          if (known != null) return known
          const setCookie = (token: string | null) => {
            cookie = token
          }
          const call = { db, actor, clock, newId, trace, context, setCookie, ...parsed }
          const fresh = handler(call, prepared)
          insertTrace(db, origin, trace.noted)
          if (key) rememberAnswer(db, key, fresh, origin.at)
          return fresh
        })
        const answer = operation.reads ? inOneTransaction.deferred() : inOneTransaction.immediate()
        if (cookie !== undefined) sendCookie(reply, cookie)
        return answer
      } catch (error) {
        const refusedWorkerId = error instanceof Refusal ? error.extra.refusedWorkerId : undefined
        if (refusedWorkerId !== undefined) insertRefusedAccess(db, origin, refusedWorkerId)
        throw error
      }
    }

    server.route({
      method: operation.method,
      url: operation.path,
      schema: schemaOf(operation),
      config: { operation },
      onRequest: async (request) => {
        const actor = identify(context, request.cookies[SESSION_COOKIE])
        if (actor !== null) signedIn.set(request, actor)
        else if (operation.access !== 'public') refuse('signed-out')
      },
      handler: async (request, reply) => {
        const parsed = { params: request.params, query: request.query, body: request.body } as ParsedOf<E>
        const prepared =
          before === undefined
            ? (undefined as Prepared)
            : await before({ ...parsed, context, request, actor: signedIn.get(request) ?? NOBODY })
        reply.code(successOf(operation))
        return run(request, reply, parsed, prepared)
      },
    })
  }
}

function sendCookie(reply: FastifyReply, token: string | null): void {
  const shape = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
  if (token === null) reply.clearCookie(SESSION_COOKIE, shape).header('clear-site-data', '"cache", "storage"')
  else reply.setCookie(SESSION_COOKIE, token, shape)
}
