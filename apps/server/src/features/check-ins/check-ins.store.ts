import type { CheckIn, CheckInFacts } from '@tandem/contract/check-ins'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { OVERALL } from '@tandem/domain/questionnaires'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employerContacts } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placementContacts } from '../placements/placements.table.ts'
import { checkIns } from './check-ins.table.ts'

function query(db: Db) {
  return db
    .select({ row: checkIns, contactName: employerContacts.name, memberName: members.name })
    .from(checkIns)
    .innerJoin(members, eq(members.id, checkIns.memberId))
    .leftJoin(employerContacts, eq(employerContacts.id, checkIns.contactId))
}

type Found = {
  readonly row: typeof checkIns.$inferSelect
  readonly contactName: string | null
  readonly memberName: string
}

function checkInFrom({ row, ...names }: Found): CheckIn {
  const { id, memberId: _member, templateVersion: _template, ...facts } = row
  return { checkInId: id, ...facts, ...names }
}

/** What both sides of a job said, latest first, voided ones included. */
export function checkInsOf(db: Db, placementId: string): CheckIn[] {
  return query(db)
    .where(eq(checkIns.placementId, placementId))
    .orderBy(desc(checkIns.heldOn), desc(checkIns.recordedAt))
    .all()
    .map(checkInFrom)
}

export function checkInOf(db: Db, checkInId: string): CheckIn | undefined {
  const found = query(db).where(eq(checkIns.id, checkInId)).get()
  return found && checkInFrom(found)
}

/** The last `count` check-ins of one side that count, latest first. */
export function lastCheckInsOf(db: Db, placementId: string, party: CheckInParty, count: number): CheckIn[] {
  return query(db)
    .where(and(eq(checkIns.placementId, placementId), eq(checkIns.party, party), isNull(checkIns.voidedAt)))
    .orderBy(desc(checkIns.heldOn), desc(checkIns.recordedAt))
    .limit(count)
    .all()
    .map(checkInFrom)
}

/** Who may answer for an employer on a day: those named for the placement first. */
export function contactsFor(db: Db, employerId: string, placementId: string, today: string) {
  const isNamed = sql<number>`exists (select 1 from ${placementContacts}
    where ${placementContacts.contactId} = ${employerContacts.id} and ${placementContacts.placementId} = ${placementId}
      and ${placementContacts.toOn} is null)`
  return db
    .select({
      contactId: employerContacts.id,
      name: employerContacts.name,
      functionLabel: employerContacts.functionLabel,
      phone: employerContacts.phone,
      email: employerContacts.email,
    })
    .from(employerContacts)
    .where(
      and(
        eq(employerContacts.employerId, employerId),
        or(isNull(employerContacts.toOn), sql`${employerContacts.toOn} >= ${today}`),
      ),
    )
    .orderBy(desc(isNamed), employerContacts.name)
    .all()
}

type NewCheckIn = CheckInFacts & {
  readonly id: string
  readonly episodeId: string
  readonly placementId: string
  readonly party: CheckInParty
  readonly logEntryId: string | null
  /** Number of the questionnaire that was asked. */
  readonly templateVersion: number
  readonly recordedAt: string
}

function overallOf(facts: CheckInFacts): number | null {
  return facts.ratings.find((rating) => rating.item === OVERALL)?.value ?? null
}

export function insertCheckIn(db: Db, permit: Permit<'check-in:record'>, checkIn: NewCheckIn): void {
  db.insert(checkIns)
    .values({ ...checkIn, overall: overallOf(checkIn), memberId: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateCheckIn(
  db: Db,
  _permit: Permit<'check-in:record'>,
  checkInId: string,
  version: number,
  facts: CheckInFacts,
): boolean {
  return (
    db
      .update(checkIns)
      .set({ ...facts, overall: overallOf(facts), version: version + 1 })
      .where(and(eq(checkIns.id, checkInId), eq(checkIns.version, version)))
      .run().changes === 1
  )
}

/** False when the version is no longer the one stored. */
export function markVoided(
  db: Db,
  _permit: Permit<'check-in:record'>,
  checkInId: string,
  version: number,
  voided: { readonly voidedAt: string; readonly voidReason: string },
): boolean {
  return (
    db
      .update(checkIns)
      .set({ ...voided, version: version + 1 })
      .where(and(eq(checkIns.id, checkInId), eq(checkIns.version, version)))
      .run().changes === 1
  )
}
