import type { CheckInLink } from '@tandem/contract/check-in-links'
import { checkInLinkState } from '@tandem/domain/check-in-links'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { LinkOutcome } from '@tandem/domain/personal-links'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { tokenHash } from '../../identity/tokens.ts'
import { outbox } from '../../mail/outbox.table.ts'
import type { StoredRating, StoredWord } from '../check-ins/check-ins.table.ts'
import { members } from '../members/members.table.ts'
import { checkInLinks, type StoredAnswers } from './check-in-links.table.ts'

export type LinkRow = typeof checkInLinks.$inferSelect

type Found = { readonly row: LinkRow; readonly sentByName: string; readonly mail: CheckInLink['mail'] }

function query(db: Db) {
  const mail = { state: outbox.state, at: outbox.settledAt, failure: outbox.failure }
  return db
    .select({ row: checkInLinks, sentByName: members.name, mail })
    .from(checkInLinks)
    .innerJoin(members, eq(members.id, checkInLinks.createdBy))
    .leftJoin(outbox, and(eq(outbox.recordId, checkInLinks.id), eq(outbox.kind, 'checkInLink')))
}

function linkFrom({ row, sentByName, mail }: Found, now: string): CheckInLink {
  const { id, placementId, party, recipientName, sentOn, expiresAt, setAsideReason, version } = row
  const { outcome, answeredOn, ratings, words, wantsCall } = row
  return {
    linkId: id,
    placementId,
    party,
    recipientName,
    sentOn,
    sentByName,
    expiresAt,
    state: checkInLinkState({ ...row, mailState: mail?.state ?? null }, now),
    answer:
      outcome === null || answeredOn === null
        ? null
        : { outcome, answeredOn, ratings: ratings ?? [], words: words ?? [], wantsCall },
    setAsideReason,
    mail,
    version,
  }
}

/** The links sent to one side of a job, latest first. */
export function linksOf(db: Db, placementId: string, party: CheckInParty, now: string): CheckInLink[] {
  return query(db)
    .where(and(eq(checkInLinks.placementId, placementId), eq(checkInLinks.party, party)))
    .orderBy(desc(checkInLinks.createdAt))
    .all()
    .map((found) => linkFrom(found, now))
}

/** A link as coaches see it, with its row. */
export function linkOf(db: Db, linkId: string, now: string): { link: CheckInLink; row: LinkRow } | undefined {
  const found = query(db).where(eq(checkInLinks.id, linkId)).get()
  return found && { link: linkFrom(found, now), row: found.row }
}

export function linkRow(db: Db, linkId: string): LinkRow | undefined {
  return db.select().from(checkInLinks).where(eq(checkInLinks.id, linkId)).get()
}

/** Gives a link that leaves by e-mail the token that it leaves with; by whoever sends what was asked for. */
export function renewToken(db: Db, linkId: string, token: string): void {
  db.update(checkInLinks)
    .set({ tokenHash: tokenHash(token) })
    .where(eq(checkInLinks.id, linkId))
    .run()
}

/** The link of a token, dead or alive. */
export function linkByToken(db: Db, token: string): LinkRow | undefined {
  return db
    .select()
    .from(checkInLinks)
    .where(eq(checkInLinks.tokenHash, tokenHash(token)))
    .get()
}

type NewLink = Pick<
  LinkRow,
  | 'id'
  | 'episodeId'
  | 'placementId'
  | 'party'
  | 'contactId'
  | 'recipientName'
  | 'locale'
  | 'questionnaireVersion'
  | 'sentOn'
  | 'createdAt'
  | 'expiresAt'
> & { readonly token: string }

/** Only the latest link of a side opens. */
export function insertCheckInLink(db: Db, permit: Permit<'check-in:record'>, { token, ...link }: NewLink): void {
  db.update(checkInLinks)
    .set({ closedAt: link.createdAt })
    .where(
      and(
        eq(checkInLinks.placementId, link.placementId),
        eq(checkInLinks.party, link.party),
        isNull(checkInLinks.closedAt),
        isNull(checkInLinks.answeredAt),
      ),
    )
    .run()
  db.insert(checkInLinks)
    .values({ ...link, tokenHash: tokenHash(token), createdBy: permit.actorId })
    .run()
}

/** What was answered so far; by whoever holds the link, who is no member. */
export function keepDraft(db: Db, row: LinkRow, draft: StoredAnswers, at: string): void {
  db.update(checkInLinks)
    .set({ draft, begunAt: row.begunAt ?? at })
    .where(eq(checkInLinks.id, row.id))
    .run()
}

type Answer = {
  readonly outcome: LinkOutcome
  readonly ratings: StoredRating[]
  readonly words: StoredWord[]
  readonly wantsCall: boolean
}

/** The answer, once; by whoever holds the link. What was kept on the way goes. */
export function insertAnswer(db: Db, row: LinkRow, answer: Answer, at: string, answeredOn: string): void {
  db.update(checkInLinks)
    .set({ ...answer, answeredAt: at, answeredOn, closedAt: at, draft: null, version: row.version + 1 })
    .where(eq(checkInLinks.id, row.id))
    .run()
}

type Settled = { readonly settledAt: string; readonly checkInId?: string; readonly setAsideReason?: string }

/** False when the version is no longer the one stored. */
export function settleAnswer(
  db: Db,
  permit: Permit<'check-in:record'>,
  linkId: string,
  version: number,
  settled: Settled,
): boolean {
  const { changes } = db
    .update(checkInLinks)
    .set({ ...settled, settledBy: permit.actorId, version: version + 1 })
    .where(
      and(
        eq(checkInLinks.id, linkId),
        eq(checkInLinks.version, version),
        isNotNull(checkInLinks.answeredAt),
        isNull(checkInLinks.settledAt),
      ),
    )
    .run()
  return changes === 1
}

/** False when the version is no longer the one stored. */
export function endLink(
  db: Db,
  _permit: Permit<'check-in:record'>,
  linkId: string,
  version: number,
  closedAt: string,
): boolean {
  const { changes } = db
    .update(checkInLinks)
    .set({ closedAt, version: version + 1 })
    .where(and(eq(checkInLinks.id, linkId), eq(checkInLinks.version, version), isNull(checkInLinks.closedAt)))
    .run()
  return changes === 1
}
