import { type GoalReviewDraft, readGoalStory, recordGoalReview } from '@tandem/contract/goal-reviews'
import { OUTCOME_OF_DECISION, type ReviewRefusal, reviewRefusal } from '@tandem/domain/goal-reviews'
import { goalCloseRefusal } from '@tandem/domain/goals'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { planOf } from '../plans/plans.store.ts'
import { evidenceOf } from './goal-evidence.ts'
import { insertReview, reviewGoalId, reviewsOf } from './goal-reviews.store.ts'
import { areEntriesOf, historyOf } from './goal-story.store.ts'
import { goalFor, guardGoal, refuseReplacement } from './goals.routes.ts'
import { type GoalRow, goalOf, updateGoal } from './goals.store.ts'

const FIELDS: Readonly<Record<ReviewRefusal, string>> = {
  'evidence-missing': '/entryIds',
  'level-missing': '/level',
  'worse-needs-lowest': '/isWorse',
}

/**
 * What a review changes of its goal: the decision closes it; the coach's level, read with what both sides said, is where
 * it stands. The other sources keep their own levels.
 */
function changeOf(draft: GoalReviewDraft): Partial<GoalRow> {
  const outcome = draft.decision === null ? null : OUTCOME_OF_DECISION[draft.decision]
  const isFinal = outcome === 'reviewed'
  return {
    ...(draft.level !== null && (draft.source === 'coach' || isFinal) ? { level: draft.level } : {}),
    ...(outcome === null
      ? {}
      : {
          outcome,
          closedOn: draft.reviewedOn,
          dropReason: outcome === 'dropped' ? draft.dropReason : null,
          replacedById: outcome === 'replaced' ? draft.replacedById : null,
        }),
  }
}

function refuseClosing(draft: GoalReviewDraft): void {
  const outcome = draft.decision === null ? null : OUTCOME_OF_DECISION[draft.decision]
  const refusal = goalCloseRefusal({ ...draft, outcome, reason: draft.dropReason })
  if (refusal !== null) refuseField(refusal, refusal === 'reason-missing' ? '/dropReason' : '/replacedById')
}

export function goalReviewRoutes(serve: Serve): void {
  serve(readGoalStory, ({ db, actor, params: { goalId }, clock, trace }) => {
    const goal = goalOf(db, goalId) ?? refuse('not-found')
    const guarded = guardedEpisode(db, goal.episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', guarded)
    trace.opened(guarded.workerId)
    const plan = goal.planId === null ? undefined : planOf(db, goal.planId)
    const sinceOn = goal.agreedOn ?? plan?.startsOn ?? goal.createdAt.slice(0, 10)
    return {
      reviews: reviewsOf(db, goalId),
      evidence: evidenceOf(db, { goalId, episodeId: goal.episodeId }, sinceOn),
      history: historyOf(db, goalId),
      version: goal.version,
    }
  })

  serve(recordGoalReview, ({ db, actor, params: { goalId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardGoal(db, actor, goalId, today)
    const { episodeId } = before
    if (body.reviewedOn > today) refuseField('date-in-future', '/reviewedOn')
    const refusal = reviewRefusal(body)
    if (refusal !== null) refuseField(refusal, FIELDS[refusal])
    refuseClosing(body)
    refuseReplacement(db, before, body.replacedById)
    if (!areEntriesOf(db, episodeId, body.entryIds)) refuse('not-found')
    if (body.correctsId !== null && reviewGoalId(db, body.correctsId) !== goalId) refuse('not-found')
    const { dropReason: _reason, replacedById: _other, ...review } = body
    const reviewId = newId()
    insertReview(db, permit, { ...review, id: reviewId, goalId, createdAt: clock.now() })
    trace.changed({ noun: 'goal-reviews', recordId: reviewId, workerId, before: null, after: { goalId, ...review } })
    const change = changeOf(body)
    if (Object.keys(change).length > 0) {
      updateGoal(db, permit, goalId, before.version, change as Parameters<typeof updateGoal>[4])
      trace.changed({ noun: 'goals', recordId: goalId, workerId, before, after: change })
    }
    refreshSummary(db, episodeId, today)
    return goalFor(db, episodeId, goalId)
  })
}
