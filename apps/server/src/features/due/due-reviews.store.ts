import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { planReviews } from '../reviews/reviews.table.ts'

const heldReviews = hot((db) =>
  db
    .select({ planId: planReviews.planId, heldOn: sql<string | null>`max(${planReviews.content} ->> 'heldOn')` })
    .from(planReviews)
    .where(
      and(
        sql`${planReviews.planId} in (select value from json_each(${sql.placeholder('planIds')}))`,
        eq(planReviews.kind, 'midPlan'),
        isNotNull(planReviews.finishedAt),
      ),
    )
    .groupBy(planReviews.planId)
    .prepare(),
)

/** The day of the last review held of each of these plans. */
export function lastReviewsOf(db: Db, planIds: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(
    heldReviews(db)
      .all({ planIds: JSON.stringify(planIds) })
      .map(({ planId, heldOn }) => [planId, heldOn]),
  )
}
