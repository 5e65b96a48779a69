import type {
  ContractSegmentFact,
  EpisodeFact,
  EstablishmentFact,
  PauseFact,
  PlacementFact,
} from '@tandem/domain/outcomes/facts'
import { asc, max } from 'drizzle-orm'
import { changes } from '../../audit/audit.table.ts'
import type { Db } from '../../db/open.ts'
import { establishments } from '../employers/employers.table.ts'
import { episodePauses, episodes } from '../episodes/episodes.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { isIn, isInScope, type OutcomeScope } from './outcome-scope.store.ts'

/** Facts are named and ordered as the engine of outcomes asks: rows of one table each, joined by it. */

export function episodeFacts(db: Db, scope: OutcomeScope): EpisodeFact[] {
  return db
    .select({
      id: episodes.id,
      workerId: episodes.workerId,
      enteredOn: episodes.enteredOn,
      situationAtEntry: episodes.situationAtEntry,
      exitedOn: episodes.exitedOn,
      exitReason: episodes.exitReason,
    })
    .from(episodes)
    .where(isInScope(scope))
    .all()
}

/** `episodeIds`, like every list below, is JSON. */
export function pauseFacts(db: Db, episodeIds: string): PauseFact[] {
  return db
    .select({ episodeId: episodePauses.episodeId, fromOn: episodePauses.fromOn, toOn: episodePauses.toOn })
    .from(episodePauses)
    .where(isIn(episodePauses.episodeId, episodeIds))
    .all()
}

export function establishmentFacts(db: Db): EstablishmentFact[] {
  return db.select({ id: establishments.id, employerId: establishments.employerId }).from(establishments).all()
}

/** Every placement of these people, in the order in which they were created. */
export function placementFacts(db: Db, workerIds: string): PlacementFact[] {
  return db
    .select({
      id: placements.id,
      workerId: placements.workerId,
      type: placements.type,
      establishmentId: placements.establishmentId,
      userEstablishmentId: placements.userEstablishmentId,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      endReason: placements.endReason,
      paidMinutesTotal: placements.paidMinutesTotal,
      continuesPlacementId: placements.continuesPlacementId,
      employerContactRefusedOn: placements.employerContactRefusedOn,
    })
    .from(placements)
    .where(isIn(placements.workerId, workerIds))
    .orderBy(asc(placements.createdAt), asc(placements.id))
    .all()
}

export function segmentFacts(db: Db, placementIds: string): ContractSegmentFact[] {
  return db
    .select({
      placementId: contractSegments.placementId,
      fromOn: contractSegments.fromOn,
      toOn: contractSegments.toOn,
      weeklyMinutes: contractSegments.weeklyMinutes,
    })
    .from(contractSegments)
    .where(isIn(contractSegments.placementId, placementIds))
    .orderBy(asc(contractSegments.id))
    .all()
}

/** Moves with every change that is traced: a stored answer is good while it stands still. */
export function lastChangeOf(db: Db): number {
  return (
    db
      .select({ seq: max(changes.seq) })
      .from(changes)
      .get()?.seq ?? 0
  )
}
