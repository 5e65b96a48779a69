import { PLAN_REVIEW_KINDS, type PlanReviewContent } from '@tandem/domain/plan-reviews'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'
import { plans } from '../plans/plans.table.ts'

/** A mid-plan review or a closing. Unfinished it may change; finished it never does. */
export const planReviews = sqliteTable(
  'plan_reviews',
  {
    id: text().primaryKey().notNull(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    kind: text({ enum: PLAN_REVIEW_KINDS }).notNull(),
    content: text({ mode: 'json' }).$type<PlanReviewContent>().notNull(),
    /** Who wrote down what the party says of it. */
    workerWrittenBy: text().references(() => members.id),
    employerWrittenBy: text().references(() => members.id),
    /** What happened, as it was known when the review was finished. */
    facts: text({ mode: 'json' }).$type<unknown>(),
    finishedAt: text(),
    finishedBy: text().references(() => members.id),
    /** Thrown away before it was finished. */
    voidedAt: text(),
    voidedBy: text().references(() => members.id),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [index('plan_reviews_plan').on(table.planId, table.kind)],
)
