import type { GoalReview, GoalReviewDraft } from '@tandem/contract/goal-reviews'
import type { GoalStanding } from '@tandem/contract/goals'
import { latestBySource, standingReviews } from '@tandem/domain/goal-reviews'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { goalReviewEntries, goalReviews } from './goal-reviews.table.ts'

type Row = typeof goalReviews.$inferSelect

const inOrder = hot((db) =>
  db
    .select()
    .from(goalReviews)
    .where(sql`${goalReviews.goalId} in (select value from json_each(${sql.placeholder('goalIds')}))`)
    .orderBy(asc(goalReviews.createdAt), asc(goalReviews.id))
    .prepare(),
)

/** The latest word of each source about these goals (a list of ids in JSON). */
export function standingsOf(db: Db, goalIds: string): ReadonlyMap<string, GoalStanding[]> {
  const byGoal = new Map<string, Row[]>()
  for (const row of inOrder(db).all({ goalIds })) byGoal.set(row.goalId, [...(byGoal.get(row.goalId) ?? []), row])
  return new Map(
    [...byGoal].map(([goalId, rows]) => [
      goalId,
      latestBySource(rows.map((row) => ({ ...row, reviewId: row.id }))).map(
        ({ source, reviewedOn, level, isWorse }) => ({
          source,
          reviewedOn,
          level: level as GoalStanding['level'],
          isWorse,
        }),
      ),
    ]),
  )
}

/** Every review of a goal, latest day first, with what it cites and who wrote it down. */
export function reviewsOf(db: Db, goalId: string): GoalReview[] {
  const rows = inOrder(db).all({ goalIds: JSON.stringify([goalId]) })
  const ids = rows.map(({ id }) => id)
  const cited = db
    .select({ reviewId: goalReviewEntries.reviewId, entryId: logEntries.id, occurredOn: logEntries.occurredOn })
    .from(goalReviewEntries)
    .innerJoin(logEntries, eq(logEntries.id, goalReviewEntries.entryId))
    .where(inArray(goalReviewEntries.reviewId, ids))
    .orderBy(asc(logEntries.occurredOn))
    .all()
  const writers = db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(
      inArray(
        members.id,
        rows.map(({ createdBy }) => createdBy),
      ),
    )
    .all()
  const names = new Map(writers.map(({ id, name }) => [id, name]))
  const standing = new Set(standingReviews(rows.map((row) => ({ ...row, reviewId: row.id }))).map(({ id }) => id))
  return rows
    .map(({ id, goalId: _goal, level, createdAt, createdBy, ...facts }) => ({
      reviewId: id,
      ...facts,
      level: level as GoalReview['level'],
      isCorrected: !standing.has(id),
      entries: cited.flatMap(({ reviewId, ...entry }) => (reviewId === id ? [entry] : [])),
      writtenByName: names.get(createdBy) ?? '',
      writtenAt: createdAt,
    }))
    .sort((one, other) => (one.reviewedOn === other.reviewedOn ? 0 : one.reviewedOn < other.reviewedOn ? 1 : -1))
}

export function reviewGoalId(db: Db, reviewId: string): string | undefined {
  return db.select({ goalId: goalReviews.goalId }).from(goalReviews).where(eq(goalReviews.id, reviewId)).get()?.goalId
}

type NewReview = Pick<
  GoalReviewDraft,
  'reviewedOn' | 'source' | 'level' | 'isWorse' | 'comment' | 'decision' | 'noEvidenceReason' | 'correctsId'
> &
  Pick<Row, 'id' | 'goalId' | 'createdAt'> & { readonly entryIds: readonly string[] }

export function insertReview(db: Db, permit: Permit<'plan:edit'>, { entryIds, ...review }: NewReview): void {
  db.insert(goalReviews)
    .values({ ...review, createdBy: permit.actorId })
    .run()
  for (const entryId of new Set(entryIds)) db.insert(goalReviewEntries).values({ reviewId: review.id, entryId }).run()
}
