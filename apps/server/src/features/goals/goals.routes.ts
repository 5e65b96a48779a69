import { addGoal, closeGoal, editGoal, type Goal, listGoals } from '@tandem/contract/goals'
import { goalRefusal } from '@tandem/domain/goals'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { planOf } from '../plans/plans.store.ts'
import { goalOf, goalsOf, insertGoal, isWorkGoalOf, updateGoal } from './goals.store.ts'

function goalFor(db: Db, episodeId: string, goalId: string): Goal {
  return goalsOf(db, episodeId).find((goal) => goal.goalId === goalId) ?? refuse('not-found')
}

function guardGoal(db: Db, actor: SignedIn, goalId: string, today: string) {
  const before = goalOf(db, goalId) ?? refuse('not-found')
  const episode = guardedEpisode(db, before.episodeId, today) ?? refuse('not-found')
  return { before, permit: authorize(actor, 'plan:edit', episode), workerId: episode.workerId }
}

type Links = Parameters<typeof goalRefusal>[0] & { readonly planId: string | null }

/** A goal may only name a plan and a work goal of its own accompaniment. */
function refuseLinks(db: Db, episodeId: string, draft: Links): void {
  const refusal = goalRefusal(draft)
  if (refusal !== null) refuseField(refusal, '/servesGoalId')
  if (draft.servesGoalId !== null && !isWorkGoalOf(db, episodeId, draft.servesGoalId))
    refuseField('work-goal-missing', '/servesGoalId')
  if (draft.planId !== null && planOf(db, draft.planId)?.episodeId !== episodeId) refuse('not-found')
}

export function goalRoutes(serve: Serve): void {
  serve(listGoals, ({ db, actor, params: { episodeId }, clock }) => {
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found'))
    return { goals: goalsOf(db, episodeId) }
  })

  serve(addGoal, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const guarded = guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found')
    const permit = authorize(actor, 'plan:edit', guarded)
    if (episodeOf(db, episodeId)?.exitedOn != null) refuse('episode-closed')
    refuseLinks(db, episodeId, body)
    const goalId = newId()
    insertGoal(db, permit, { ...body, id: goalId, episodeId, createdAt: clock.now() })
    refreshSummary(db, episodeId, clock.today())
    trace.changed({ noun: 'goals', recordId: goalId, workerId: guarded.workerId, before: null, after: body })
    return goalFor(db, episodeId, goalId)
  })

  serve(editGoal, ({ db, actor, params: { goalId }, body: { version, ...facts }, clock, trace }) => {
    const { before, permit, workerId } = guardGoal(db, actor, goalId, clock.today())
    if (facts.servesGoalId === goalId) refuseField('work-goal-missing', '/servesGoalId')
    refuseLinks(db, before.episodeId, facts)
    if (!updateGoal(db, permit, goalId, version, facts))
      refuse('stale', { current: goalFor(db, before.episodeId, goalId) })
    refreshSummary(db, before.episodeId, clock.today())
    trace.changed({ noun: 'goals', recordId: goalId, workerId, before, after: facts })
    return goalFor(db, before.episodeId, goalId)
  })

  serve(closeGoal, ({ db, actor, params: { goalId }, body: { version, outcome, level, closedOn }, clock, trace }) => {
    const { before, permit, workerId } = guardGoal(db, actor, goalId, clock.today())
    if (closedOn > clock.today()) refuseField('date-in-future', '/closedOn')
    const facts = { outcome, level, closedOn: outcome === null ? null : closedOn }
    if (!updateGoal(db, permit, goalId, version, facts))
      refuse('stale', { current: goalFor(db, before.episodeId, goalId) })
    refreshSummary(db, before.episodeId, clock.today())
    trace.changed({ noun: 'goals', recordId: goalId, workerId, before, after: facts })
    return goalFor(db, before.episodeId, goalId)
  })
}
