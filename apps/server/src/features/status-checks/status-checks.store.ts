import type { StatusCheck } from '@tandem/contract/status-checks'
import { JOB_TYPES } from '@tandem/domain/placements'
import { and, desc, eq, gte, inArray, ne } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { statusChecks } from './status-checks.table.ts'

function query(db: Db) {
  return db
    .select({ row: statusChecks, memberName: members.name, employerName: employers.name })
    .from(statusChecks)
    .innerJoin(members, eq(members.id, statusChecks.memberId))
    .leftJoin(placements, eq(placements.id, statusChecks.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
}

type Found = {
  readonly row: typeof statusChecks.$inferSelect
  readonly memberName: string
  readonly employerName: string | null
}

function checkFrom({ row, ...names }: Found): StatusCheck {
  const { id, memberId: _member, ...facts } = row
  return { checkId: id, ...facts, ...names }
}

/** What was told about one accompaniment, latest first, voided answers included. */
export function statusChecksOf(db: Db, episodeId: string): StatusCheck[] {
  return query(db)
    .where(eq(statusChecks.episodeId, episodeId))
    .orderBy(desc(statusChecks.situationOn), desc(statusChecks.recordedAt))
    .all()
    .map(checkFrom)
}

export function statusCheckOf(db: Db, checkId: string): StatusCheck | undefined {
  const found = query(db).where(eq(statusChecks.id, checkId)).get()
  return found && checkFrom(found)
}

/** The jobs of a person as milestones see them. */
export function milestoneJobsOf(db: Db, workerId: string) {
  return db
    .select({
      placementId: placements.id,
      employerId: employers.id,
      employerName: employers.name,
      continuesPlacementId: placements.continuesPlacementId,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(and(eq(placements.workerId, workerId), inArray(placements.type, [...JOB_TYPES])))
    .all()
}

/** Another accompaniment of the person began after this one had ended. */
export function isFollowedByAnother(db: Db, episodeId: string, workerId: string, exitedOn: string | null): boolean {
  if (exitedOn === null) return false
  const next = db
    .select({ id: episodes.id })
    .from(episodes)
    .where(and(eq(episodes.workerId, workerId), ne(episodes.id, episodeId), gte(episodes.enteredOn, exitedOn)))
    .get()
  return next !== undefined
}

type NewCheck = Omit<typeof statusChecks.$inferInsert, 'memberId' | 'voidedAt' | 'voidReason' | 'version'>

export function insertStatusCheck(db: Db, permit: Permit<'check-in:record'>, check: NewCheck): void {
  db.insert(statusChecks)
    .values({ ...check, memberId: permit.actorId })
    .run()
}

type Change = Partial<Omit<typeof statusChecks.$inferInsert, 'id' | 'version'>>

/** False when the version is no longer the one stored. */
export function updateStatusCheck(
  db: Db,
  _permit: Permit<'check-in:record'>,
  checkId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(statusChecks)
      .set({ ...change, version: version + 1 })
      .where(and(eq(statusChecks.id, checkId), eq(statusChecks.version, version)))
      .run().changes === 1
  )
}
