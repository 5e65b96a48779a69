import { MAIL_WAITS_HOURS, type MailFailure, type MailKind, type MailState } from '@tandem/domain/mail'
import { and, asc, desc, eq, inArray, lt, lte } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import type { Permit } from '../identity/authorize.ts'
import { outbox } from './outbox.table.ts'

export type Owed = typeof outbox.$inferSelect
type NewMail = Pick<Owed, 'id' | 'kind' | 'recordId' | 'onceKey' | 'locale' | 'text' | 'createdAt'> & {
  readonly address: string
}

/** Writes down that a member wants a message sent; it leaves after the commit. */
export function oweMail(
  db: Db,
  permit: Permit<'check-in:record' | 'organisation:edit' | 'members:edit'>,
  mail: NewMail,
): void {
  db.insert(outbox)
    .values({ ...mail, memberId: permit.actorId, nextTryAt: mail.createdAt })
    .run()
}

type Unasked = Pick<Owed, 'id' | 'kind' | 'recordId' | 'onceKey' | 'memberId' | 'locale' | 'address' | 'createdAt'>

/** Owes what a member has asked for once and for all; the same message is owed once. */
export function oweUnasked(db: Db, mail: Unasked): void {
  db.insert(outbox)
    .values({ ...mail, nextTryAt: mail.createdAt })
    .onConflictDoNothing({ target: outbox.onceKey })
    .run()
}

/** The state of a message that is being sent, so that nobody else takes it; `undefined` when nothing is due. */
export function claimMail(db: Db, now: string): Owed | undefined {
  const next = db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextTryAt, now)))
    .orderBy(asc(outbox.nextTryAt))
    .get()
  if (next === undefined) return undefined
  const attempts = next.attempts + 1
  db.update(outbox).set({ state: 'sending', attempts }).where(eq(outbox.id, next.id)).run()
  return { ...next, state: 'sending', attempts }
}

/** Puts a message back, to be tried again at an instant. */
export function postponeMail(db: Db, id: string, failure: MailFailure, nextTryAt: string): void {
  db.update(outbox).set({ state: 'waiting', failure, nextTryAt }).where(eq(outbox.id, id)).run()
}

type Settled = { readonly state: MailState; readonly failure: MailFailure | null; readonly settledAt: string }

/** How it ended. To whom it went and what it said are forgotten. */
export function settleMail(db: Db, id: string, settled: Settled): void {
  db.update(outbox)
    .set({ ...settled, address: null, text: null })
    .where(eq(outbox.id, id))
    .run()
}

/** Days for which it is kept that a message of no file was sent. */
const KEPT_DAYS = 30

const FORGOTTEN = { address: null, text: null } as const

/** Messages that were being sent when the process ended may have left: nobody sends them again unasked. */
export function giveUpInterrupted(db: Db, now: string): void {
  db.update(outbox)
    .set({ state: 'unknown', failure: 'interrupted', settledAt: now, ...FORGOTTEN })
    .where(eq(outbox.state, 'sending'))
    .run()
}

/** Messages that have waited too long, because Tandem did not run, are not sent any more. */
export function giveUpStale(db: Db, now: string): void {
  const before = new Date(Date.parse(now) - MAIL_WAITS_HOURS * 3_600_000).toISOString()
  db.update(outbox)
    .set({ state: 'failed', failure: 'waited-too-long', settledAt: now, ...FORGOTTEN })
    .where(and(eq(outbox.state, 'waiting'), lt(outbox.createdAt, before)))
    .run()
}

/** Tells and tests are forgotten a month after they were settled; what was asked by link stands with its link. */
export function forgetOldMails(db: Db, now: string): void {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
  db.delete(outbox)
    .where(and(inArray(outbox.kind, ['memberLink', 'digest', 'test']), lt(outbox.settledAt, before)))
    .run()
}

/** In a restored backup, what was still owed may have been sent since the backup was made. */
export function giveUpRestored(db: Db, now: string): void {
  db.update(outbox)
    .set({ state: 'unknown', failure: 'restored', settledAt: now, ...FORGOTTEN })
    .where(inArray(outbox.state, ['waiting', 'sending']))
    .run()
}

/** The latest messages that did not leave, or of which nobody knows; without to whom and about whom. */
export function lastFailures(db: Db, most: number) {
  const { id, kind, state, failure, settledAt } = outbox
  return db
    .select({ mailId: id, kind, state, failure, at: settledAt })
    .from(outbox)
    .where(inArray(state, ['failed', 'unknown']))
    .orderBy(desc(settledAt))
    .limit(most)
    .all()
}

/** The latest message of a kind about a record. */
export function latestMail(db: Db, kind: MailKind, recordId: string) {
  return db
    .select({ state: outbox.state, at: outbox.settledAt, failure: outbox.failure })
    .from(outbox)
    .where(and(eq(outbox.kind, kind), eq(outbox.recordId, recordId)))
    .orderBy(desc(outbox.createdAt))
    .get()
}
