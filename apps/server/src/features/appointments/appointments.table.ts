import { APPOINTMENT_KINDS } from '@tandem/domain/appointments'
import { FOR_WHOM } from '@tandem/domain/log-entries'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employers } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

/** What is planned at a day, with or without an hour. Hours are the wall time of the organisation. */
export const appointments = sqliteTable(
  'appointments',
  {
    id: text().primaryKey().notNull(),
    ownerId: text()
      .notNull()
      .references(() => members.id),
    episodeId: text().references(() => episodes.id),
    placementId: text().references(() => placements.id),
    employerId: text().references(() => employers.id),
    kind: text({ enum: APPOINTMENT_KINDS }).notNull(),
    side: text({ enum: FOR_WHOM }).notNull(),
    title: text().notNull().default(''),
    heldOn: text().notNull(),
    startsAt: text(),
    minutes: integer(),
    place: text().notNull().default(''),
    /** For the owner alone: no feed, no file and no other reader has it. */
    note: text().notNull().default(''),
    doneOn: text(),
    doneBy: text(),
    entryId: text().references(() => logEntries.id),
    cancelledOn: text(),
    cancelReason: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
  },
  (table) => [
    index('appointments_episode').on(table.episodeId, table.heldOn),
    index('appointments_owner').on(table.ownerId, table.heldOn),
    index('appointments_day').on(table.heldOn),
    index('appointments_employer').on(table.employerId),
    index('appointments_placement').on(table.placementId),
    index('appointments_entry').on(table.entryId),
    check('appointments_about', sql`${table.episodeId} is null or ${table.employerId} is null`),
  ],
)
