import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { logEntries } from '../log-entries/log-entries.table.ts'

/** The coach's own words beside an entry. No outward document, export or link may import this table or its store. */
export const coachNotes = sqliteTable('coach_notes', {
  entryId: text()
    .primaryKey()
    .notNull()
    .references(() => logEntries.id),
  text: text().notNull(),
  version: integer().notNull().default(1),
})
