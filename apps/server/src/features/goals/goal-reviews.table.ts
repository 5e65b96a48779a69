import { REVIEW_DECISIONS, REVIEW_SOURCES } from '@tandem/domain/goal-reviews'
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { goals } from './goals.table.ts'

/** Where a goal stood on a day by one source. Rows are only ever added; one may put another right. */
export const goalReviews = sqliteTable(
  'goal_reviews',
  {
    id: text().primaryKey().notNull(),
    goalId: text()
      .notNull()
      .references(() => goals.id),
    reviewedOn: text().notNull(),
    source: text({ enum: REVIEW_SOURCES }).notNull(),
    /** Empty: not observed. */
    level: integer(),
    /** Below where it began; the level stays at -2. */
    isWorse: integer({ mode: 'boolean' }).notNull().default(false),
    comment: text(),
    decision: text({ enum: REVIEW_DECISIONS }),
    noEvidenceReason: text(),
    correctsId: text(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('goal_reviews_goal').on(table.goalId, table.createdAt),
    check('goal_reviews_level', sql`${table.level} between -2 and 2`),
  ],
)

/** The entries of the log that a review cites. */
export const goalReviewEntries = sqliteTable(
  'goal_review_entries',
  {
    reviewId: text()
      .notNull()
      .references(() => goalReviews.id),
    entryId: text()
      .notNull()
      .references(() => logEntries.id),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.entryId] })],
)
