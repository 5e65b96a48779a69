import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'

/** A file opened in need by a coach of the team, with the reason stated. Rows are kept; one is ended by its last day or by the lead. */
export const coverAccesses = sqliteTable(
  'cover_accesses',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    reason: text().notNull(),
    /** First and last day, both included. */
    fromOn: text().notNull(),
    untilOn: text().notNull(),
    openedAt: text().notNull(),
    revokedAt: text(),
    revokedBy: text().references(() => members.id),
  },
  (table) => [
    index('cover_accesses_member').on(table.memberId, table.untilOn),
    index('cover_accesses_episode').on(table.episodeId, table.untilOn),
  ],
)
