import { GOAL_DOMAINS, GOAL_OUTCOMES, GOAL_OWNERS } from '@tandem/domain/goals'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { plans } from '../plans/plans.table.ts'

export const goals = sqliteTable(
  'goals',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    planId: text().references(() => plans.id),
    owner: text({ enum: GOAL_OWNERS }).notNull(),
    domain: text({ enum: GOAL_DOMAINS }).notNull(),
    /** The work goal that a personal or family goal serves. */
    servesGoalId: text(),
    title: text().notNull(),
    why: text(),
    targetOn: text(),
    agreedOn: text(),
    closedOn: text(),
    outcome: text({ enum: GOAL_OUTCOMES }),
    baselineLevel: integer(),
    level: integer(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('goals_episode').on(table.episodeId),
    check('goals_baseline', sql`${table.baselineLevel} between -2 and 2`),
    check('goals_level', sql`${table.level} between -2 and 2`),
  ],
)
