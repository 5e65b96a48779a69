import { Buffer } from 'node:buffer'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { emptyTrace, insertExport, insertRefusedAccess, insertTrace, type Trace } from '../audit/audit.store.ts'
import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/open.ts'
import type { SignedIn } from '../identity/actor.ts'
import { identify, SESSION_COOKIE } from '../identity/identify.ts'
import { Refusal, refuse } from './problems.ts'
import type { Server } from './server.ts'

/** One file at an address of its own. */
export type FileRoute<Params extends z.ZodObject> = {
  readonly name: string
  readonly path: `/api/${string}`
  readonly summary: string
  readonly params: Params
}

export type FileCall<Params extends z.ZodObject> = {
  readonly db: Db
  readonly actor: SignedIn
  readonly clock: Clock
  readonly trace: Trace
  readonly context: Context
  readonly params: z.output<Params>
}

export type FileToSend = {
  /** As it is kept by whoever takes it. Of a document that Tandem writes: no name of a person. */
  readonly fileName: string
  readonly type: string
  /** Got once the transaction is closed. */
  readonly bytes: () => Promise<Uint8Array>
}

export type ServeFile = <Params extends z.ZodObject>(
  route: FileRoute<Params>,
  handler: (call: FileCall<Params>) => FileToSend,
) => void

/** Taken home, never shown in the page, whatever it holds. Source: trust.md R31. */
function attachmentOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  if (plain === fileName) return `attachment; filename="${plain}"`
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Puts files on the air; who took one is written down in the transaction that found it. */
export function filesOf(server: Server, context: Context): ServeFile {
  const { clock, db } = context
  const signedIn = new WeakMap<FastifyRequest, SignedIn>()
  const onRequest = async (request: FastifyRequest) => {
    const actor = identify(context, request.cookies[SESSION_COOKIE])
    if (actor === null) refuse('signed-out')
    signedIn.set(request, actor)
  }
  return <Params extends z.ZodObject>(
    { name, path, summary, params }: FileRoute<Params>,
    handler: (call: FileCall<Params>) => FileToSend,
  ) => {
    const find = (request: FastifyRequest) => {
      const actor = signedIn.get(request) ?? refuse('signed-out')
      const origin = {
        at: clock.now(),
        today: clock.today(),
        memberId: actor.id,
        operation: name,
        requestId: request.id,
      }
      const inOneTransaction = db.$client.transaction(() => {
        const trace = emptyTrace()
        const file = handler({ db, actor, clock, trace, context, params: request.params as z.output<Params> })
        insertExport(db, origin)
        insertTrace(db, origin, trace.noted)
        return file
      })
      try {
        return inOneTransaction.immediate()
      } catch (error) {
        const refusedWorkerId = error instanceof Refusal ? error.extra.refusedWorkerId : undefined
        if (refusedWorkerId !== undefined) insertRefusedAccess(db, origin, refusedWorkerId)
        throw error
      }
    }
    const schema = { params, summary, operationId: name, tags: [path.split('/')[2] ?? ''] }
    server.get(path, { schema, onRequest }, async (request, reply) => {
      const file = find(request)
      return reply
        .header('content-disposition', attachmentOf(file.fileName))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type(file.type)
        .send(Buffer.from(await file.bytes()))
    })
  }
}
