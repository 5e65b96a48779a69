import { type CheckInJob, type CheckInParty, type HeldCheckIn, nextCheckInDue } from '@tandem/domain/check-ins'
import { JOB_TYPES } from '@tandem/domain/placements'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { and, asc, desc, eq, isNull, max, min } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { episodePauses, episodes } from './episodes.table.ts'
import { rulesInForce } from './rules-in-force.store.ts'

type Cadence = { readonly nextWorkerCheckInOn: string | null; readonly nextEmployerCheckInOn: string | null }

/** Pauses of every accompaniment of a person. */
function restsOf(db: Db, workerId: string) {
  return db
    .select({ fromOn: episodePauses.fromOn, toOn: episodePauses.toOn })
    .from(episodePauses)
    .innerJoin(episodes, eq(episodes.id, episodePauses.episodeId))
    .where(eq(episodes.workerId, workerId))
    .all()
}

/** What the cadence needs of a placement; only jobs with a first day have one. A job held since before the entry has its cadence from the entry on. */
export function checkInJobOf(db: Db, placementId: string): CheckInJob | null {
  const placement = db.select().from(placements).where(eq(placements.id, placementId)).get()
  if (placement === undefined || placement.startedOn === null || !JOB_TYPES.includes(placement.type)) return null
  const { startedOn, endedOn, cadenceFromOn, workerId } = placement
  const trial = db
    .select({ endOn: max(contractSegments.trialEndOn) })
    .from(contractSegments)
    .where(eq(contractSegments.placementId, placementId))
    .get()
  const entry = db
    .select({ enteredOn: min(episodes.enteredOn) })
    .from(episodes)
    .where(eq(episodes.workerId, workerId))
    .get()
  const enteredOn = entry?.enteredOn ?? startedOn
  return {
    startedOn: enteredOn > startedOn ? enteredOn : startedOn,
    endedOn,
    trialEndOn: trial?.endOn ?? null,
    planEndsOn: null,
    cadenceFromOn,
    rests: restsOf(db, workerId),
  }
}

/** The check-ins of one side that count, oldest first. */
export function heldCheckInsOf(db: Db, placementId: string, party: CheckInParty): HeldCheckIn[] {
  return db
    .select({ heldOn: checkIns.heldOn, nextOn: checkIns.nextOn })
    .from(checkIns)
    .where(and(eq(checkIns.placementId, placementId), eq(checkIns.party, party), isNull(checkIns.voidedAt)))
    .orderBy(asc(checkIns.heldOn))
    .all()
}

/** The rhythm of check-ins of a job: by the programme of the person's latest accompaniment. */
export function cadenceRulesOf(
  db: Db,
  placementId: string,
  rules: RulesInForce = rulesInForce(db),
): RuleSet['cadence'] {
  const latest = db
    .select({ programmeId: episodes.programmeId })
    .from(episodes)
    .innerJoin(placements, eq(placements.workerId, episodes.workerId))
    .where(eq(placements.id, placementId))
    .orderBy(desc(episodes.enteredOn), desc(episodes.id))
    .limit(1)
    .get()
  return rules(latest?.programmeId ?? null).cadence
}

/** The next due check-in of each side of a job, computed from the records and the rules alone. */
export function cadenceOf(
  db: Db,
  placementId: string,
  today: string,
  rules: RuleSet['cadence'] = cadenceRulesOf(db, placementId),
): Cadence {
  const job = checkInJobOf(db, placementId)
  const next = (party: CheckInParty) =>
    job === null ? null : nextCheckInDue(party, job, heldCheckInsOf(db, placementId, party), today, rules[party])
  return { nextWorkerCheckInOn: next('worker'), nextEmployerCheckInOn: next('employer') }
}

/** Rewrites the next check-ins of one job. Every write that touches a job or its check-ins ends with it. */
export function refreshCadence(db: Db, placementId: string, today: string): void {
  db.update(placements)
    .set(cadenceOf(db, placementId, today))
    .where(eq(placements.id, placementId))
    .run()
}
