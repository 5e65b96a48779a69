import { and, asc, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { agreementLinks, agreementParties, agreements, agreementVersions } from '../agreements/agreements.table.ts'
import { checkInLinks } from '../check-in-links/check-in-links.table.ts'
import { disclosureDecisions, disclosures } from '../disclosures/disclosures.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { placementContacts, placements } from '../placements/placements.table.ts'
import { satisfactionLinks } from '../satisfaction/satisfaction-links.table.ts'
import { workers } from '../workers/workers.table.ts'
import { contactLeavings } from './contact-leavings.table.ts'
import { employerContacts } from './employers.table.ts'

const latestEpisode = sql<string>`(select ${episodes.id} from ${episodes}
  where ${episodes.workerId} = ${placements.workerId} order by ${episodes.enteredOn} desc, ${episodes.id} desc limit 1)`

const ofWhom = {
  placementId: placements.id,
  workerId: placements.workerId,
  name: sql<string>`${workers.firstName} || ' ' || ${workers.lastName}`,
  episodeId: latestEpisode,
}

/** The jobs in which a contact answers for the person or shows the work, with the accompaniment that decides who may know. */
export function jobsWithContact(db: Db, contactId: string) {
  return db
    .select({ ...ofWhom, part: placementContacts.part })
    .from(placementContacts)
    .innerJoin(placements, eq(placements.id, placementContacts.placementId))
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .where(and(eq(placementContacts.contactId, contactId), isNull(placementContacts.toOn)))
    .orderBy(asc(workers.lastName), asc(workers.firstName), asc(placements.id), asc(placementContacts.part))
    .all()
}

/** How many personal links of a contact open now. */
export function openLinksOf(db: Db, contactId: string, now: string): number {
  const asked = db
    .select({ id: checkInLinks.id })
    .from(checkInLinks)
    .where(
      and(
        eq(checkInLinks.contactId, contactId),
        isNull(checkInLinks.closedAt),
        isNull(checkInLinks.answeredAt),
        gt(checkInLinks.expiresAt, now),
      ),
    )
    .all()
  const toSign = db
    .select({ id: agreementLinks.id })
    .from(agreementLinks)
    .innerJoin(agreementParties, eq(agreementParties.id, agreementLinks.partyId))
    .where(
      and(
        eq(agreementParties.contactId, contactId),
        isNull(agreementLinks.closedAt),
        gt(agreementLinks.expiresAt, now),
      ),
    )
    .all()
  const { contactId: recipientId, closedAt, expiresAt } = satisfactionLinks
  const toSay = db
    .select({ id: satisfactionLinks.id })
    .from(satisfactionLinks)
    .where(and(eq(recipientId, contactId), isNull(closedAt), gt(expiresAt, now)))
    .all()
  return asked.length + toSign.length + toSay.length
}

/** Agreements in whose latest version a contact takes part. */
export function agreementsNaming(db: Db, contactId: string): string[] {
  return db
    .selectDistinct({ agreementId: agreements.id })
    .from(agreementParties)
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreementParties.versionId))
    .innerJoin(agreements, eq(agreements.id, agreementVersions.agreementId))
    .where(
      and(eq(agreementParties.contactId, contactId), isNull(agreementVersions.fallenOn), isNull(agreements.endedOn)),
    )
    .orderBy(asc(agreements.number))
    .all()
    .map(({ agreementId }) => agreementId)
}

/** What a contact was told about people coached there: it stays with that contact. */
export function toldToContact(db: Db, contactId: string) {
  return db
    .select({ ...ofWhom, items: sql<number>`count(*)` })
    .from(disclosures)
    .innerJoin(placements, eq(placements.id, disclosures.placementId))
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .where(
      and(
        eq(disclosures.contactId, contactId),
        sql`(select last.status from ${disclosureDecisions} as last where last.disclosure_id = ${disclosures.id}
          order by last.seq desc limit 1) in ('told', 'toBeTold', 'ifAsked')`,
      ),
    )
    .groupBy(placements.id)
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .all()
}

/** The leaving of a contact that was not taken back. */
export function leavingOf(db: Db, contactId: string) {
  return db
    .select()
    .from(contactLeavings)
    .where(and(eq(contactLeavings.contactId, contactId), isNull(contactLeavings.undoneAt)))
    .orderBy(desc(contactLeavings.recordedAt))
    .get()
}

type NewLeaving = Omit<typeof contactLeavings.$inferInsert, 'recordedBy' | 'undoneAt' | 'undoneBy'>

/** One that was overtaken by a change of the contact's dates counts no more. */
export function insertLeaving(db: Db, permit: Permit<'employers:edit'>, leaving: NewLeaving): void {
  db.update(contactLeavings)
    .set({ undoneAt: leaving.recordedAt, undoneBy: permit.actorId })
    .where(and(eq(contactLeavings.contactId, leaving.contactId), isNull(contactLeavings.undoneAt)))
    .run()
  db.insert(contactLeavings)
    .values({ ...leaving, recordedBy: permit.actorId })
    .run()
}

/** The last day of a contact; false when the version is no longer the one stored. */
export function endContact(
  db: Db,
  _permit: Permit<'employers:edit'>,
  contactId: string,
  version: number,
  toOn: string | null,
): boolean {
  return (
    db
      .update(employerContacts)
      .set({ toOn, version: version + 1 })
      .where(and(eq(employerContacts.id, contactId), eq(employerContacts.version, version)))
      .run().changes === 1
  )
}

/** In every job, whoever coaches there: who has left answers for nobody any more. */
export function endParts(
  db: Db,
  _permit: Permit<'employers:edit'>,
  { contactId, leavingId, leftOn }: { readonly contactId: string; readonly leavingId: string; readonly leftOn: string },
): void {
  db.update(placementContacts)
    .set({ toOn: leftOn, endedByLeavingId: leavingId })
    .where(and(eq(placementContacts.contactId, contactId), isNull(placementContacts.toOn)))
    .run()
}

type NewPart = Omit<typeof placementContacts.$inferInsert, 'toOn' | 'endedByLeavingId'>

export function nameSuccessor(db: Db, _permit: Permit<'placement:edit'>, part: NewPart): void {
  db.insert(placementContacts).values(part).run()
}

type NewPage = Omit<typeof agreementParties.$inferInsert, 'position' | 'participation'>

/** Who takes over is asked to sign a page of their own; the agreement stands as it is. */
export function addContactPage(db: Db, _permit: Permit<'agreement:edit'>, page: NewPage): void {
  const last = db
    .select({ position: sql<number>`max(${agreementParties.position})` })
    .from(agreementParties)
    .where(eq(agreementParties.versionId, page.versionId))
    .get()
  db.insert(agreementParties)
    .values({ ...page, participation: 'joins', position: (last?.position ?? 0) + 1 })
    .run()
}

/** The pages asked for by a leaving, and whether something was done with them. */
export function pagesOfLeaving(db: Db, leavingId: string) {
  return db
    .select({
      partyId: agreementParties.id,
      agreementId: agreementVersions.agreementId,
      isAnswered: sql<boolean>`exists (select 1 from agreement_acts where party_id = ${agreementParties.id})`.mapWith(
        Boolean,
      ),
    })
    .from(agreementParties)
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreementParties.versionId))
    .where(eq(agreementParties.leavingId, leavingId))
    .all()
}

/** Takes a leaving back: the contact answers again where they did, and nobody is asked for a page. */
export function undoLeaving(
  db: Db,
  permit: Permit<'employers:edit'>,
  leavingId: string,
  pages: readonly { readonly partyId: string }[],
  at: string,
): void {
  const byIt = eq(placementContacts.namedByLeavingId, leavingId)
  db.delete(placementContacts)
    .where(and(byIt, isNull(placementContacts.toOn)))
    .run()
  const isFree = sql`not exists (select 1 from placement_contacts other where other.to_on is null
    and other.placement_id = ${placementContacts.placementId} and other.part = ${placementContacts.part})`
  db.update(placementContacts)
    .set({ toOn: null, endedByLeavingId: null })
    .where(and(eq(placementContacts.endedByLeavingId, leavingId), isFree))
    .run()
  for (const { partyId } of pages) {
    db.run(sql`delete from agreement_reminders where party_id = ${partyId}`)
    db.delete(agreementLinks).where(eq(agreementLinks.partyId, partyId)).run()
    db.delete(agreementParties).where(eq(agreementParties.id, partyId)).run()
  }
  db.update(contactLeavings)
    .set({ undoneAt: at, undoneBy: permit.actorId })
    .where(eq(contactLeavings.id, leavingId))
    .run()
}

/** Contacts of a company who are there on a day, but one. */
export function otherContacts(db: Db, employerId: string, contactId: string, today: string) {
  return db
    .select({
      contactId: employerContacts.id,
      name: employerContacts.name,
      function: employerContacts.function,
      functionLabel: employerContacts.functionLabel,
    })
    .from(employerContacts)
    .where(
      and(
        eq(employerContacts.employerId, employerId),
        sql`${employerContacts.id} <> ${contactId}`,
        or(isNull(employerContacts.toOn), sql`${employerContacts.toOn} >= ${today}`),
      ),
    )
    .orderBy(asc(employerContacts.name))
    .all()
}
