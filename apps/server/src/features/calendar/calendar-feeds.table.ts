import { NAMES_IN_CALENDAR } from '@tandem/domain/calendar'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** What a member's calendar elsewhere is told, and the secret address at which it asks. The token itself is never stored. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    memberId: text()
      .primaryKey()
      .notNull()
      .references(() => members.id),
    /** Empty where there is no address, or no more. */
    tokenHash: text(),
    names: text({ enum: NAMES_IN_CALENDAR }).notNull().default('none'),
    madeAt: text(),
    lastReadAt: text(),
    version: integer().notNull().default(1),
  },
  (table) => [uniqueIndex('calendar_feeds_token').on(table.tokenHash)],
)
