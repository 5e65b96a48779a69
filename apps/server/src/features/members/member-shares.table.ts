import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { members } from './members.table.ts'

/** How much of a full time a member works, from a day on until the next row; before the first one, full time. */
export const memberShares = sqliteTable(
  'member_shares',
  {
    id: text().primaryKey().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    percent: integer().notNull(),
    fromOn: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    uniqueIndex('member_shares_member_day').on(table.memberId, table.fromOn),
    check('member_shares_percent', sql`${table.percent} between 1 and 100`),
  ],
)
