import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'

/** A due thing put aside until a day, with the reason. The latest row of a key holds. */
export const dueHolds = sqliteTable(
  'due_holds',
  {
    id: text().primaryKey().notNull(),
    key: text().notNull(),
    episodeId: text().references(() => episodes.id),
    untilOn: text().notNull(),
    reason: text().notNull(),
    heldBy: text().notNull(),
    heldAt: text().notNull(),
    releasedAt: text(),
  },
  (table) => [index('due_holds_key').on(table.key), index('due_holds_episode').on(table.episodeId)],
)
