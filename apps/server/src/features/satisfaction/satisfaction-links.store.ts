import type { SatisfactionLink } from '@tandem/contract/satisfaction-links'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { LinkOutcome } from '@tandem/domain/personal-links'
import { satisfactionLinkState } from '@tandem/domain/satisfaction'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { tokenHash } from '../../identity/tokens.ts'
import { outbox } from '../../mail/outbox.table.ts'
import { members } from '../members/members.table.ts'
import { satisfactionSurveys } from './satisfaction.table.ts'
import { type StoredOpinion, satisfactionLinks } from './satisfaction-links.table.ts'

/** Whom a form asks about what; nothing of what was answered. */
const ASKED = {
  episodeId: satisfactionSurveys.episodeId,
  party: satisfactionSurveys.party,
  placementId: satisfactionSurveys.placementId,
  surveyOutcome: satisfactionSurveys.outcome,
  voidedAt: satisfactionSurveys.voidedAt,
}

function query(db: Db) {
  const mail = { state: outbox.state, at: outbox.settledAt, failure: outbox.failure }
  return db
    .select({ row: satisfactionLinks, asked: ASKED, sentByName: members.name, mail })
    .from(satisfactionLinks)
    .innerJoin(satisfactionSurveys, eq(satisfactionSurveys.id, satisfactionLinks.surveyId))
    .innerJoin(members, eq(members.id, satisfactionLinks.createdBy))
    .leftJoin(outbox, and(eq(outbox.recordId, satisfactionLinks.id), eq(outbox.kind, 'satisfactionLink')))
}

type Found = NonNullable<ReturnType<ReturnType<typeof query>['get']>>

/** A link with whom it asks. */
export type AskedLink = Found['row'] & Found['asked']

function linkFrom({ row, asked: { party }, sentByName, mail }: Found, now: string): SatisfactionLink {
  const { id, surveyId, recipientName, sentOn, expiresAt, version } = row
  const state = satisfactionLinkState({ ...row, mailState: mail?.state ?? null }, now)
  return { linkId: id, surveyId, party, recipientName, sentOn, sentByName, expiresAt, state, mail, version }
}

function askedLink(db: Db, where: SQL): AskedLink | undefined {
  const found = query(db).where(where).get()
  return found && { ...found.row, ...found.asked }
}

export type AskedSide = {
  readonly episodeId: string
  readonly party: CheckInParty
  readonly placementId: string | null
}

const ofSide = ({ episodeId, party, placementId }: AskedSide) =>
  and(
    eq(satisfactionSurveys.episodeId, episodeId),
    eq(satisfactionSurveys.party, party),
    sql`${satisfactionSurveys.placementId} is ${placementId}`,
  )

/** The links sent to one side, latest first. */
export function linksOf(db: Db, side: AskedSide, now: string): SatisfactionLink[] {
  return query(db)
    .where(ofSide(side))
    .orderBy(desc(satisfactionLinks.createdAt), desc(satisfactionLinks.id))
    .all()
    .map((found) => linkFrom(found, now))
}

/** A link as coaches see it, with whom it asks. */
export function linkOf(db: Db, linkId: string, now: string): { link: SatisfactionLink; asked: AskedLink } | undefined {
  const found = query(db).where(eq(satisfactionLinks.id, linkId)).get()
  return found && { link: linkFrom(found, now), asked: { ...found.row, ...found.asked } }
}

export const linkRow = (db: Db, linkId: string) => askedLink(db, eq(satisfactionLinks.id, linkId))

/** The link of a token, dead or alive. */
export const linkByToken = (db: Db, token: string) => askedLink(db, eq(satisfactionLinks.tokenHash, tokenHash(token)))

/** Gives a link that leaves by e-mail the token that it leaves with; by whoever sends what was asked for. */
export function renewToken(db: Db, linkId: string, token: string): void {
  db.update(satisfactionLinks)
    .set({ tokenHash: tokenHash(token) })
    .where(eq(satisfactionLinks.id, linkId))
    .run()
}

/** The form that waits for an answer by link of this side. */
export function waitingForm(db: Db, side: AskedSide): { id: string; version: number } | undefined {
  const { id, version, way, outcome, voidedAt } = satisfactionSurveys
  return db
    .select({ id, version })
    .from(satisfactionSurveys)
    .where(and(ofSide(side), eq(way, 'link'), eq(outcome, 'waits'), isNull(voidedAt)))
    .get()
}

/** Lets every link of a form die. */
export function closeLinksOf(db: Db, _permit: Permit<'check-in:record'>, surveyId: string, at: string): void {
  db.update(satisfactionLinks)
    .set({ closedAt: at, draft: null })
    .where(and(eq(satisfactionLinks.surveyId, surveyId), isNull(satisfactionLinks.closedAt)))
    .run()
}

type NewLink = Omit<typeof satisfactionLinks.$inferInsert, 'tokenHash' | 'createdBy'> & { readonly token: string }

/** Only the latest link of a form opens. */
export function insertSatisfactionLink(db: Db, permit: Permit<'check-in:record'>, { token, ...link }: NewLink): void {
  closeLinksOf(db, permit, link.surveyId, link.createdAt)
  db.insert(satisfactionLinks)
    .values({ ...link, tokenHash: tokenHash(token), createdBy: permit.actorId })
    .run()
}

/** What was answered so far; by whoever holds the link, who is no member. */
export function keepDraft(db: Db, link: AskedLink, draft: StoredOpinion, at: string): void {
  db.update(satisfactionLinks)
    .set({ draft, begunAt: link.begunAt ?? at })
    .where(eq(satisfactionLinks.id, link.id))
    .run()
}

type Answer = StoredOpinion & { readonly outcome: LinkOutcome; readonly answeredOn: string }

/** Whether this answer is the one that the form holds. */
export function holdsAnswer(db: Db, { surveyId }: AskedLink, said: Omit<Answer, 'answeredOn'>): boolean {
  const { id, outcome, statements, mark } = satisfactionSurveys
  const held = db.select({ outcome, statements, mark }).from(satisfactionSurveys).where(eq(id, surveyId)).get()
  const told = (one: typeof held) => JSON.stringify([one?.outcome, one?.statements, one?.mark])
  return told(held) === told(said)
}

/** The answer, once, into its form; by whoever holds the link. What was kept on the way goes. */
export function answerForm(db: Db, link: AskedLink, answer: Answer, at: string): void {
  db.update(satisfactionSurveys)
    .set({ ...answer, version: sql`${satisfactionSurveys.version} + 1` })
    .where(eq(satisfactionSurveys.id, link.surveyId))
    .run()
  db.update(satisfactionLinks)
    .set({ outcome: answer.outcome, closedAt: at, draft: null, version: link.version + 1 })
    .where(eq(satisfactionLinks.id, link.id))
    .run()
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
    .update(satisfactionLinks)
    .set({ closedAt, draft: null, version: version + 1 })
    .where(
      and(eq(satisfactionLinks.id, linkId), eq(satisfactionLinks.version, version), isNull(satisfactionLinks.closedAt)),
    )
    .run()
  return changes === 1
}
