import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { contractSegments, placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

/*
 * All that an employer's document may be made of beside what is cleared for the employer. Danger: whatever a query here selects leaves the house. Source:
 * domain.md 12.3 and trust.md 3.1.
 */

/** The employer's own job: what they know of it anyway, and the person's first name with an initial to be made of it. */
export function employerJob(db: Db, placementId: string) {
  return db
    .select({
      workerId: placements.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      employerName: employers.name,
      municipality: establishments.municipality,
      type: placements.type,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      coachVisibility: placements.coachVisibility,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      jobTitle: contractSegments.jobTitle,
      weeklyMinutes: contractSegments.weeklyMinutes,
      trialEndOn: contractSegments.trialEndOn,
    })
    .from(placements)
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .leftJoin(contractSegments, eq(contractSegments.placementId, placements.id))
    .where(eq(placements.id, placementId))
    .orderBy(desc(contractSegments.fromOn))
    .get()
}

/** What the employer answered themselves. */
export function employerCheckIn(db: Db, checkInId: string) {
  return db
    .select({
      episodeId: checkIns.episodeId,
      placementId: checkIns.placementId,
      heldOn: checkIns.heldOn,
      contactName: employerContacts.name,
      ratings: checkIns.ratings,
      words: checkIns.words,
      intention: checkIns.intention,
      wish: checkIns.wish,
      nextOn: checkIns.nextOn,
    })
    .from(checkIns)
    .leftJoin(employerContacts, eq(employerContacts.id, checkIns.contactId))
    .where(and(eq(checkIns.id, checkInId), eq(checkIns.party, 'employer'), isNull(checkIns.voidedAt)))
    .get()
}

/** The next day agreed with the employer in their last check-in. */
export function nextEmployerDay(db: Db, placementId: string, today: string): string | null {
  const row = db
    .select({ nextOn: checkIns.nextOn })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.placementId, placementId),
        eq(checkIns.party, 'employer'),
        isNull(checkIns.voidedAt),
        lte(checkIns.heldOn, today),
      ),
    )
    .orderBy(desc(checkIns.heldOn))
    .get()
  return row?.nextOn != null && row.nextOn >= today ? row.nextOn : null
}

/** True when the job is of the person accompanied. */
export function isJobOf(db: Db, placementId: string, episodeId: string): boolean {
  const row = db
    .select({ id: placements.id })
    .from(placements)
    .innerJoin(episodes, eq(episodes.workerId, placements.workerId))
    .where(and(eq(placements.id, placementId), eq(episodes.id, episodeId)))
    .get()
  return row !== undefined
}
