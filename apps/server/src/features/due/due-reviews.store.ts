import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { planReviews } from '../reviews/reviews.table.ts'

const midReviews = hot((db) =>
  db
    .select({ planId: planReviews.planId })
    .from(planReviews)
    .where(
      and(
        sql`${planReviews.planId} in (select value from json_each(${sql.placeholder('planIds')}))`,
        eq(planReviews.kind, 'midPlan'),
        isNotNull(planReviews.finishedAt),
      ),
    )
    .prepare(),
)

/** Plans whose mid-plan review was held. */
export function reviewedPlansOf(db: Db, planIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    midReviews(db)
      .all({ planIds: JSON.stringify(planIds) })
      .map(({ planId }) => planId),
  )
}
