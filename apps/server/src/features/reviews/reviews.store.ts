import type { PlanReviewHead } from '@tandem/contract/reviews'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { plans } from '../plans/plans.table.ts'
import { workers } from '../workers/workers.table.ts'
import { planReviews } from './reviews.table.ts'

export type ReviewRow = typeof planReviews.$inferSelect

const finisher = alias(members, 'finisher')
const workerWriter = alias(members, 'worker_writer')
const employerWriter = alias(members, 'employer_writer')
const voider = alias(members, 'voider')

/** The reviews of a plan, latest begun first; those thrown away are not among them. */
export function reviewsOfPlan(db: Db, planId: string): PlanReviewHead[] {
  return db
    .select({ review: planReviews, episodeId: plans.episodeId, starter: members.name, finisher: finisher.name })
    .from(planReviews)
    .innerJoin(plans, eq(plans.id, planReviews.planId))
    .innerJoin(members, eq(members.id, planReviews.createdBy))
    .leftJoin(finisher, eq(finisher.id, planReviews.finishedBy))
    .where(and(eq(planReviews.planId, planId), isNull(planReviews.voidedAt)))
    .orderBy(desc(planReviews.createdAt), desc(planReviews.id))
    .all()
    .map(({ review, episodeId, starter, finisher: name }) => ({
      reviewId: review.id,
      planId,
      episodeId,
      kind: review.kind,
      heldOn: review.content.heldOn,
      decision: review.content.decision,
      startedByName: starter,
      finishedAt: review.finishedAt,
      finishedByName: name,
    }))
}

/** One review with its plan, its person and who wrote. */
export function reviewOf(db: Db, reviewId: string) {
  return db
    .select({
      review: planReviews,
      plan: plans,
      workerId: episodes.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      startedByName: members.name,
      finishedByName: finisher.name,
      workerWrittenByName: workerWriter.name,
      employerWrittenByName: employerWriter.name,
      voidedByName: voider.name,
    })
    .from(planReviews)
    .innerJoin(plans, eq(plans.id, planReviews.planId))
    .innerJoin(episodes, eq(episodes.id, plans.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .innerJoin(members, eq(members.id, planReviews.createdBy))
    .leftJoin(finisher, eq(finisher.id, planReviews.finishedBy))
    .leftJoin(workerWriter, eq(workerWriter.id, planReviews.workerWrittenBy))
    .leftJoin(employerWriter, eq(employerWriter.id, planReviews.employerWrittenBy))
    .leftJoin(voider, eq(voider.id, planReviews.voidedBy))
    .where(eq(planReviews.id, reviewId))
    .get()
}

export type KnownReview = NonNullable<ReturnType<typeof reviewOf>>

export function hasUnfinishedReview(db: Db, planId: string): boolean {
  const open = and(eq(planReviews.planId, planId), isNull(planReviews.finishedAt), isNull(planReviews.voidedAt))
  return db.select({ id: planReviews.id }).from(planReviews).where(open).get() !== undefined
}

type NewReview = Pick<ReviewRow, 'id' | 'planId' | 'kind' | 'content' | 'createdAt'>

export function insertReview(db: Db, permit: Permit<'plan:edit'>, review: NewReview): void {
  db.insert(planReviews)
    .values({ ...review, createdBy: permit.actorId })
    .run()
}

type ReviewChange = Partial<
  Pick<
    ReviewRow,
    | 'content'
    | 'workerWrittenBy'
    | 'employerWrittenBy'
    | 'facts'
    | 'finishedAt'
    | 'finishedBy'
    | 'voidedAt'
    | 'voidedBy'
  >
>

/** False when the version is no longer the one stored, or the review is finished or thrown away. */
export function updateReview(
  db: Db,
  _permit: Permit<'plan:edit'>,
  reviewId: string,
  version: number,
  change: ReviewChange,
): boolean {
  return (
    db
      .update(planReviews)
      .set({ ...change, version: version + 1 })
      .where(
        and(
          eq(planReviews.id, reviewId),
          eq(planReviews.version, version),
          isNull(planReviews.finishedAt),
          isNull(planReviews.voidedAt),
        ),
      )
      .run().changes === 1
  )
}
