import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { LINK_OUTCOMES } from '@tandem/domain/personal-links'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { checkIns, type StoredRating, type StoredWord } from '../check-ins/check-ins.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { linkColumns } from '../personal-links/link-columns.table.ts'
import { placements } from '../placements/placements.table.ts'

export type StoredAnswers = {
  ratings: { code: string; value: number | null }[]
  words: { code: string; answer: string }[]
  wantsCall: boolean
}

/** One side of a job asked by a personal link without account. */
export const checkInLinks = sqliteTable(
  'check_in_links',
  {
    ...linkColumns,
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    /** Version of the questionnaire that it asks. */
    questionnaireVersion: integer().notNull(),
    /** What was answered so far. */
    draft: text({ mode: 'json' }).$type<StoredAnswers>(),
    outcome: text({ enum: LINK_OUTCOMES }),
    answeredAt: text(),
    answeredOn: text(),
    ratings: text({ mode: 'json' }).$type<StoredRating[]>(),
    words: text({ mode: 'json' }).$type<StoredWord[]>(),
    wantsCall: integer({ mode: 'boolean' }).notNull().default(false),
    settledAt: text(),
    settledBy: text().references(() => members.id),
    setAsideReason: text(),
    checkInId: text().references(() => checkIns.id),
  },
  (table) => [
    uniqueIndex('check_in_links_token').on(table.tokenHash),
    index('check_in_links_placement').on(table.placementId, table.party, table.createdAt),
    index('check_in_links_waiting').on(table.episodeId).where(sql`answered_at is not null and settled_at is null`),
    index('check_in_links_open').on(table.episodeId).where(sql`closed_at is null`),
    check('check_in_links_answer', sql`(${table.outcome} is null) = (${table.answeredAt} is null)`),
    check('check_in_links_settled', sql`${table.settledAt} is null or ${table.answeredAt} is not null`),
  ],
)
