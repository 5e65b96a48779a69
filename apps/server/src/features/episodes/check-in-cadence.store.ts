import type { Cadence, CadenceChannel, CadenceJob } from '@tandem/domain/cadence'
import { type CheckInParty, type HeldCheckIn, nextCheckInDue } from '@tandem/domain/check-ins'
import { JOB_TYPES } from '@tandem/domain/placements'
import { and, asc, eq, isNull, max, min } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns, missedCheckIns } from '../check-ins/check-ins.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { episodePauses, episodes } from './episodes.table.ts'
import { type Rhythm, rhythmsOf } from './rhythm.store.ts'
import { rulesInForce } from './rules-in-force.store.ts'

/** Pauses of every accompaniment of a person. */
function restsOf(db: Db, workerId: string) {
  return db
    .select({ fromOn: episodePauses.fromOn, toOn: episodePauses.toOn })
    .from(episodePauses)
    .innerJoin(episodes, eq(episodes.id, episodePauses.episodeId))
    .where(eq(episodes.workerId, workerId))
    .all()
}

const laterOf = (a: string, b: string | null) => (b !== null && b > a ? b : a)

/** What the cadence needs of a placement; only jobs with a first day have one. A job held since before the entry has its cadence from the entry on. */
export function checkInJobOf(db: Db, placementId: string, { planEndsOn }: Rhythm): CadenceJob | null {
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
    startedOn: laterOf(startedOn, enteredOn),
    endedOn,
    trialEndOn: trial?.endOn ?? null,
    planEndsOn,
    cadenceFromOn: laterOf(enteredOn, cadenceFromOn),
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

/** The days on which a check-in with one side was due and did not take place. */
export function missedCheckInsOf(db: Db, placementId: string, party: CheckInParty): string[] {
  return db
    .select({ dueOn: missedCheckIns.dueOn })
    .from(missedCheckIns)
    .where(
      and(
        eq(missedCheckIns.placementId, placementId),
        eq(missedCheckIns.party, party),
        isNull(missedCheckIns.voidedAt),
      ),
    )
    .orderBy(asc(missedCheckIns.dueOn))
    .all()
    .map(({ dueOn }) => dueOn)
}

/** The rhythm of a job as it holds today. */
export function rhythmOf(db: Db, placementId: string, today: string): Rhythm | undefined {
  return rhythmsOf(db, [placementId], rulesInForce(db), today).get(placementId)
}

type Next = {
  readonly nextWorkerCheckInOn: string | null
  readonly nextWorkerCheckInBy: CadenceChannel | null
  readonly nextEmployerCheckInOn: string | null
  readonly nextEmployerCheckInBy: CadenceChannel | null
}

/** The next due check-in of each side of a job, computed from the records and the rules alone. */
export function cadenceOf(
  db: Db,
  placementId: string,
  today: string,
  rhythm: Rhythm | undefined = rhythmOf(db, placementId, today),
): Next {
  const job = rhythm === undefined ? null : checkInJobOf(db, placementId, rhythm)
  const next = (party: CheckInParty, cadence: Cadence = []) => {
    if (job === null) return null
    const [held, missed] = [heldCheckInsOf(db, placementId, party), missedCheckInsOf(db, placementId, party)]
    return nextCheckInDue(cadence, job, held, today, missed)
  }
  const [worker, employer] = [next('worker', rhythm?.cadence.worker), next('employer', rhythm?.cadence.employer)]
  return {
    nextWorkerCheckInOn: worker?.dueOn ?? null,
    nextWorkerCheckInBy: worker?.by ?? null,
    nextEmployerCheckInOn: employer?.dueOn ?? null,
    nextEmployerCheckInBy: employer?.by ?? null,
  }
}

/** Rewrites the next check-ins of one job. Every write that touches a job or its check-ins ends with it. */
export function refreshCadence(db: Db, placementId: string, today: string): void {
  db.update(placements)
    .set(cadenceOf(db, placementId, today))
    .where(eq(placements.id, placementId))
    .run()
}
