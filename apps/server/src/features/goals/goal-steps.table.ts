import { GOAL_DOERS } from '@tandem/domain/goals'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { goals } from './goals.table.ts'

/** What is done to reach a goal: by whom, until when. */
export const goalSteps = sqliteTable(
  'goal_steps',
  {
    id: text().primaryKey().notNull(),
    goalId: text()
      .notNull()
      .references(() => goals.id),
    position: integer().notNull(),
    text: text().notNull(),
    doer: text({ enum: GOAL_DOERS }).notNull(),
    dueOn: text(),
    doneOn: text(),
    doneBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index('goal_steps_goal').on(table.goalId, table.position)],
)
