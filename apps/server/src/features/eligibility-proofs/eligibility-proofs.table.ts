import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'

/** What shows that a person may be accompanied, and until when; never a diagnosis. Former words are in the change log. */
export const eligibilityProofs = sqliteTable(
  'eligibility_proofs',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    kind: text().notNull(),
    untilOn: text(),
    /** Noted by mistake: no list shows it. */
    isMistake: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('eligibility_proofs_episode').on(table.episodeId, table.untilOn)],
)
