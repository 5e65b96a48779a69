import { LOCALES } from '@tandem/domain/members'
import { integer, text } from 'drizzle-orm/sqlite-core'
import { employerContacts } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'

/** What every link by which somebody answers without account is made of. The token itself is never stored. */
export const linkColumns = {
  id: text().primaryKey().notNull(),
  /** Who was asked at the company; `null` for the person. */
  contactId: text().references(() => employerContacts.id),
  /** As they were called when they were asked. */
  recipientName: text().notNull(),
  locale: text({ enum: LOCALES }).notNull(),
  tokenHash: text().notNull(),
  sentOn: text().notNull(),
  createdAt: text().notNull(),
  createdBy: text()
    .notNull()
    .references(() => members.id),
  expiresAt: text().notNull(),
  /** Answered, overtaken by another link, or ended by a coach. */
  closedAt: text(),
  begunAt: text(),
  version: integer().notNull().default(1),
}
