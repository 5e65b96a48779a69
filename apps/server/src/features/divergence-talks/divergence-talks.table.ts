import { TALK_OUTCOMES } from '@tandem/domain/divergence-talks'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** How a talk of three ended, and the codes of the questions that it was about. */
export const divergenceTalks = sqliteTable(
  'divergence_talks',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    heldOn: text().notNull(),
    outcome: text({ enum: TALK_OUTCOMES }).notNull(),
    words: text().notNull(),
    untilOn: text(),
    items: text({ mode: 'json' }).$type<string[]>().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    createdAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('divergence_talks_placement').on(table.placementId, table.heldOn),
    index('divergence_talks_episode').on(table.episodeId),
    check('divergence_talks_items', sql`json_valid(${table.items})`),
    check('divergence_talks_until', sql`(${table.outcome} = 'staysOpen') = (${table.untilOn} is not null)`),
  ],
)
