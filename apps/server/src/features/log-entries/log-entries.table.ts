import { PHASES } from '@tandem/domain/episodes'
import { FOR_WHOM, KINDS, MISSED_BY, MISSED_REASONS, MODES, SIDES, type WithParty } from '@tandem/domain/log-entries'
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** One thing that happened: who, with whom, when, how long, how. Voided entries stay, with their reason. */
export const logEntries = sqliteTable(
  'log_entries',
  {
    /** Made by the device, so that a retry is the same entry. */
    id: text().primaryKey().notNull(),
    authorId: text()
      .notNull()
      .references(() => members.id),
    occurredOn: text().notNull(),
    /** `HH:MM`, in the organisation's time zone. */
    startsAt: text(),
    minutes: integer().notNull(),
    travelMinutes: integer().notNull(),
    withParties: text({ mode: 'json' }).$type<WithParty[]>().notNull(),
    side: text({ enum: SIDES }).notNull(),
    forWhom: text({ enum: FOR_WHOM }),
    mode: text({ enum: MODES }).notNull(),
    kind: text({ enum: KINDS }).notNull(),
    missedBy: text({ enum: MISSED_BY }),
    missedReason: text({ enum: MISSED_REASONS }),
    employerId: text().references(() => employers.id),
    establishmentId: text().references(() => establishments.id),
    /** What was seen and agreed; may be shared. Coach-only words live in their own table. */
    note: text().notNull(),
    phaseOverride: text({ enum: PHASES }),
    recordedAt: text().notNull(),
    /** It came with a spreadsheet: when it was first written down is not known. */
    isImported: integer({ mode: 'boolean' }).notNull().default(false),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('log_entries_author_day').on(table.authorId, table.occurredOn),
    index('log_entries_employer_day').on(table.employerId, table.occurredOn),
    index('log_entries_day').on(table.occurredOn),
    check('log_entries_minutes', sql`${table.minutes} between 0 and 720`),
    check('log_entries_with_json', sql`json_valid(${table.withParties})`),
  ],
)

/** The share of an entry that concerns one accompaniment; shares add up to the entry's minutes. */
export const logParts = sqliteTable(
  'log_parts',
  {
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    occurredOn: text().notNull(),
    entryId: text()
      .notNull()
      .references(() => logEntries.id),
    placementId: text().references(() => placements.id),
    minutes: integer().notNull(),
    /** Words about this person alone, beside those for everybody. */
    note: text().notNull().default(''),
    /** Copied from the entry, so that "last contact of each side" is one step in the key. */
    side: text({ enum: SIDES }).notNull(),
    isHeld: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.occurredOn, table.entryId] }),
    index('log_parts_entry').on(table.entryId),
    index('log_parts_placement').on(table.placementId, table.occurredOn),
  ],
)

export const logGoals = sqliteTable(
  'log_goals',
  {
    entryId: text()
      .notNull()
      .references(() => logEntries.id),
    goalId: text()
      .notNull()
      .references(() => goals.id),
    movement: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.goalId] }),
    index('log_goals_goal').on(table.goalId),
    check('log_goals_movement', sql`${table.movement} between -1 and 1`),
  ],
)
