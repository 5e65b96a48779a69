import { addDays } from '@tandem/domain/calendar-date'
import type { CoachShare, PauseReason } from '@tandem/domain/episodes'
import { and, eq, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { placements } from '../placements/placements.table.ts'
import { programmes } from '../programmes/programmes.table.ts'
import { coachAssignments, episodePauses, episodes } from './episodes.table.ts'

type EpisodeFacts = Partial<
  Pick<
    typeof episodes.$inferInsert,
    | 'enteredOn'
    | 'situationAtEntry'
    | 'referralSource'
    | 'referrerName'
    | 'programmeId'
    | 'exitedOn'
    | 'exitCategory'
    | 'exitReason'
    | 'exitProofOn'
    | 'afterCareMonths'
  >
>

/** True for a programme that people may still join. */
export function isOpenProgramme(db: Db, programmeId: string): boolean {
  const found = db
    .select({ isArchived: programmes.isArchived })
    .from(programmes)
    .where(eq(programmes.id, programmeId))
    .get()
  return found !== undefined && !found.isArchived
}

/** The jobs whose due days follow the rules of an accompaniment. */
export function placementIdsOf(db: Db, episodeId: string): string[] {
  return db
    .select({ placementId: placements.id })
    .from(placements)
    .innerJoin(episodes, eq(episodes.workerId, placements.workerId))
    .where(eq(episodes.id, episodeId))
    .all()
    .map(({ placementId }) => placementId)
}

export function episodeOf(db: Db, episodeId: string) {
  return db.select().from(episodes).where(eq(episodes.id, episodeId)).get()
}

/** Changes the row and its version; false when the version is no longer the one stored. */
export function updateEpisode(
  db: Db,
  permit: Permit<'file:edit'> | Permit<'episode:close'> | Permit<'episode:assign'> | Permit<'imports:run'>,
  episodeId: string,
  version: number,
  facts: EpisodeFacts,
): boolean {
  if (permit.episodeId !== '' && permit.episodeId !== episodeId) return false
  return (
    db
      .update(episodes)
      .set({ ...facts, version: sql`${episodes.version} + 1` })
      .where(and(eq(episodes.id, episodeId), eq(episodes.version, version)))
      .run().changes === 1
  )
}

type Handover = { readonly id: string; readonly memberId: string; readonly share: CoachShare; readonly fromOn: string }

/** A new main coach ends the former one the day before; assignments that would begin later are dropped. */
export function handOver(db: Db, permit: Permit<'episode:assign'>, { id, memberId, share, fromOn }: Handover): void {
  const { episodeId } = permit
  const ofEpisode = eq(coachAssignments.episodeId, episodeId)
  const concerned = share === 'main' ? eq(coachAssignments.share, 'main') : eq(coachAssignments.memberId, memberId)
  db.delete(coachAssignments)
    .where(and(ofEpisode, concerned, gte(coachAssignments.fromOn, fromOn)))
    .run()
  db.update(coachAssignments)
    .set({ toOn: addDays(fromOn, -1) })
    .where(
      and(
        ofEpisode,
        concerned,
        lt(coachAssignments.fromOn, fromOn),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, fromOn)),
      ),
    )
    .run()
  db.insert(coachAssignments).values({ id, episodeId, memberId, share, fromOn }).run()
}

type Pause = {
  readonly id: string
  readonly reason: PauseReason
  readonly fromOn: string
  readonly toOn: string | null
}

export function openPauseOf(db: Db, episodeId: string, day: string) {
  return db
    .select()
    .from(episodePauses)
    .where(and(eq(episodePauses.episodeId, episodeId), or(isNull(episodePauses.toOn), gte(episodePauses.toOn, day))))
    .get()
}

export function insertPause(db: Db, permit: Permit<'file:edit'>, pause: Pause): void {
  db.insert(episodePauses)
    .values({ ...pause, episodeId: permit.episodeId })
    .run()
}

/** The pause lasts until the day before `fromOn`. */
export function endPause(db: Db, _permit: Permit<'file:edit'>, pauseId: string, fromOn: string): void {
  db.update(episodePauses)
    .set({ toOn: addDays(fromOn, -1) })
    .where(eq(episodePauses.id, pauseId))
    .run()
}

/** True when another accompaniment of the person is open on a day or begins after it. */
export function hasOtherOpenEpisode(db: Db, workerId: string, episodeId: string, day: string): boolean {
  const other = db
    .select({ id: episodes.id })
    .from(episodes)
    .where(
      and(
        eq(episodes.workerId, workerId),
        sql`${episodes.id} <> ${episodeId}`,
        or(isNull(episodes.exitedOn), gte(episodes.exitedOn, day)),
      ),
    )
    .get()
  return other !== undefined
}
