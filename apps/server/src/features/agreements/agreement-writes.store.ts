import type { PartyDraft } from '@tandem/contract/agreement-records'
import { and, eq, inArray, isNull, like, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import {
  agreementActs,
  agreementLinks,
  agreementParties,
  agreementReminders,
  agreements,
  agreementVersions,
} from './agreements.table.ts'

type Allowed = Permit<'agreement:edit'>
type AgreementRow = typeof agreements.$inferInsert
type VersionRow = typeof agreementVersions.$inferInsert

/** The next number of a year, such as `A-2026-014`. */
export function nextNumber(db: Db, year: string): string {
  const last = db
    .select({ number: sql<number | null>`max(cast(substr(${agreements.number}, 8) as integer))` })
    .from(agreements)
    .where(like(agreements.number, `A-${year}-%`))
    .get()
  return `A-${year}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

type NewAgreement = Omit<AgreementRow, 'episodeId' | 'createdBy' | 'version' | 'endedOn' | 'endReason'>

export function insertAgreement(db: Db, permit: Allowed, agreement: NewAgreement): void {
  db.insert(agreements)
    .values({ ...agreement, episodeId: permit.episodeId, createdBy: permit.actorId })
    .run()
}

type NewVersion = Pick<
  VersionRow,
  'id' | 'agreementId' | 'number' | 'sections' | 'goalIds' | 'effectiveFromOn' | 'effectiveToOn' | 'createdAt'
>

export function insertVersion(db: Db, permit: Allowed, version: NewVersion): void {
  db.insert(agreementVersions)
    .values({ ...version, createdBy: permit.actorId })
    .run()
}

export type NewParty = PartyDraft & { readonly id: string }

/** Who takes part in a draft, in order. Nobody of them has done anything yet. */
export function putParties(db: Db, _permit: Allowed, versionId: string, parties: readonly NewParty[]): void {
  db.delete(agreementParties).where(eq(agreementParties.versionId, versionId)).run()
  for (const [position, party] of parties.entries())
    db.insert(agreementParties)
      .values({ ...party, versionId, position })
      .run()
}

/** Counts a change of the agreement; false when the version is no longer the one stored. `null` counts whatever it was. */
export function countChange(
  db: Db,
  _permit: Allowed | null,
  agreementId: string,
  version: number | null,
  facts: Partial<Pick<AgreementRow, 'endedOn' | 'endReason'>> = {},
): boolean {
  return (
    db
      .update(agreements)
      .set({ ...facts, version: sql`${agreements.version} + 1` })
      .where(and(eq(agreements.id, agreementId), version === null ? undefined : eq(agreements.version, version)))
      .run().changes === 1
  )
}

type DraftFacts = Pick<VersionRow, 'sections' | 'goalIds' | 'effectiveFromOn' | 'effectiveToOn'>
type Sending = Pick<VersionRow, 'content' | 'contentHash' | 'sentOn'>

/** Only what was not sent can be changed. */
export function updateDraft(db: Db, _permit: Allowed, versionId: string, facts: DraftFacts): void {
  db.update(agreementVersions)
    .set(facts)
    .where(and(eq(agreementVersions.id, versionId), isNull(agreementVersions.sentOn)))
    .run()
}

export function fixContent(db: Db, permit: Allowed, versionId: string, sending: Sending): void {
  db.update(agreementVersions)
    .set({ ...sending, sentBy: permit.actorId })
    .where(and(eq(agreementVersions.id, versionId), isNull(agreementVersions.sentOn)))
    .run()
}

/** A later version takes its place: its signatures fall and its links die. */
export function letFall(db: Db, _permit: Allowed, versionId: string, on: string, at: string): void {
  db.update(agreementVersions).set({ fallenOn: on }).where(eq(agreementVersions.id, versionId)).run()
  closeLinksOfVersion(db, versionId, at)
}

/** A first draft that was never sent leaves nothing behind but its trace. */
export function deleteDraft(db: Db, _permit: Allowed, agreementId: string, versionId: string): void {
  db.delete(agreementParties).where(eq(agreementParties.versionId, versionId)).run()
  db.delete(agreementVersions)
    .where(and(eq(agreementVersions.id, versionId), isNull(agreementVersions.sentOn)))
    .run()
  db.delete(agreements).where(eq(agreements.id, agreementId)).run()
}

export type NewAct = Omit<typeof agreementActs.$inferInsert, 'recordedBy'>

/** Rows are only ever added. Without a permit it is the party's own act, by their personal link; a carried one keeps who recorded it. */
export function insertAct(
  db: Db,
  permit: Allowed | null,
  act: NewAct,
  recordedBy: string | null = permit?.actorId ?? null,
): void {
  db.insert(agreementActs)
    .values({ ...act, recordedBy })
    .run()
}

export function insertReminder(
  db: Db,
  permit: Allowed,
  reminder: Omit<typeof agreementReminders.$inferInsert, 'recordedBy'>,
): void {
  db.insert(agreementReminders)
    .values({ ...reminder, recordedBy: permit.actorId })
    .run()
}

export function updateReach(
  db: Db,
  _permit: Allowed,
  partyId: string,
  facts: Pick<PartyDraft, 'reach' | 'locale'>,
): void {
  db.update(agreementParties).set(facts).where(eq(agreementParties.id, partyId)).run()
}

/** Links of everybody in a version die: it was overtaken, refused, withdrawn or ended. */
export function closeLinksOfVersion(db: Db, versionId: string, at: string): void {
  const parties = db
    .select({ id: agreementParties.id })
    .from(agreementParties)
    .where(eq(agreementParties.versionId, versionId))
  db.update(agreementLinks)
    .set({ closedAt: at })
    .where(and(inArray(agreementLinks.partyId, parties), isNull(agreementLinks.closedAt)))
    .run()
}
