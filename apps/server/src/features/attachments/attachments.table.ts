import { ATTACHMENT_SUBJECTS, ATTACHMENT_TYPE_NAMES } from '@tandem/domain/attachments'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** A file beside the database, under its id. A removed one has no bytes any more; its row stays, with the reason. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text().primaryKey().notNull(),
    subjectType: text({ enum: ATTACHMENT_SUBJECTS }).notNull(),
    subjectId: text().notNull(),
    /** As it was given: shown, never used as a path. */
    fileName: text().notNull(),
    type: text({ enum: ATTACHMENT_TYPE_NAMES }).notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of the bytes, in hexadecimal: backups are checked by it. */
    sha256: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
    voidedAt: text(),
    voidedBy: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('attachments_subject').on(table.subjectType, table.subjectId),
    check('attachments_bytes', sql`${table.bytes} >= 0`),
  ],
)
