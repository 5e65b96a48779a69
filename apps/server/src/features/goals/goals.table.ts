import {
  GOAL_CATEGORIES,
  GOAL_DOERS,
  GOAL_DOMAINS,
  GOAL_OUTCOMES,
  GOAL_OWNERS,
  type GoalPartner,
} from '@tandem/domain/goals'
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
    category: text({ enum: GOAL_CATEGORIES }),
    /** From 1 to 3; empty counts as 1. */
    weight: integer(),
    responsible: text({ enum: GOAL_DOERS }),
    /** What each level means, from -2 to +2. */
    levelTexts: text({ mode: 'json' }).$type<string[]>(),
    agreedWith: text({ mode: 'json' }).$type<GoalPartner[]>(),
    dropReason: text(),
    /** The goal that took its place. */
    replacedById: text(),
    /** The pair of the match that it comes from; kept to the end. */
    matchPairId: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('goals_episode').on(table.episodeId),
    index('goals_match_pair').on(table.matchPairId),
    check('goals_baseline', sql`${table.baselineLevel} between -2 and 2`),
    check('goals_level', sql`${table.level} between -2 and 2`),
  ],
)
