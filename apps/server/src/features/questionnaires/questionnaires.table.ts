import type { Questionnaire } from '@tandem/domain/questionnaires'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** What check-ins ask, version by version. Rows are only ever added; before the first one, what Tandem asks holds. */
export const questionnaires = sqliteTable(
  'questionnaires',
  {
    number: integer().primaryKey().notNull(),
    questions: text({ mode: 'json' }).$type<Questionnaire>().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    check('questionnaires_number', sql`${table.number} >= 2`),
    check('questionnaires_json', sql`json_valid(${table.questions})`),
  ],
)
