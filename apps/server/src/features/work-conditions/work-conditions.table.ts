import { CONDITION_KINDS } from '@tandem/domain/work-conditions'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employers } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'

/** What one should know of the work at a company. For the team alone: no way out of the house may import it. */
export const workConditions = sqliteTable(
  'work_conditions',
  {
    id: text().primaryKey().notNull(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    kind: text({ enum: CONDITION_KINDS }).notNull(),
    words: text().notNull(),
    saidBy: text().notNull(),
    saidOn: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    createdAt: text().notNull(),
    /** It no longer holds. */
    endedAt: text(),
    endReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index('work_conditions_employer').on(table.employerId, table.saidOn)],
)
