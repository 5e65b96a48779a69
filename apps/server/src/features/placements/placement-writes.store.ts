import type { ContractTerms } from '@tandem/contract/placements'
import { addDays } from '@tandem/domain/calendar-date'
import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { contractSegments, placementContacts, placements } from './placements.table.ts'

type Allowed = Permit<'placement:edit'> | Permit<'imports:run'>

type NewPlacement = Omit<typeof placements.$inferInsert, 'createdBy' | 'version' | 'endedOn' | 'endReason'> & {
  readonly segmentId: string
}

/** A placement and its first contract segment. `fromOn` dates the segment while the first day is not known. */
export function insertPlacement(
  db: Db,
  permit: Allowed,
  { segmentId, ...row }: NewPlacement,
  contract: ContractTerms,
  fromOn: string,
): void {
  db.insert(placements)
    .values({ ...row, createdBy: permit.actorId })
    .run()
  db.insert(contractSegments)
    .values({ id: segmentId, placementId: row.id, fromOn: row.startedOn ?? fromOn, ...contract })
    .run()
}

type PlacementFacts = Partial<
  Pick<
    typeof placements.$inferInsert,
    | 'establishmentId'
    | 'userEstablishmentId'
    | 'type'
    | 'startedOn'
    | 'endedOn'
    | 'endReason'
    | 'noShowOn'
    | 'trialOutcome'
    | 'coachVisibility'
    | 'employerContactRefusedOn'
    | 'isAgencyApart'
    | 'agencyContactRefusedOn'
    | 'continuesPlacementId'
  >
>

/** Changes the row and its version; false when the version is no longer the one stored. */
export function updatePlacement(
  db: Db,
  _permit: Allowed,
  placementId: string,
  version: number,
  facts: PlacementFacts,
): boolean {
  return (
    db
      .update(placements)
      .set({ ...facts, version: sql`${placements.version} + 1` })
      .where(and(eq(placements.id, placementId), eq(placements.version, version)))
      .run().changes === 1
  )
}

/** Moves the first segment with the first day worked. */
export function moveFirstSegment(db: Db, _permit: Allowed, segmentId: string, fromOn: string): void {
  db.update(contractSegments).set({ fromOn }).where(eq(contractSegments.id, segmentId)).run()
}

export function correctSegment(db: Db, _permit: Allowed, segmentId: string, contract: ContractTerms): void {
  db.update(contractSegments).set(contract).where(eq(contractSegments.id, segmentId)).run()
}

/** A new segment from a day on; the one that held until then ends the day before. */
export function addSegment(
  db: Db,
  _permit: Allowed,
  placementId: string,
  segment: ContractTerms & { readonly id: string; readonly fromOn: string },
): void {
  db.update(contractSegments)
    .set({ toOn: addDays(segment.fromOn, -1) })
    .where(
      and(
        eq(contractSegments.placementId, placementId),
        or(isNull(contractSegments.toOn), gte(contractSegments.toOn, segment.fromOn)),
      ),
    )
    .run()
  db.insert(contractSegments)
    .values({ placementId, ...segment })
    .run()
}

type Named = {
  readonly id: string
  readonly part: 'responsible' | 'tutor'
  readonly contactId: string | null
  readonly fromOn: string | null
}

/** Names who holds a part from a day on; whoever held it keeps their dates. */
export function setContact(
  db: Db,
  _permit: Allowed,
  placementId: string,
  { id, part, contactId, fromOn }: Named,
): void {
  const holds = and(
    eq(placementContacts.placementId, placementId),
    eq(placementContacts.part, part),
    isNull(placementContacts.toOn),
  )
  db.update(placementContacts)
    .set({ toOn: fromOn === null ? null : addDays(fromOn, -1) })
    .where(holds)
    .run()
  if (contactId !== null) db.insert(placementContacts).values({ id, placementId, contactId, part, fromOn }).run()
}
