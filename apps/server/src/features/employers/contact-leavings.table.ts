import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'
import { employerContacts } from './employers.table.ts'

/** That a contact left, and who follows, so that it can be taken back as it was. */
export const contactLeavings = sqliteTable(
  'contact_leavings',
  {
    id: text().primaryKey().notNull(),
    contactId: text()
      .notNull()
      .references(() => employerContacts.id),
    /** The last day there; personal links of the contact open no more from that day on. */
    leftOn: text().notNull(),
    /** The last day that was known before. */
    formerToOn: text(),
    successorId: text().references(() => employerContacts.id),
    recordedAt: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => members.id),
    undoneAt: text(),
    undoneBy: text(),
  },
  (table) => [index('contact_leavings_contact').on(table.contactId)],
)
