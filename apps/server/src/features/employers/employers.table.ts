import { CONTACT_FUNCTIONS, SIZE_BANDS } from '@tandem/domain/employers'
import { PREFERRED_CHANNELS } from '@tandem/domain/workers'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** The legal employer. */
export const employers = sqliteTable(
  'employers',
  {
    id: text().primaryKey().notNull(),
    name: text().notNull(),
    searchName: text().notNull(),
    registerNumber: text(),
    sector: text(),
    sizeBand: text({ enum: SIZE_BANDS }),
    /** The member who owns the relation. */
    ownerId: text().references(() => members.id),
    doNotContact: integer({ mode: 'boolean' }).notNull().default(false),
    doNotContactReason: text(),
    remark: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('employers_name').on(table.searchName)],
)

/** A place of work of an employer. */
export const establishments = sqliteTable(
  'establishments',
  {
    id: text().primaryKey().notNull(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    /** Empty when the employer has one place only. */
    name: text(),
    address: text(),
    postalCode: text(),
    municipality: text(),
    access: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index('establishments_employer').on(table.employerId)],
)

/** People change: a contact has dates and keeps the history under their own name. */
export const employerContacts = sqliteTable(
  'employer_contacts',
  {
    id: text().primaryKey().notNull(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    name: text().notNull(),
    function: text({ enum: CONTACT_FUNCTIONS }).notNull(),
    /** The function in the company's own words. */
    functionLabel: text(),
    phone: text(),
    email: text(),
    preferredChannel: text({ enum: PREFERRED_CHANNELS }),
    /** When to reach them, such as "after 14:00". */
    reachNote: text(),
    fromOn: text(),
    toOn: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index('employer_contacts_employer').on(table.employerId)],
)
