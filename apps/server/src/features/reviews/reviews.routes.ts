import {
  finishReview,
  listReviews,
  type PlanReview,
  readReview,
  reviewFacts,
  saveReview,
  startReview,
  voidReview,
} from '@tandem/contract/reviews'
import { exitRefusal } from '@tandem/domain/episodes'
import { afterCareMonths, newReview, planReviewDueOn, reviewDayRefusal } from '@tandem/domain/plan-reviews'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { lastReviewsOf } from '../due/due-reviews.store.ts'
import { episodeOf, updateEpisode } from '../episodes/episode-writes.store.ts'
import { followRules } from '../episodes/episodes.routes.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { planFor } from '../plans/plan-surroundings.ts'
import { planOf, updatePlan } from '../plans/plans.store.ts'
import { factsOf, gapsOf, replyOf } from './review-reply.ts'
import {
  hasUnfinishedReview,
  insertReview,
  type KnownReview,
  reviewOf,
  reviewsOfPlan,
  updateReview,
} from './reviews.store.ts'

function guardReview(db: Db, actor: SignedIn, reviewId: string, today: string) {
  const known = reviewOf(db, reviewId) ?? refuse('not-found')
  const episode = guardedEpisode(db, known.plan.episodeId, today) ?? refuse('not-found')
  return { known, episode, permit: authorize(actor, 'plan:edit', episode) }
}

/** A review that was finished or thrown away stays as it is. */
function refuseSettled({ review }: KnownReview): void {
  if (review.voidedAt !== null) refuse('voided')
  if (review.finishedAt !== null) refuse('review-finished')
}

/** Closing ends the plan and the accompaniment, and says when news is asked for afterwards. */
function close(call: Pick<Call<typeof finishReview>, 'db' | 'actor' | 'clock' | 'trace'>, known: KnownReview) {
  const { db, actor, clock, trace } = call
  const today = clock.today()
  const { plan, review, workerId } = known
  const { episodeId } = plan
  const guarded = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, 'episode:close', guarded)
  const episode = episodeOf(db, episodeId) ?? refuse('not-found')
  const { exitedOn, exitCategory, exitReason, afterCareOn } = review.content
  if (exitedOn === null || exitReason === null) refuse('review-incomplete')
  if (afterCareOn.length > 0 && !mayCallAfter(db, workerId, today)) refuseField('after-care-not-agreed', '/afterCareOn')
  const refusal = exitRefusal(episode.enteredOn, exitedOn, today)
  if (refusal !== null) refuseField(refusal, '/exitedOn')
  const exit = { exitedOn, exitCategory, exitReason, afterCareMonths: afterCareMonths(exitedOn, afterCareOn) }
  updateEpisode(db, permit, episodeId, episode.version, exit)
  trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before: episode, after: exit })
  const decided = { decision: exitedOn < plan.endsOn ? 'endedEarly' : 'ended', decidedOn: exitedOn } as const
  updatePlan(db, authorize(actor, 'plan:edit', guarded), plan.id, plan.version, decided)
  trace.changed({ noun: 'plans', recordId: plan.id, workerId, before: plan, after: decided })
}

/** By the rules of the programme and the reviews held. */
function dueOn(db: Db, plan: NonNullable<ReturnType<typeof planOf>>, today: string): string | null {
  const { rules } = rulesOfEpisode(db, plan.episodeId)
  const lastReviewedOn = lastReviewsOf(db, [plan.id]).get(plan.id) ?? null
  return planReviewDueOn({ ...plan, lastReviewedOn }, rules, today)
}

function reviewFor(db: Db, actor: SignedIn, reviewId: string, today: string): PlanReview {
  const reply = replyOf(db, actor, reviewId, (episodeId, planId) => planFor(db, episodeId, planId, today), today)
  return { ...reply, mayCallAfter: mayCallAfter(db, reply.workerId, today) }
}

export function reviewRoutes(serve: Serve): void {
  serve(listReviews, ({ db, actor, params: { planId }, clock, trace }) => {
    const plan = planOf(db, planId) ?? refuse('not-found')
    const guarded = guardedEpisode(db, plan.episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', guarded)
    trace.opened(guarded.workerId)
    return {
      reviews: reviewsOfPlan(db, planId),
      dueOn: dueOn(db, plan, clock.today()),
      episodeId: plan.episodeId,
      workerId: guarded.workerId,
    }
  })

  serve(startReview, ({ db, actor, params: { planId }, body: { kind }, clock, newId, trace }) => {
    const today = clock.today()
    const plan = planOf(db, planId) ?? refuse('not-found')
    const guarded = guardedEpisode(db, plan.episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'plan:edit', guarded)
    if (episodeOf(db, plan.episodeId)?.exitedOn != null) refuse('episode-closed')
    if (hasUnfinishedReview(db, planId)) refuse('already-exists')
    const reviewId = newId()
    const content = newReview(kind, today, mayCallAfter(db, guarded.workerId, today))
    insertReview(db, permit, { id: reviewId, planId, kind, content, createdAt: clock.now() })
    const { workerId } = guarded
    trace.changed({ noun: 'reviews', recordId: reviewId, workerId, before: null, after: { planId, kind, content } })
    return reviewFor(db, actor, reviewId, today)
  })

  serve(readReview, ({ db, actor, params: { reviewId }, clock, trace }) => {
    const known = reviewOf(db, reviewId) ?? refuse('not-found')
    const guarded = guardedEpisode(db, known.plan.episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', guarded)
    trace.opened(guarded.workerId)
    return reviewFor(db, actor, reviewId, clock.today())
  })

  serve(saveReview, ({ db, actor, params: { reviewId }, body: { content, version }, clock, trace }) => {
    const today = clock.today()
    const { known, permit } = guardReview(db, actor, reviewId, today)
    const { review, workerId } = known
    refuseSettled(known)
    const before = review.content
    const isSame = (side: 'worker' | 'employer') =>
      before[`${side}Stance`] === content[`${side}Stance`] && before[`${side}Words`] === content[`${side}Words`]
    const change = {
      content,
      workerWrittenBy: isSame('worker') ? review.workerWrittenBy : actor.id,
      employerWrittenBy: isSame('employer') ? review.employerWrittenBy : actor.id,
    }
    if (!updateReview(db, permit, reviewId, version, change))
      refuse('stale', { current: reviewFor(db, actor, reviewId, today) })
    trace.changed({ noun: 'reviews', recordId: reviewId, workerId, before, after: content })
    return reviewFor(db, actor, reviewId, today)
  })

  serve(voidReview, ({ db, actor, params: { reviewId }, body: { version }, clock, trace }) => {
    const today = clock.today()
    const { known, permit } = guardReview(db, actor, reviewId, today)
    refuseSettled(known)
    const change = { voidedAt: clock.now(), voidedBy: actor.id }
    if (!updateReview(db, permit, reviewId, version, change))
      refuse('stale', { current: reviewFor(db, actor, reviewId, today) })
    const { voidedAt } = change
    trace.changed({ noun: 'reviews', recordId: reviewId, workerId: known.workerId, before: null, after: { voidedAt } })
    return reviewFor(db, actor, reviewId, today)
  })

  serve(finishReview, (call) => {
    const { db, actor, params, body, clock, trace } = call
    const { reviewId } = params
    const today = clock.today()
    const { known, permit } = guardReview(db, actor, reviewId, today)
    const { review, plan, workerId } = known
    const current = () => reviewFor(db, actor, reviewId, today)
    refuseSettled(known)
    if (review.version !== body.version) refuse('stale', { current: current() })
    const dayRefusal = reviewDayRefusal(review.content, plan, today)
    if (dayRefusal !== null) refuseField(dayRefusal, '/heldOn')
    const facts = factsOf(db, known, planFor(db, plan.episodeId, plan.id, today), today)
    const gaps = gapsOf(known, facts)
    if (gaps.length > 0)
      refuse('review-incomplete', { errors: gaps.map((gap) => ({ pointer: `/${gap}`, detail: 'review-incomplete' })) })
    if (review.content.decision === 'close') close(call, known)
    const kept = reviewFacts.parse(facts)
    const after = { facts: kept, finishedAt: clock.now(), finishedBy: actor.id }
    if (!updateReview(db, permit, reviewId, body.version, after)) refuse('stale', { current: current() })
    trace.changed({
      noun: 'reviews',
      recordId: reviewId,
      workerId,
      before: null,
      after: { finishedAt: after.finishedAt },
    })
    followRules(db, plan.episodeId, today)
    return current()
  })
}
