import {
  CHECK_IN_CHANNELS,
  CHECK_IN_PARTIES,
  CONTRACT_INTENTIONS,
  MISSED_CHECK_IN_REASONS,
  VISIT_WISHES,
} from '@tandem/domain/check-ins'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employerContacts } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** An answer with the question as it was asked. `value` is 1 to 5, or `null` for not seen. */
export type StoredRating = { item: string; question: string; value: number | null; example: string | null }
export type StoredWord = { word: string; question: string; answer: string }

/** What one side of a job said, on one day. A correction keeps the former answers in the change log. */
export const checkIns = sqliteTable(
  'check_ins',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    heldOn: text().notNull(),
    channel: text({ enum: CHECK_IN_CHANNELS }).notNull(),
    contactId: text().references(() => employerContacts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    templateVersion: integer().notNull(),
    ratings: text({ mode: 'json' }).$type<StoredRating[]>().notNull(),
    words: text({ mode: 'json' }).$type<StoredWord[]>().notNull(),
    overall: integer(),
    intention: text({ enum: CONTRACT_INTENTIONS }),
    wish: text({ enum: VISIT_WISHES }),
    nextOn: text(),
    logEntryId: text().references(() => logEntries.id),
    recordedAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('check_ins_episode').on(table.episodeId, table.heldOn),
    index('check_ins_placement').on(table.placementId, table.party, table.heldOn),
    check('check_ins_overall', sql`${table.overall} between 1 and 5`),
    check('check_ins_json', sql`json_valid(${table.ratings}) and json_valid(${table.words})`),
  ],
)

/** A check-in that was due and did not take place. It settles its day and says nothing of the side. */
export const missedCheckIns = sqliteTable(
  'missed_check_ins',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    dueOn: text().notNull(),
    reason: text({ enum: MISSED_CHECK_IN_REASONS }).notNull(),
    words: text().notNull(),
    /** The day on which it was noted. */
    missedOn: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    recordedAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('missed_check_ins_episode').on(table.episodeId, table.dueOn),
    index('missed_check_ins_placement').on(table.placementId, table.party, table.dueOn),
  ],
)
