import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { SATISFACTION_OUTCOMES, SATISFACTION_WAYS } from '@tandem/domain/satisfaction'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** What one side says of the coaching at the end. A change keeps the former answer in the change log. */
export const satisfactionSurveys = sqliteTable(
  'satisfaction_surveys',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    /** The job that a company is asked about. */
    placementId: text().references(() => placements.id),
    askedOn: text().notNull(),
    way: text({ enum: SATISFACTION_WAYS }).notNull(),
    outcome: text({ enum: SATISFACTION_OUTCOMES }).notNull(),
    answeredOn: text(),
    respondent: text().notNull(),
    statements: text({ mode: 'json' }).$type<{ code: string; value: number }[]>().notNull(),
    mark: integer(),
    words: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    recordedAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('satisfaction_surveys_episode').on(table.episodeId, table.askedOn),
    index('satisfaction_surveys_placement').on(table.placementId),
    check('satisfaction_surveys_mark', sql`${table.mark} between 0 and 10`),
    check('satisfaction_surveys_statements', sql`json_valid(${table.statements})`),
  ],
)
