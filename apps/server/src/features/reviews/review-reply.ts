import type { Plan } from '@tandem/contract/plans'
import { type PlanReview, type ReviewFacts, reviewFacts } from '@tandem/contract/reviews'
import { goalsWithoutLevel } from '@tandem/domain/goals'
import { permittedActions } from '@tandem/domain/permissions'
import { reviewGaps } from '@tandem/domain/plan-reviews'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { goalsOf } from '../goals/goals.store.ts'
import { skillsAgreedIn } from '../skills/agreed-skills.store.ts'
import { happenedIn, jobsIn } from './review-facts.store.ts'
import { type KnownReview, reviewOf } from './reviews.store.ts'

/** What happened from the plan's first day to the day of the review. */
export function factsOf(db: Db, { review, plan, workerId }: KnownReview, clock: Plan, today: string): ReviewFacts {
  const { episodeId } = plan
  const period = { fromOn: plan.startsOn, toOn: review.content.heldOn < today ? review.content.heldOn : today }
  return {
    planNumber: plan.number,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    grantedMinutes: clock.grantedMinutes,
    usedMinutes: clock.usedMinutes,
    ...happenedIn(db, episodeId, period),
    jobs: jobsIn(db, workerId, period),
    goals: goalsOf(db, episodeId).filter((goal) => goal.planId === plan.id || goal.planId === null),
    skills: skillsAgreedIn(db, episodeId, period),
  }
}

export function gapsOf({ review, plan }: KnownReview, facts: ReviewFacts) {
  return reviewGaps(review.content, {
    hasEmployer: facts.jobs.length > 0,
    goalsWithoutLevel: goalsWithoutLevel(facts.goals, plan.id).length,
  })
}

/** A plan with its clock. */
type ClockOf = (episodeId: string, planId: string) => Plan

/** A review as it is told: its facts of today while it is unfinished, those of its day once it is. */
export function replyOf(
  db: Db,
  actor: SignedIn,
  reviewId: string,
  clockOf: ClockOf,
  today: string,
): Omit<PlanReview, 'mayCallAfter'> {
  const known = reviewOf(db, reviewId) ?? refuse('not-found')
  const { review, plan, workerId, firstName, lastName, ...names } = known
  const isFinished = review.finishedAt !== null
  const facts = isFinished
    ? reviewFacts.parse(review.facts)
    : factsOf(db, known, clockOf(plan.episodeId, plan.id), today)
  const guarded = guardedEpisode(db, plan.episodeId, today) ?? refuse('not-found')
  return {
    reviewId,
    planId: plan.id,
    episodeId: plan.episodeId,
    kind: review.kind,
    heldOn: review.content.heldOn,
    decision: review.content.decision,
    finishedAt: review.finishedAt,
    voidedAt: review.voidedAt,
    workerId,
    firstName,
    lastName,
    ...names,
    content: { ...review.content, answers: [...review.content.answers], afterCareOn: [...review.content.afterCareOn] },
    facts,
    gaps: isFinished ? [] : gapsOf(known, facts),
    mayClose: permittedActions(actor, guarded).includes('episode:close'),
    version: review.version,
  }
}
