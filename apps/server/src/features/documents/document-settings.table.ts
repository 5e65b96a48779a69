import { LOCALES } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The organisation's own words for a section of a kind of document. Rows are only ever added: the last one holds, and an
 * empty text leaves the section out.
 */
export const documentTexts = sqliteTable(
  'document_texts',
  {
    id: text().primaryKey().notNull(),
    kind: text().notNull(),
    section: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    version: integer().notNull(),
    /** `null` goes back to Tandem's own words. */
    text: text(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('document_texts_section').on(table.kind, table.locale, table.section, table.version),
    check('document_texts_version', sql`${table.version} >= 1`),
  ],
)

/** A Word file of the organisation's that wraps its documents in a language. The last one holds. */
export const documentTemplates = sqliteTable(
  'document_templates',
  {
    id: text().primaryKey().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    fileName: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
    removedAt: text(),
  },
  (table) => [index('document_templates_locale').on(table.locale, table.createdAt)],
)
