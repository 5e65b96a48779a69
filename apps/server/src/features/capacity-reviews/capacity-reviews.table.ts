import { CAPACITY_MOMENTS, type CapacityMoment, type WordedAnswer } from '@tandem/domain/capacity-reviews'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** What stood in a review before a correction. */
export type FormerReading = {
  heldOn: string
  moment: CapacityMoment
  answers: WordedAnswer[]
  comment: string
  correctedAt: string
  correctedBy: string
}

/**
 * What one side says of how able a company is to take somebody in. For the team alone: no document, export or link may
 * import this table or its store.
 */
export const capacityReviews = sqliteTable(
  'capacity_reviews',
  {
    id: text().primaryKey().notNull(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    establishmentId: text()
      .notNull()
      .references(() => establishments.id),
    /** Empty when it is about the company as a whole. */
    placementId: text().references(() => placements.id),
    party: text({ enum: CHECK_IN_PARTIES }).notNull(),
    moment: text({ enum: CAPACITY_MOMENTS }).notNull(),
    heldOn: text().notNull(),
    contactId: text().references(() => employerContacts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    answers: text({ mode: 'json' }).$type<WordedAnswer[]>().notNull(),
    comment: text().notNull(),
    /** Latest first. */
    former: text({ mode: 'json' }).$type<FormerReading[]>().notNull(),
    createdAt: text().notNull(),
    voidedAt: text(),
    voidReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('capacity_reviews_employer').on(table.employerId, table.heldOn),
    index('capacity_reviews_placement').on(table.placementId, table.heldOn),
    check('capacity_reviews_json', sql`json_valid(${table.answers}) and json_valid(${table.former})`),
    check('capacity_reviews_worker', sql`${table.party} = 'employer' or ${table.placementId} is not null`),
  ],
)
