import { PLAN_DECISIONS, PLAN_SCOPES } from '@tandem/domain/plans'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'

/** A coaching plan: time and hours limited. */
export const plans = sqliteTable(
  'plans',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    number: integer().notNull(),
    scope: text({ enum: PLAN_SCOPES }).notNull(),
    startsOn: text().notNull(),
    endsOn: text().notNull(),
    grantedMinutes: integer(),
    decision: text({ enum: PLAN_DECISIONS }),
    decidedOn: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('plans_episode').on(table.episodeId, table.startsOn)],
)
