import { createHash } from 'node:crypto'
import type { Endpoint } from '@tandem/contract/endpoint'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { idempotencyKeys } from '../audit/audit.table.ts'
import { hot } from '../db/hot.ts'
import type { Db } from '../db/open.ts'
import { refuse } from './problems.ts'

/** Days for which an answer is kept. Source: trust.md R57. */
const KEEP_DAYS = 40

export type WriteKey = {
  readonly memberId: string
  readonly key: string
  readonly operation: string
  readonly fingerprint: string
}

/** The key of a create, or `null` where none is needed. */
export function writeKeyOf(operation: Endpoint, request: FastifyRequest, memberId: string): WriteKey | null {
  if (operation.method !== 'POST' || operation.reads || operation.access === 'public') return null
  const header = request.headers['idempotency-key']
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(header)) refuse('key-missing')
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.params, request.body ?? null]))
    .digest('hex')
  return { memberId, key: header, operation: operation.name, fingerprint }
}

const placed = (name: keyof typeof idempotencyKeys.$inferSelect) => sql.placeholder(name)

const answered = hot((db) =>
  db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.memberId, placed('memberId')), eq(idempotencyKeys.key, placed('key'))))
    .prepare(),
)

const insertAnswer = hot((db) =>
  db
    .insert(idempotencyKeys)
    .values({
      memberId: placed('memberId'),
      key: placed('key'),
      operation: placed('operation'),
      fingerprint: placed('fingerprint'),
      answer: placed('answer'),
      createdAt: placed('createdAt'),
    })
    .prepare(),
)

/** The answer already given under this key; another request under the same key is refused. */
export function answerFor(db: Db, { memberId, key, operation, fingerprint }: WriteKey): unknown {
  const row = answered(db).get({ memberId, key })
  if (row === undefined) return null
  if (row.operation !== operation || row.fingerprint !== fingerprint) refuse('key-reused')
  return JSON.parse(row.answer)
}

export function rememberAnswer(db: Db, key: WriteKey, answer: unknown, at: string): void {
  insertAnswer(db).run({ ...key, answer: JSON.stringify(answer), createdAt: at })
}

/** Forgets answers older than the time for which they are kept. */
export function forgetOldAnswers(db: Db, now: string): void {
  const before = new Date(Date.parse(now) - KEEP_DAYS * 86_400_000).toISOString()
  db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before)).run()
}
