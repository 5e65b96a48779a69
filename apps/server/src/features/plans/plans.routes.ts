import { addPlan, decidePlan, editPlan, listPlans, type Plan } from '@tandem/contract/plans'
import { planEndRefusal } from '@tandem/domain/goals'
import { planRefusal } from '@tandem/domain/plans'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { goalsOf } from '../goals/goals.store.ts'
import { insertPlan, planOf, plansOf, updatePlan } from './plans.store.ts'

function planFor(db: Db, episodeId: string, planId: string, today: string): Plan {
  return plansOf(db, episodeId, today).find((plan) => plan.planId === planId) ?? refuse('not-found')
}

function guardPlan(db: Db, actor: SignedIn, planId: string, today: string) {
  const before = planOf(db, planId) ?? refuse('not-found')
  const episode = guardedEpisode(db, before.episodeId, today) ?? refuse('not-found')
  return { before, permit: authorize(actor, 'plan:edit', episode), workerId: episode.workerId }
}

function refuseDates(plan: { startsOn: string; endsOn: string }, enteredOn: string): void {
  const refusal = planRefusal(plan.startsOn, plan.endsOn, enteredOn)
  if (refusal !== null) refuseField(refusal, refusal === 'plan-before-entry' ? '/startsOn' : '/endsOn')
}

export function planRoutes(serve: Serve): void {
  serve(listPlans, ({ db, actor, params: { episodeId }, clock }) => {
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found'))
    return { plans: plansOf(db, episodeId, clock.today()) }
  })

  serve(addPlan, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const guarded = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'plan:edit', guarded)
    const episode = episodeOf(db, episodeId) ?? refuse('not-found')
    if (episode.exitedOn !== null) refuse('episode-closed')
    refuseDates(body, episode.enteredOn)
    const planId = newId()
    insertPlan(db, permit, { ...body, id: planId, episodeId, createdAt: clock.now() })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId: guarded.workerId, before: null, after: body })
    return planFor(db, episodeId, planId, today)
  })

  serve(editPlan, ({ db, actor, params: { planId }, body: { version, ...facts }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, planId, today)
    refuseDates(facts, (episodeOf(db, before.episodeId) ?? refuse('not-found')).enteredOn)
    if (!updatePlan(db, permit, planId, version, facts))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    refreshSummary(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before, after: facts })
    return planFor(db, before.episodeId, planId, today)
  })

  serve(decidePlan, ({ db, actor, params: { planId }, body: { version, decision, decidedOn }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, planId, today)
    if (decidedOn > today) refuseField('date-in-future', '/decidedOn')
    const unrated = planEndRefusal(decision, goalsOf(db, before.episodeId), planId)
    if (unrated !== null) refuseField(unrated, '/decision')
    const facts = { decision, decidedOn: decision === null ? null : decidedOn }
    if (!updatePlan(db, permit, planId, version, facts))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    refreshSummary(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before, after: facts })
    return planFor(db, before.episodeId, planId, today)
  })
}
