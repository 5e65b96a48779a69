import {
  COMMITMENT_ORIGINS,
  COMMITMENT_OUTCOMES,
  COMMITMENT_PARTIES,
  COMMITMENT_SPEAKERS,
} from '@tandem/domain/employer-commitments'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employers } from '../employers/employers.table.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** What a company promised, or what was promised to it. For the team alone: no way out of the house may import it. */
export const employerCommitments = sqliteTable(
  'employer_commitments',
  {
    id: text().primaryKey().notNull(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    /** Empty when it concerns the company as a whole. */
    placementId: text().references(() => placements.id),
    party: text({ enum: COMMITMENT_PARTIES }).notNull(),
    words: text().notNull(),
    agreedOn: text().notNull(),
    dueOn: text(),
    origin: text({ enum: COMMITMENT_ORIGINS }).notNull(),
    entryId: text().references(() => logEntries.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    createdAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('employer_commitments_employer').on(table.employerId),
    index('employer_commitments_placement').on(table.placementId),
  ],
)

/** How a commitment went, as each of those concerned tells it. Rows are only ever added; the last one of a speaker holds. */
export const commitmentSayings = sqliteTable(
  'commitment_sayings',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    commitmentId: text()
      .notNull()
      .references(() => employerCommitments.id),
    speaker: text({ enum: COMMITMENT_SPEAKERS }).notNull(),
    outcome: text({ enum: COMMITMENT_OUTCOMES }).notNull(),
    saidOn: text().notNull(),
    note: text().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('commitment_sayings_commitment').on(table.commitmentId, table.seq)],
)
