import type { Framework } from '@tandem/domain/frameworks'
import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/**
 * What evaluations of skills ask, version by version. Rows are only ever added; before the first one of a code, what
 * Tandem offers holds.
 */
export const frameworks = sqliteTable(
  'frameworks',
  {
    code: text().notNull(),
    number: integer().notNull(),
    content: text({ mode: 'json' }).$type<Framework>().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.number] }),
    check('frameworks_number', sql`${table.number} >= 1`),
    check('frameworks_json', sql`json_valid(${table.content})`),
  ],
)
