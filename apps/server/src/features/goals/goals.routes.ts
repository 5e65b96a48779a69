import {
  addGoal,
  closeGoal,
  editGoal,
  type Goal,
  type GoalDraft,
  listGoals,
  tickGoalStep,
} from '@tandem/contract/goals'
import { goalAgreeRefusal, goalCloseRefusal, goalRefusal } from '@tandem/domain/goals'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { planOf } from '../plans/plans.store.ts'
import { replaceSteps, stepOf, stepsOf, tickStep } from './goal-steps.store.ts'
import { type GoalRow, goalOf, goalsOf, insertGoal, isWorkGoalOf, updateGoal, workerOfPair } from './goals.store.ts'

export function goalFor(db: Db, episodeId: string, goalId: string): Goal {
  return goalsOf(db, episodeId).find((goal) => goal.goalId === goalId) ?? refuse('not-found')
}

export function guardGoal(db: Db, actor: SignedIn, goalId: string, today: string) {
  const before = goalOf(db, goalId) ?? refuse('not-found')
  const episode = guardedEpisode(db, before.episodeId, today) ?? refuse('not-found')
  return { before, permit: authorize(actor, 'plan:edit', episode), workerId: episode.workerId }
}

/** A goal may only name a plan, a work goal and a match of its own accompaniment. */
function refuseLinks(db: Db, guarded: { readonly episodeId: string; readonly workerId: string }, draft: GoalDraft) {
  const { episodeId, workerId } = guarded
  const refusal = goalRefusal(draft)
  if (refusal !== null) refuseField(refusal, '/servesGoalId')
  if (draft.servesGoalId !== null && !isWorkGoalOf(db, episodeId, draft.servesGoalId))
    refuseField('work-goal-missing', '/servesGoalId')
  if (draft.planId !== null && planOf(db, draft.planId)?.episodeId !== episodeId) refuse('not-found')
  if (draft.matchPairId !== null && workerOfPair(db, draft.matchPairId) !== workerId) refuse('not-found')
}

/** A goal is agreed on a day that has come, once it says what is expected. */
function refuseAgreement(before: GoalRow | null, draft: GoalDraft, today: string): void {
  if (draft.agreedOn !== null && draft.agreedOn > today) refuseField('date-in-future', '/agreedOn')
  const refusal = goalAgreeRefusal(before, draft)
  if (refusal !== null) refuseField(refusal, '/levelTexts/2')
}

const textsOf = (steps: readonly { readonly text: string }[]) => steps.map((step) => step.text)

export function goalRoutes(serve: Serve): void {
  serve(listGoals, ({ db, actor, params: { episodeId }, clock }) => {
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found'))
    return { goals: goalsOf(db, episodeId) }
  })

  serve(addGoal, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const guarded = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'plan:edit', guarded)
    if (episodeOf(db, episodeId)?.exitedOn != null) refuse('episode-closed')
    refuseLinks(db, guarded, body)
    refuseAgreement(null, body, today)
    const { steps, ...facts } = body
    const goalId = newId()
    insertGoal(db, permit, { ...facts, id: goalId, episodeId, createdAt: clock.now() })
    replaceSteps(db, permit, goalId, steps, newId)
    refreshSummary(db, episodeId, today)
    const after = { ...facts, steps: textsOf(steps) }
    trace.changed({ noun: 'goals', recordId: goalId, workerId: guarded.workerId, before: null, after })
    return goalFor(db, episodeId, goalId)
  })

  serve(editGoal, ({ db, actor, params: { goalId }, body: { version, ...draft }, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardGoal(db, actor, goalId, today)
    const { episodeId } = before
    if (draft.servesGoalId === goalId) refuseField('work-goal-missing', '/servesGoalId')
    refuseLinks(db, { episodeId, workerId }, draft)
    refuseAgreement(before, draft, today)
    const { steps, ...facts } = draft
    const stepsBefore = stepsOf(db, JSON.stringify([goalId])).get(goalId) ?? []
    if (!updateGoal(db, permit, goalId, version, facts)) refuse('stale', { current: goalFor(db, episodeId, goalId) })
    replaceSteps(db, permit, goalId, steps, newId)
    refreshSummary(db, episodeId, today)
    trace.changed({
      noun: 'goals',
      recordId: goalId,
      workerId,
      before: { ...before, steps: textsOf(stepsBefore) },
      after: { ...facts, steps: textsOf(steps) },
    })
    return goalFor(db, episodeId, goalId)
  })

  serve(closeGoal, ({ db, actor, params: { goalId }, body: { version, ...close }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardGoal(db, actor, goalId, today)
    const { episodeId } = before
    if (close.closedOn > today) refuseField('date-in-future', '/closedOn')
    const refusal = goalCloseRefusal({ ...close, reason: close.dropReason })
    if (refusal !== null) refuseField(refusal, refusal === 'reason-missing' ? '/dropReason' : '/replacedById')
    refuseReplacement(db, before, close.replacedById)
    const facts = {
      outcome: close.outcome,
      level: close.level,
      closedOn: close.outcome === null ? null : close.closedOn,
      dropReason: close.outcome === 'dropped' ? close.dropReason : null,
      replacedById: close.outcome === 'replaced' ? close.replacedById : null,
    }
    if (!updateGoal(db, permit, goalId, version, facts)) refuse('stale', { current: goalFor(db, episodeId, goalId) })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'goals', recordId: goalId, workerId, before, after: facts })
    return goalFor(db, episodeId, goalId)
  })

  serve(tickGoalStep, ({ db, actor, params: { stepId }, body: { isDone, version }, clock, trace }) => {
    const today = clock.today()
    const step = stepOf(db, stepId) ?? refuse('not-found')
    const { before, permit, workerId } = guardGoal(db, actor, step.goalId, today)
    const current = () => goalFor(db, before.episodeId, step.goalId)
    if (!tickStep(db, permit, stepId, version, isDone ? today : null)) refuse('stale', { current: current() })
    trace.changed({
      noun: 'goals',
      recordId: step.goalId,
      workerId,
      before: { stepDone: step.doneOn === null ? null : step.text },
      after: { stepDone: isDone ? step.text : null },
    })
    return current()
  })
}

/** What takes the place of a goal is another goal of the same accompaniment. */
export function refuseReplacement(db: Db, goal: GoalRow, replacedById: string | null): void {
  if (replacedById === null) return
  if (replacedById === goal.id || goalOf(db, replacedById)?.episodeId !== goal.episodeId)
    refuseField('replacement-missing', '/replacedById')
}
