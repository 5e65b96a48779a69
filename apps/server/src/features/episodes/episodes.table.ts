import {
  COACH_SHARES,
  EXIT_CATEGORIES,
  EXIT_REASONS,
  PAUSE_REASONS,
  REFERRAL_SOURCES,
  SITUATIONS,
} from '@tandem/domain/episodes'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'
import { programmes } from '../programmes/programmes.table.ts'
import { teams } from '../teams/teams.table.ts'
import { workers } from '../workers/workers.table.ts'

/** One accompaniment of one person, from entry to exit. A return is another row. */
export const episodes = sqliteTable(
  'episodes',
  {
    id: text().primaryKey().notNull(),
    workerId: text()
      .notNull()
      .references(() => workers.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    enteredOn: text().notNull(),
    situationAtEntry: text({ enum: SITUATIONS }).notNull(),
    referralSource: text({ enum: REFERRAL_SOURCES }),
    referrerName: text(),
    previousEpisodeId: text(),
    /** Whose rules hold; empty is the house. */
    programmeId: text().references(() => programmes.id),
    exitedOn: text(),
    exitCategory: text({ enum: EXIT_CATEGORIES }),
    exitReason: text({ enum: EXIT_REASONS }),
    exitProofOn: text(),
    /** Months after the exit at which news is asked for; empty: the usual ones. */
    afterCareMonths: text({ mode: 'json' }).$type<number[]>(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('episodes_worker').on(table.workerId, table.enteredOn),
    index('episodes_team').on(table.teamId, table.exitedOn),
  ],
)

export const coachAssignments = sqliteTable(
  'coach_assignments',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    share: text({ enum: COACH_SHARES }).notNull(),
    /** First and last day, both included; an empty end goes on. */
    fromOn: text().notNull(),
    toOn: text(),
    /** The absence during which somebody stands in; empty for every other assignment. */
    absenceId: text(),
    /** The hand-over that it came with. */
    handOverId: text(),
  },
  (table) => [
    index('coach_assignments_absence').on(table.absenceId),
    index('coach_assignments_hand_over').on(table.handOverId),
    index('coach_assignments_episode').on(table.episodeId, table.fromOn),
    index('coach_assignments_member').on(table.memberId, table.toOn),
  ],
)

export const episodePauses = sqliteTable(
  'episode_pauses',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    fromOn: text().notNull(),
    toOn: text(),
    reason: text({ enum: PAUSE_REASONS }).notNull(),
  },
  (table) => [index('episode_pauses_episode').on(table.episodeId, table.fromOn)],
)

/**
 * The few facts that lists need of each accompaniment, rewritten in the transaction of every change. Always equal to
 * what the other tables say: a test recomputes it from nothing.
 */
export const episodeSummaries = sqliteTable(
  'episode_summaries',
  {
    episodeId: text()
      .primaryKey()
      .notNull()
      .references(() => episodes.id),
    lastWorkerContactOn: text(),
    lastEmployerContactOn: text(),
    firstPlanOn: text(),
    planId: text(),
    planStartsOn: text(),
    planEndsOn: text(),
    planDecidedOn: text(),
    planGrantedMinutes: integer(),
    planUsedMinutes: integer().notNull(),
    /** Last day that the rules allow its plans; pauses without end are not in it. */
    capEndsOn: text(),
    openGoals: integer().notNull(),
    nextTaskId: text(),
    nextTaskOn: text(),
    nextTaskTitle: text(),
  },
  (table) => [index('episode_summaries_last_worker').on(table.lastWorkerContactOn)],
)
