import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** Days on which a member is away. Why is nobody's business and is not kept. */
export const memberAbsences = sqliteTable(
  'member_absences',
  {
    id: text().primaryKey().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** First and last day, both included; without an end the return is not known yet. */
    fromOn: text().notNull(),
    toOn: text(),
    cancelledAt: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [index('member_absences_member').on(table.memberId, table.toOn)],
)
