import type { Plan } from '@tandem/contract/plans'
import type { EpisodeAction } from '@tandem/domain/permissions'
import { type PlanTerms, planFaults } from '@tandem/domain/plan-terms'
import { plansOverlap } from '@tandem/domain/plans'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField, refuseFields } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { countedBetween, pausesOf, workedStretchesOf } from '../episodes/plan-facts.store.ts'
import { ownCadencesOf } from '../episodes/rhythm.store.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { type PlanSurroundings, plansOf } from './plan-views.store.ts'
import { planOf, planRowsOf } from './plans.store.ts'

/** What the plans of an accompaniment are read with: its rules, pauses, contracts and log. */
export function surroundingsOf(db: Db, episodeId: string): PlanSurroundings {
  return {
    rules: rulesOfEpisode(db, episodeId).rules,
    pauses: pausesOf(db, episodeId),
    ownCadence: ownCadencesOf(
      db,
      planRowsOf(db, episodeId).map(({ id }) => id),
    ),
    stretchesOf: (placementId) => workedStretchesOf(db, episodeId, placementId),
    countedBetween: (fromOn, toOn) => countedBetween(db, episodeId, fromOn, toOn),
  }
}

/** The plans of an accompaniment, latest first, with their clocks. */
export function plansFor(db: Db, episodeId: string, today: string): Plan[] {
  return plansOf(db, episodeId, today, surroundingsOf(db, episodeId))
}

export function planFor(db: Db, episodeId: string, planId: string, today: string): Plan {
  return plansFor(db, episodeId, today).find((plan) => plan.planId === planId) ?? refuse('not-found')
}

/** The plan as it is kept, and the right to act on its file. */
export function guardPlan<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  planId: string,
  today: string,
) {
  const before = planOf(db, planId) ?? refuse('not-found')
  const episode = guardedEpisode(db, before.episodeId, today) ?? refuse('not-found')
  return { before, permit: authorize(actor, action, episode), workerId: episode.workerId }
}

type Drafted = Pick<Plan, 'scope' | 'placementId' | 'startsOn' | 'endsOn' | 'status'> &
  Partial<Pick<Plan, 'decision' | 'decidedOn'>>

type OfPlan = {
  /** The plan that is changed, or `null` for a new one. */
  readonly planId: string | null
  /** What is kept of it now, when it is corrected. */
  readonly before: PlanTerms | null
  readonly today: string
}

/** A plan stays within the accompaniment and the rules of its programme; every fault is told beside its field. */
export function refuseTerms(db: Db, episodeId: string, terms: PlanTerms, { planId, before, today }: OfPlan): void {
  const { enteredOn } = episodeOf(db, episodeId) ?? refuse('not-found')
  const others = planRowsOf(db, episodeId).filter(({ id, status }) => status === 'agreed' && id !== planId)
  const firstPlanOn = others[others.length - 1]?.startsOn ?? null
  const around = { enteredOn, firstPlanOn, pauses: pausesOf(db, episodeId), before }
  refuseFields(planFaults(terms, around, rulesOfEpisode(db, episodeId).rules, today))
}

/** Two plans never run at once for the same time of the same person. */
export function refuseOverlap(
  db: Db,
  episodeId: string,
  drafted: Drafted,
  { planId, today, pointer }: { readonly planId: string | null; readonly today: string; readonly pointer: string },
): void {
  const one = { decision: null, decidedOn: null, ...drafted }
  const others = plansFor(db, episodeId, today).filter((plan) => plan.planId !== planId)
  const other = others.find((two) => plansOverlap(one, two))
  if (other === undefined) return
  const { number, startsOn, endsOn } = other
  refuseField('plan-overlaps', pointer, { planId: other.planId, number, startsOn, endsOn })
}
