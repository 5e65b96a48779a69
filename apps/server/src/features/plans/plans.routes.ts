import { addPlan, decidePlan, editPlan, listPlans, setPlanStatus, settleAbsence } from '@tandem/contract/plans'
import { planEndRefusal } from '@tandem/domain/goals'
import { planStatusRefusal } from '@tandem/domain/plans'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { followRules } from '../episodes/episodes.routes.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { goalsOf } from '../goals/goals.store.ts'
import { placementOf } from '../placements/placements.store.ts'
import { guardPlan, planFor, refuseOverlap, refuseTerms, surroundingsOf } from './plan-surroundings.ts'
import { outsidePlans, plansOf } from './plan-views.store.ts'
import { insertAbsence, insertPlan, updatePlan } from './plans.store.ts'

/** A plan may only name a job of its own person. */
function refusePlacement(db: Db, workerId: string, placementId: string | null, today: string): void {
  if (placementId !== null && placementOf(db, placementId, today)?.workerId !== workerId)
    refuseField('placement-missing', '/placementId')
}

export function planRoutes(serve: Serve): void {
  serve(listPlans, ({ db, actor, params: { episodeId }, clock }) => {
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found'))
    const around = surroundingsOf(db, episodeId)
    return {
      plans: plansOf(db, episodeId, clock.today(), around),
      outside: outsidePlans(db, episodeId, around),
      rules: around.rules,
    }
  })

  serve(addPlan, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const guarded = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'plan:edit', guarded)
    const episode = episodeOf(db, episodeId) ?? refuse('not-found')
    if (episode.exitedOn !== null) refuse('episode-closed')
    refuseTerms(db, episodeId, body, { planId: null, before: null, today })
    refusePlacement(db, guarded.workerId, body.placementId, today)
    refuseOverlap(db, episodeId, body, { planId: null, today, pointer: '/startsOn' })
    const planId = newId()
    const { ruleSetId } = rulesOfEpisode(db, episodeId)
    insertPlan(db, permit, { ...body, id: planId, episodeId, ruleSetId, createdAt: clock.now() })
    followRules(db, episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId: guarded.workerId, before: null, after: body })
    return planFor(db, episodeId, planId, today)
  })

  serve(editPlan, ({ db, actor, params: { planId }, body: { version, ...body }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    const facts = { ...body, placementId: body.placementId === undefined ? before.placementId : body.placementId }
    refuseTerms(db, before.episodeId, facts, { planId, before, today })
    refusePlacement(db, workerId, facts.placementId, today)
    refuseOverlap(db, before.episodeId, { ...before, ...facts }, { planId, today, pointer: '/startsOn' })
    if (!updatePlan(db, permit, planId, version, facts))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    followRules(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before, after: facts })
    return planFor(db, before.episodeId, planId, today)
  })

  serve(setPlanStatus, ({ db, actor, params: { planId }, body: { version, status }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    const refusal = planStatusRefusal(before.status, status)
    if (refusal !== null) refuse(refusal)
    if (status !== 'draft') refuseTerms(db, before.episodeId, before, { planId, before: null, today })
    refuseOverlap(db, before.episodeId, { ...before, status }, { planId, today, pointer: '/status' })
    if (!updatePlan(db, permit, planId, version, { status }))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    followRules(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before, after: { status } })
    return planFor(db, before.episodeId, planId, today)
  })

  serve(decidePlan, ({ db, actor, params: { planId }, body: { version, decision, decidedOn }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    if (decidedOn > today) refuseField('date-in-future', '/decidedOn')
    const unrated = planEndRefusal(decision, goalsOf(db, before.episodeId), planId)
    if (unrated !== null) refuseField(unrated, '/decision')
    const { extensions } = planFor(db, before.episodeId, planId, today)
    if (decision !== null && extensions.some(({ status }) => status === 'pending'))
      refuseField('extension-pending', '/decision')
    const facts = { decision, decidedOn: decision === null ? null : decidedOn }
    refuseOverlap(db, before.episodeId, { ...before, ...facts }, { planId, today, pointer: '/decision' })
    if (!updatePlan(db, permit, planId, version, facts))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    followRules(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before, after: facts })
    return planFor(db, before.episodeId, planId, today)
  })

  serve(settleAbsence, ({ db, actor, params: { planId }, body: { version, ...made }, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    const { absences } = planFor(db, before.episodeId, planId, today)
    const absence = absences.find(({ pauseId }) => pauseId === made.pauseId) ?? refuse('not-found')
    if (absence.choice !== null) refuse('already-exists')
    const minutes = made.choice === 'reduceGrant' ? absence.cutMinutes : 0
    if (!updatePlan(db, permit, planId, version, { cutMinutes: before.cutMinutes + minutes }))
      refuse('stale', { current: planFor(db, before.episodeId, planId, today) })
    insertAbsence(db, permit, { id: newId(), planId, ...made, minutes, createdAt: clock.now() })
    followRules(db, before.episodeId, today)
    trace.changed({ noun: 'plans', recordId: planId, workerId, before: null, after: { ...made, minutes } })
    return planFor(db, before.episodeId, planId, today)
  })
}
