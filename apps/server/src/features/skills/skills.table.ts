import type { Framework } from '@tandem/domain/frameworks'
import type { GoalDoer } from '@tandem/domain/goals'
import { SKILL_CONTEXTS, SKILL_SOURCES, type SkillMark } from '@tandem/domain/skills'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { placements } from '../placements/placements.table.ts'

/** An evaluation of skills that several sources answer, on the framework as it stood that day. */
export const skillEvaluations = sqliteTable(
  'skill_evaluations',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text().references(() => placements.id),
    frameworkCode: text().notNull(),
    frameworkVersion: integer().notNull(),
    framework: text({ mode: 'json' }).$type<Framework>().notNull(),
    context: text({ enum: SKILL_CONTEXTS }).notNull(),
    openedOn: text().notNull(),
    purpose: text().notNull(),
    toldOn: text(),
    toldByName: text().notNull(),
    /** What the person chose to show of it, and when; empty until they did. */
    attestedItems: text({ mode: 'json' }).$type<string[]>(),
    isCompanyNamed: integer({ mode: 'boolean' }).notNull().default(false),
    attestedOn: text(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('skill_evaluations_episode').on(table.episodeId, table.openedOn),
    index('skill_evaluations_placement').on(table.placementId),
    check('skill_evaluations_framework', sql`json_valid(${table.framework})`),
  ],
)

/** What one source says of one item, with what shows it. */
export type KeptMark = SkillMark & { readonly evidence: string; readonly entryIds: readonly string[] }

/** What a source said. Rows are only ever added; the last one of a source holds. */
export const skillAnswers = sqliteTable(
  'skill_answers',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    evaluationId: text()
      .notNull()
      .references(() => skillEvaluations.id),
    source: text({ enum: SKILL_SOURCES }).notNull(),
    speaker: text().notNull(),
    answeredOn: text().notNull(),
    marks: text({ mode: 'json' }).$type<KeptMark[]>().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [
    index('skill_answers_evaluation').on(table.evaluationId, table.seq),
    check('skill_answers_marks', sql`json_valid(${table.marks})`),
  ],
)

type Step = { readonly doer: GoalDoer; readonly text: string; readonly dueOn: string | null }

/** What was agreed in a talk about it. Rows are only ever added; the last one holds. */
export const skillReadings = sqliteTable(
  'skill_readings',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    evaluationId: text()
      .notNull()
      .references(() => skillEvaluations.id),
    heldOn: text().notNull(),
    present: text().notNull(),
    levels: text({ mode: 'json' }).$type<SkillMark[]>().notNull(),
    steps: text({ mode: 'json' }).$type<Step[]>().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [
    index('skill_readings_evaluation').on(table.evaluationId, table.seq),
    check('skill_readings_json', sql`json_valid(${table.levels}) and json_valid(${table.steps})`),
  ],
)
