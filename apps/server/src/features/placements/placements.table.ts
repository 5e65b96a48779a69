import { CADENCE_CHANNELS } from '@tandem/domain/cadence'
import {
  COACH_VISIBILITIES,
  CONTRACT_TYPES,
  JOB_END_REASONS,
  PLACEMENT_TYPES,
  TRIAL_OUTCOMES,
} from '@tandem/domain/placements'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { employerContacts, establishments } from '../employers/employers.table.ts'
import { workers } from '../workers/workers.table.ts'

/** A job, an apprenticeship, a work trial or volunteering of one person at one place. Amendments are segments. */
export const placements = sqliteTable(
  'placements',
  {
    id: text().primaryKey().notNull(),
    workerId: text()
      .notNull()
      .references(() => workers.id),
    establishmentId: text()
      .notNull()
      .references(() => establishments.id),
    /** Agency work: where the work is done. */
    userEstablishmentId: text().references(() => establishments.id),
    type: text({ enum: PLACEMENT_TYPES }).notNull(),
    /** First and last day worked, both included. */
    startedOn: text(),
    endedOn: text(),
    endReason: text({ enum: JOB_END_REASONS }),
    /** The day on which the person was expected and did not come; there is no first day worked then. */
    noShowOn: text(),
    paidMinutesTotal: integer(),
    continuesPlacementId: text(),
    trialOutcome: text({ enum: TRIAL_OUTCOMES }),
    /** Since when the person does not want the company contacted where the work is done. */
    employerContactRefusedOn: text(),
    /** Agency work: whether the agency is contacted was decided apart, by the day that follows. */
    isAgencyApart: integer({ mode: 'boolean' }).notNull().default(false),
    agencyContactRefusedOn: text(),
    coachVisibility: text({ enum: COACH_VISIBILITIES }).notNull().default('openly'),
    /** No check-in is asked for before this day; set when the job is brought in from another file. */
    cadenceFromOn: text(),
    /** First due day of each side's check-in that nothing has settled; rewritten with every check-in and every change of dates. */
    nextWorkerCheckInOn: text(),
    nextEmployerCheckInOn: text(),
    /** How these are to be held, where the rhythm says so. */
    nextWorkerCheckInBy: text({ enum: CADENCE_CHANNELS }),
    nextEmployerCheckInBy: text({ enum: CADENCE_CHANNELS }),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('placements_worker').on(table.workerId, table.startedOn),
    index('placements_establishment').on(table.establishmentId),
    index('placements_user_establishment').on(table.userEstablishmentId),
  ],
)

/** Where the work is done: at the user company of agency work, else at the employer’s. Source: indicators.md 3.7. */
export const workplaceId = sql<string>`coalesce(${placements.userEstablishmentId}, ${placements.establishmentId})`

/** SQL: the places of both companies of a job, the agency’s first; of other work the second is null. */
export const placesOfJob = sql`(${placements.establishmentId}, ${placements.userEstablishmentId})`

export const contractSegments = sqliteTable(
  'contract_segments',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    fromOn: text().notNull(),
    toOn: text(),
    contractType: text({ enum: CONTRACT_TYPES }),
    /** The contract in the organisation's own words, such as "art. 60". */
    contractLabel: text(),
    weeklyMinutes: integer(),
    jobTitle: text(),
    plannedEndOn: text(),
    /** As last renewed. */
    trialEndOn: text(),
  },
  (table) => [index('contract_segments_placement').on(table.placementId, table.fromOn)],
)

/** Who answers for the person at the workplace, over time. */
export const placementContacts = sqliteTable(
  'placement_contacts',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    contactId: text()
      .notNull()
      .references(() => employerContacts.id),
    part: text({ enum: ['responsible', 'tutor'] }).notNull(),
    fromOn: text(),
    toOn: text(),
    /** The leaving of a contact that ended it, or by which somebody follows. */
    endedByLeavingId: text(),
    namedByLeavingId: text(),
  },
  (table) => [
    index('placement_contacts_placement').on(table.placementId),
    index('placement_contacts_contact').on(table.contactId),
  ],
)
