import { DISCLOSERS, DISCLOSURE_STATUSES, LISTENER_ROLES } from '@tandem/domain/disclosures'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employerContacts } from '../employers/employers.table.ts'
import { placements } from '../placements/placements.table.ts'

/** One thing that may be told or not at one job, to one listener. What was decided about it, over time, stands below. */
export const disclosures = sqliteTable(
  'disclosures',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    /** A condition of the work in functional words, never a diagnosis. */
    item: text().notNull(),
    role: text({ enum: LISTENER_ROLES }),
    contactId: text().references(() => employerContacts.id),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('disclosures_placement').on(table.placementId),
    check('disclosures_listener', sql`(${table.role} is null) <> (${table.contactId} is null)`),
  ],
)

/** Rows are only ever added; the last one holds. */
export const disclosureDecisions = sqliteTable(
  'disclosure_decisions',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    disclosureId: text()
      .notNull()
      .references(() => disclosures.id),
    status: text({ enum: DISCLOSURE_STATUSES }).notNull(),
    byWhom: text({ enum: DISCLOSERS }).notNull(),
    decidedOn: text().notNull(),
    /** The words agreed with the person. */
    wording: text(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('disclosure_decisions_disclosure').on(table.disclosureId, table.seq)],
)
