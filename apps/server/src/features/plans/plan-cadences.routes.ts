import type { Placement } from '@tandem/contract/placements'
import { type PlanCadence, type PlanCadenceJob, readPlanCadence, setPlanCadence } from '@tandem/contract/plan-cadences'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { outwardRefusal } from '@tandem/domain/outward'
import { cadenceFaults } from '@tandem/domain/rule-faults'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { checkInJobOf, heldCheckInsOf, missedCheckInsOf, rhythmOf } from '../episodes/check-in-cadence.store.ts'
import { followRules } from '../episodes/episodes.routes.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { insertPlanCadence, partyCadenceOf } from './plan-cadences.store.ts'
import { guardPlan } from './plan-surroundings.ts'

/** What the days of a job follow from; nothing for a job that has no first day, or has ended. */
function jobOf(db: Db, placement: Placement, today: string): PlanCadenceJob[] {
  const { placementId, employerName } = placement
  const rhythm = rhythmOf(db, placementId, today)
  const job = rhythm === undefined ? null : checkInJobOf(db, placementId, rhythm)
  if (job === null || (job.endedOn !== null && job.endedOn < today)) return []
  const held = (party: 'worker' | 'employer') => heldCheckInsOf(db, placementId, party)
  const missed = (party: 'worker' | 'employer') => missedCheckInsOf(db, placementId, party)
  return [
    {
      placementId,
      employerName,
      ...job,
      rests: [...(job.rests ?? [])],
      held: { worker: held('worker'), employer: held('employer') },
      missed: { worker: missed('worker'), employer: missed('employer') },
      mayAskEmployer: outwardRefusal(placement) === null,
    },
  ]
}

function planCadenceFor(
  db: Db,
  plan: { readonly id: string; readonly episodeId: string },
  workerId: string,
  today: string,
): PlanCadence {
  const { cadence } = rulesOfEpisode(db, plan.episodeId).rules
  return {
    planId: plan.id,
    today,
    parties: CHECK_IN_PARTIES.map((party) => partyCadenceOf(db, plan.id, party, cadence[party])),
    jobs: placementsOf(db, workerId, today).flatMap((placement) => jobOf(db, placement, today)),
  }
}

export function planCadenceRoutes(serve: Serve): void {
  serve(readPlanCadence, ({ db, actor, params: { planId }, clock }) => {
    const today = clock.today()
    const { before, workerId } = guardPlan(db, actor, 'file:read', planId, today)
    return planCadenceFor(db, before, workerId, today)
  })

  serve(setPlanCadence, ({ db, actor, params: { planId }, body: { party, lines, version }, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    const faults = cadenceFaults(lines ?? [], '/lines')
    if (faults.length > 0)
      refuse('rules-refused', { errors: faults.map(({ pointer, code }) => ({ pointer, detail: code })) })
    const programme = rulesOfEpisode(db, before.episodeId).rules.cadence[party]
    const former = partyCadenceOf(db, planId, party, programme)
    const change = { id: newId(), planId, party, lines, changedOn: today, createdAt: clock.now() }
    if (!insertPlanCadence(db, permit, version, change)) refuse('stale', { current: former })
    followRules(db, before.episodeId, today)
    const was = { party, lines: former.own }
    trace.changed({ noun: 'plans', recordId: planId, workerId, before: was, after: { party, lines } })
    return planCadenceFor(db, before, workerId, today)
  })
}
