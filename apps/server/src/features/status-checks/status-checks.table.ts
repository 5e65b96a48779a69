import { CONTRACT_TYPES } from '@tandem/domain/placements'
import { STATUS_CHECK_KINDS, STATUS_SOURCES, TOLD } from '@tandem/domain/status-checks'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** Whether somebody was still at work, by whom it was told. A correction keeps the former answer in the change log. */
export const statusChecks = sqliteTable(
  'status_checks',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text().references(() => placements.id),
    kind: text({ enum: STATUS_CHECK_KINDS }).notNull(),
    /** Months after the end, or days after the first day of the job. */
    number: integer().notNull(),
    /** The day of the milestone as it stood. */
    dueOn: text().notNull(),
    doneOn: text().notNull(),
    situationOn: text().notNull(),
    source: text({ enum: STATUS_SOURCES }).notNull(),
    employed: text({ enum: TOLD }).notNull(),
    sameEmployer: text({ enum: TOLD }),
    weeklyMinutes: integer(),
    contractType: text({ enum: CONTRACT_TYPES }),
    satisfaction: integer(),
    supportAsked: integer({ mode: 'boolean' }).notNull(),
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
    index('status_checks_episode').on(table.episodeId, table.situationOn),
    index('status_checks_placement').on(table.placementId),
    check('status_checks_satisfaction', sql`${table.satisfaction} between 1 and 5`),
  ],
)
