import type { WorkCondition } from '@tandem/contract/work-conditions'
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { workConditions } from './work-conditions.table.ts'

function conditionsWhere(db: Db, where: SQL | undefined): WorkCondition[] {
  return db
    .select({ row: workConditions, memberName: members.name })
    .from(workConditions)
    .innerJoin(members, eq(members.id, workConditions.memberId))
    .where(where)
    .orderBy(desc(workConditions.saidOn), desc(workConditions.id))
    .all()
    .map(({ row, memberName }) => {
      const { id: conditionId, employerId, kind, words, saidBy, saidOn, version } = row
      return { conditionId, employerId, kind, words, saidBy, saidOn, memberName, version }
    })
}

/** What holds today of the work at a company, latest first. */
export function workConditionsOf(db: Db, employerId: string): WorkCondition[] {
  return conditionsWhere(db, and(eq(workConditions.employerId, employerId), isNull(workConditions.endedAt)))
}

export function workConditionOf(db: Db, conditionId: string): WorkCondition | undefined {
  return conditionsWhere(db, eq(workConditions.id, conditionId))[0]
}

type NewCondition = Omit<typeof workConditions.$inferInsert, 'memberId' | 'endedAt' | 'endReason' | 'version'>

export function insertWorkCondition(db: Db, permit: Permit<'employers:edit'>, condition: NewCondition): void {
  db.insert(workConditions)
    .values({ ...condition, memberId: permit.actorId })
    .run()
}

type Change = Partial<Omit<typeof workConditions.$inferInsert, 'id' | 'employerId' | 'version'>>

/** False when the version is no longer the one stored. */
export function updateWorkCondition(
  db: Db,
  _permit: Permit<'employers:edit'>,
  conditionId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(workConditions)
      .set({ ...change, version: version + 1 })
      .where(and(eq(workConditions.id, conditionId), eq(workConditions.version, version)))
      .run().changes === 1
  )
}
