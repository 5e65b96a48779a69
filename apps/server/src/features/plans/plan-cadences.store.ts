import type { PartyCadence } from '@tandem/contract/plan-cadences'
import type { Cadence } from '@tandem/domain/cadence'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { planCadences } from './plans.table.ts'

function changesOf(db: Db, planId: string, party: CheckInParty) {
  return db
    .select({
      number: planCadences.number,
      changedOn: planCadences.changedOn,
      byName: members.name,
      lines: planCadences.lines,
    })
    .from(planCadences)
    .innerJoin(members, eq(members.id, planCadences.createdBy))
    .where(and(eq(planCadences.planId, planId), eq(planCadences.party, party)))
    .orderBy(desc(planCadences.number))
    .all()
}

/** The rhythm of a plan with one side, and who changed it when. Its version counts the changes from one. */
export function partyCadenceOf(db: Db, planId: string, party: CheckInParty, programme: Cadence): PartyCadence {
  const changes = changesOf(db, planId, party)
  return {
    party,
    own: changes[0]?.lines ?? null,
    programme,
    changes: changes.map(({ number, changedOn, byName, lines }) => ({
      number,
      changedOn,
      byName,
      isOwn: lines !== null,
    })),
    version: changes.length + 1,
  }
}

type Change = {
  readonly id: string
  readonly planId: string
  readonly party: CheckInParty
  readonly lines: Cadence | null
  readonly changedOn: string
  readonly createdAt: string
}

/** The next change of the rhythm with one side; false when somebody else changed it since `version`. */
export function insertPlanCadence(db: Db, permit: Permit<'plan:edit'>, version: number, change: Change): boolean {
  if (changesOf(db, change.planId, change.party).length + 1 !== version) return false
  db.insert(planCadences)
    .values({ ...change, number: version, createdBy: permit.actorId })
    .run()
  return true
}
