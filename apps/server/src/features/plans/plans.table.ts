import type { Cadence } from '@tandem/domain/cadence'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { DENIAL_REASONS, EXTENSION_STATUSES, type ExtensionEvidence } from '@tandem/domain/extensions'
import { ABSENCE_CHOICES } from '@tandem/domain/plan-hours'
import { PLAN_DECISIONS, PLAN_SCOPES, PLAN_STATUSES } from '@tandem/domain/plans'
import { EXTENSION_REASONS } from '@tandem/domain/rule-sets'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { episodePauses, episodes } from '../episodes/episodes.table.ts'
import { placements } from '../placements/placements.table.ts'
import { ruleSets } from '../programmes/programmes.table.ts'

/** A coaching plan: time and hours limited. */
export const plans = sqliteTable(
  'plans',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    number: integer().notNull(),
    scope: text({ enum: PLAN_SCOPES }).notNull(),
    startsOn: text().notNull(),
    endsOn: text().notNull(),
    grantedMinutes: integer(),
    status: text({ enum: PLAN_STATUSES }).notNull().default('agreed'),
    /** The job that a plan "in" is about. */
    placementId: text().references(() => placements.id),
    /** The version of the rules under which it was made; empty is the built-in one. */
    ruleSetId: text().references(() => ruleSets.id),
    /** Minutes planned for each of its months; empty where nobody planned. */
    plannedMinutes: text({ mode: 'json' }).$type<readonly (number | null)[]>(),
    /** Minutes taken off the grant for absences. */
    cutMinutes: integer().notNull().default(0),
    decision: text({ enum: PLAN_DECISIONS }),
    decidedOn: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('plans_episode').on(table.episodeId, table.startsOn)],
)

/** More time asked for, and what was answered. What was computed on the day of the request is kept with it. */
export const planExtensions = sqliteTable(
  'plan_extensions',
  {
    id: text().primaryKey().notNull(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    requestedOn: text().notNull(),
    requestedBy: text().notNull(),
    reason: text({ enum: EXTENSION_REASONS }),
    words: text(),
    formerEndsOn: text().notNull(),
    endsOn: text().notNull(),
    extraMinutes: integer().notNull(),
    evidence: text({ mode: 'json' }).$type<ExtensionEvidence>().notNull(),
    ruleSetId: text().references(() => ruleSets.id),
    status: text({ enum: EXTENSION_STATUSES }).notNull(),
    decidedOn: text(),
    decidedBy: text(),
    denialReason: text({ enum: DENIAL_REASONS }),
    alternative: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
  },
  (table) => [
    index('plan_extensions_plan').on(table.planId, table.requestedOn),
    index('plan_extensions_pending').on(table.status).where(sql`${table.status} = 'pending'`),
    check('plan_extensions_later', sql`${table.endsOn} > ${table.formerEndsOn}`),
    check('plan_extensions_denied', sql`${table.status} <> 'denied' or ${table.denialReason} is not null`),
  ],
)

/** What was chosen for an absence that lasted: hours taken off the grant, or nothing. */
export const planAbsences = sqliteTable(
  'plan_absences',
  {
    id: text().primaryKey().notNull(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    pauseId: text()
      .notNull()
      .references(() => episodePauses.id),
    choice: text({ enum: ABSENCE_CHOICES }).notNull(),
    minutes: integer().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [uniqueIndex('plan_absences_once').on(table.planId, table.pauseId)],
)

/** A plan's own rhythm with one side over time. Rows are only ever added; the highest number holds, without lines it follows the programme. */
export const planCadences = sqliteTable(
  'plan_cadences',
  {
    id: text().primaryKey().notNull(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    number: integer().notNull(),
    lines: text({ mode: 'json' }).$type<Cadence>(),
    changedOn: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [uniqueIndex('plan_cadences_number').on(table.planId, table.party, table.number)],
)
