import { PRESETS } from '@tandem/domain/rule-set-presets'
import type { StoredRuleSet } from '@tandem/domain/stored-rule-sets'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Under whose rules people are accompanied: a funder's programme, or the house's own. */
export const programmes = sqliteTable(
  'programmes',
  {
    id: text().primaryKey().notNull(),
    name: text().notNull(),
    funder: text(),
    preset: text({ enum: PRESETS }).notNull(),
    /** Holds for every accompaniment that names no programme; one at the most. */
    isHouse: integer({ mode: 'boolean' }).notNull().default(false),
    isArchived: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    uniqueIndex('programmes_house').on(table.isHouse).where(sql`${table.isHouse} = 1`),
    check('programmes_house_open', sql`${table.isHouse} = 0 or ${table.isArchived} = 0`),
  ],
)

/** The rules of a programme over time. Rows are only ever added; the one with the highest number holds. */
export const ruleSets = sqliteTable(
  'rule_sets',
  {
    id: text().primaryKey().notNull(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    number: integer().notNull(),
    /** As they were kept: read with `ruleSetFrom`. */
    rules: text({ mode: 'json' }).$type<StoredRuleSet>().notNull(),
    sinceOn: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    uniqueIndex('rule_sets_number').on(table.programmeId, table.number),
    check('rule_sets_number_from_one', sql`${table.number} >= 1`),
  ],
)
