import type { MissedCheckIn } from '@tandem/contract/missed-check-ins'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { missedCheckIns } from './check-ins.table.ts'

type Row = typeof missedCheckIns.$inferSelect

export function missedCheckInOf(db: Db, missedId: string): MissedCheckIn | undefined {
  const found = db
    .select({ row: missedCheckIns, memberName: members.name })
    .from(missedCheckIns)
    .innerJoin(members, eq(members.id, missedCheckIns.memberId))
    .where(eq(missedCheckIns.id, missedId))
    .get()
  if (found === undefined) return undefined
  const { id, memberId: _member, recordedAt: _at, ...facts } = found.row
  return { missedId: id, ...facts, memberName: found.memberName }
}

type NewMissed = Pick<
  Row,
  'id' | 'episodeId' | 'placementId' | 'party' | 'dueOn' | 'reason' | 'words' | 'missedOn' | 'recordedAt'
>

export function insertMissedCheckIn(db: Db, permit: Permit<'check-in:record'>, missed: NewMissed): void {
  db.insert(missedCheckIns)
    .values({ ...missed, memberId: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function voidMissed(
  db: Db,
  _permit: Permit<'check-in:record'>,
  missedId: string,
  version: number,
  voided: Pick<Row, 'voidedAt' | 'voidReason'>,
): boolean {
  return (
    db
      .update(missedCheckIns)
      .set({ ...voided, version: version + 1 })
      .where(and(eq(missedCheckIns.id, missedId), eq(missedCheckIns.version, version)))
      .run().changes === 1
  )
}
