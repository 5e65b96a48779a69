import { SIDES } from '@tandem/domain/log-entries'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employers } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'

/** A next action, most often written at the end of an entry. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: text().primaryKey().notNull(),
    entryId: text().references(() => logEntries.id),
    episodeId: text().references(() => episodes.id),
    employerId: text().references(() => employers.id),
    ownerId: text()
      .notNull()
      .references(() => members.id),
    side: text({ enum: SIDES }).notNull(),
    title: text().notNull(),
    dueOn: text().notNull(),
    doneOn: text(),
    doneBy: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
  },
  (table) => [
    index('tasks_episode').on(table.episodeId, table.doneOn, table.dueOn),
    index('tasks_owner').on(table.ownerId, table.doneOn, table.dueOn),
    index('tasks_employer').on(table.employerId),
    index('tasks_entry').on(table.entryId),
  ],
)
