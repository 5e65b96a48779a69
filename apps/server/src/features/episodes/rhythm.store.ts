import type { Cadence } from '@tandem/domain/cadence'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { groupBy } from '@tandem/domain/outcomes/row-groups'
import { effectiveEndsOn } from '@tandem/domain/plan-time'
import { leadingPlan, reachesUntil } from '@tandem/domain/plans'
import type { RulesInForce } from '@tandem/domain/rule-sets'
import { and, asc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { placements } from '../placements/placements.table.ts'
import { planCadences, plans } from '../plans/plans.table.ts'
import { episodePauses, episodes } from './episodes.table.ts'

const placed = (name: string) => sql.placeholder(name)

/** The latest accompaniment of the person behind each job. */
const behind = hot((db) =>
  db
    .select({
      placementId: placements.id,
      startedOn: placements.startedOn,
      episodeId: episodes.id,
      programmeId: episodes.programmeId,
    })
    .from(placements)
    .innerJoin(episodes, eq(episodes.workerId, placements.workerId))
    .where(
      and(
        sql`${placements.id} in (select value from json_each(${placed('placementIds')}))`,
        sql`${episodes.id} = (select latest.id from ${episodes} latest where latest.worker_id = ${placements.workerId}
          order by latest.entered_on desc, latest.id desc limit 1)`,
      ),
    )
    .prepare(),
)

const agreedPlans = hot((db) =>
  db
    .select({
      planId: plans.id,
      episodeId: plans.episodeId,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      status: plans.status,
      decision: plans.decision,
      decidedOn: plans.decidedOn,
    })
    .from(plans)
    .where(
      and(
        sql`${plans.episodeId} in (select value from json_each(${placed('episodeIds')}))`,
        eq(plans.status, 'agreed'),
      ),
    )
    .orderBy(asc(plans.startsOn), asc(plans.number))
    .prepare(),
)

const pausesWithEnd = hot((db) =>
  db
    .select({ episodeId: episodePauses.episodeId, fromOn: episodePauses.fromOn, toOn: episodePauses.toOn })
    .from(episodePauses)
    .where(sql`${episodePauses.episodeId} in (select value from json_each(${placed('episodeIds')}))`)
    .prepare(),
)

const ownCadences = hot((db) =>
  db
    .select({ planId: planCadences.planId, party: planCadences.party, lines: planCadences.lines })
    .from(planCadences)
    .where(
      and(
        sql`${planCadences.planId} in (select value from json_each(${placed('planIds')}))`,
        sql`${planCadences.number} = (select max(newer.number) from ${planCadences} newer
          where newer.plan_id = ${planCadences.planId} and newer.party = ${planCadences.party})`,
      ),
    )
    .prepare(),
)

/** The own rhythm of each of these plans with each side, where it has one. */
export function ownCadencesOf(db: Db, planIds: readonly string[]) {
  const rows = groupBy(ownCadences(db).all({ planIds: JSON.stringify(planIds) }), ({ planId }) => planId)
  const of = (planId: string, party: CheckInParty): Cadence | null =>
    rows.get(planId)?.find((row) => row.party === party)?.lines ?? null
  return (planId: string): Readonly<Record<CheckInParty, Cadence | null>> => ({
    worker: of(planId, 'worker'),
    employer: of(planId, 'employer'),
  })
}

/** With what rhythm each side of a job is spoken with, and the last day of the plans that cover it. */
export type Rhythm = {
  readonly cadence: Readonly<Record<CheckInParty, Cadence>>
  readonly planEndsOn: string | null
}

/**
 * The rhythm of each of these jobs: the plan's own with a side, else that of the programme. The plans of the person's
 * latest accompaniment cover it until the last of them ends; a pause without end does not push it yet.
 */
export function rhythmsOf(
  db: Db,
  placementIds: readonly string[],
  rules: RulesInForce,
  today: string,
): ReadonlyMap<string, Rhythm> {
  const jobs = behind(db).all({ placementIds: JSON.stringify(placementIds) })
  const episodeIds = JSON.stringify([...new Set(jobs.map(({ episodeId }) => episodeId))])
  const all = agreedPlans(db).all({ episodeIds })
  const plansOf = groupBy(all, ({ episodeId }) => episodeId)
  const pausesOf = groupBy(pausesWithEnd(db).all({ episodeIds }), ({ episodeId }) => episodeId)
  const ownOf = ownCadencesOf(
    db,
    all.map(({ planId }) => planId),
  )
  return new Map(
    jobs.map(({ placementId, startedOn, episodeId, programmeId }) => {
      const own = rules(programmeId)
      const agreed = plansOf.get(episodeId) ?? []
      const rests = pausesOf.get(episodeId) ?? []
      const lead = leadingPlan(agreed, today)
      const ends = agreed.map((plan) => reachesUntil({ ...plan, endsOn: effectiveEndsOn(plan, rests, own, null) }))
      const last = ends.sort().at(-1) ?? null
      const { worker, employer } = lead === undefined ? { worker: null, employer: null } : ownOf(lead.planId)
      return [
        placementId,
        {
          cadence: { worker: worker ?? own.cadence.worker, employer: employer ?? own.cadence.employer },
          planEndsOn: last !== null && startedOn !== null && last >= startedOn ? last : null,
        },
      ]
    }),
  )
}
