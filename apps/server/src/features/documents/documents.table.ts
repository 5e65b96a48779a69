import { DOCUMENT_KINDS, DOCUMENT_READERS } from '@tandem/domain/documents'
import { LOCALES } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { documentTemplates } from './document-settings.table.ts'

/** What stands above the organisation's documents. Rows are only ever added: a kept document keeps the head it had. */
export const letterheads = sqliteTable('letterheads', {
  id: text().primaryKey().notNull(),
  version: integer().notNull(),
  lines: text({ mode: 'json' }).$type<string[]>().notNull(),
  logo: blob({ mode: 'buffer' }),
  logoType: text({ enum: ['png', 'jpeg'] }),
  createdAt: text().notNull(),
  createdBy: text().notNull(),
})

/** A document as it was made. Rows are only ever added. */
export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    reader: text({ enum: DOCUMENT_READERS }).notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    /** The same for all versions of one document. */
    series: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    version: integer().notNull(),
    /** The job that an employer's document is about: what leaves toward its employer is asked again at each reading. */
    placementId: text(),
    /** As the contract's `documentContent`. */
    content: text({ mode: 'json' }).$type<{ readonly title: string }>().notNull(),
    letterheadId: text().references(() => letterheads.id),
    /** The Word file that wraps it, as it was that day. */
    templateId: text().references(() => documentTemplates.id),
    datedOn: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    uniqueIndex('documents_reference').on(table.year, table.number, table.version),
    index('documents_episode').on(table.episodeId, table.series),
    check('documents_version', sql`${table.version} >= 1`),
    check('documents_content', sql`json_valid(${table.content})`),
  ],
)
