import { LOCALES } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row: one database is one organisation. */
export const organisations = sqliteTable(
  'organisations',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    timeZone: text().notNull(),
    isDemo: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
  },
  (table) => [check('organisations_single', sql`${table.id} = 1`)],
)
