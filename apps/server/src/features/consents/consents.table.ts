import { CONSENT_ACTS, CONSENT_GIVERS, CONSENT_PURPOSES, CONSENT_WAYS } from '@tandem/domain/consents'
import { LOCALES } from '@tandem/domain/members'
import { COACH_VISIBILITIES } from '@tandem/domain/placements'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { placements } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

/** What a person was asked, agreed to, refused or took back, each with the text that was meant. Rows are only ever added. */
export const consents = sqliteTable(
  'consents',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    workerId: text()
      .notNull()
      .references(() => workers.id),
    purpose: text({ enum: CONSENT_PURPOSES }).notNull(),
    act: text({ enum: CONSENT_ACTS }).notNull(),
    happenedOn: text().notNull(),
    untilOn: text(),
    givenBy: text({ enum: CONSENT_GIVERS }),
    representativeName: text(),
    way: text({ enum: CONSENT_WAYS }),
    locale: text({ enum: LOCALES }).notNull(),
    wordingVersion: integer().notNull(),
    /** As it was read, whatever the wording becomes later. */
    wordingText: text().notNull(),
    /** Where the paper is, who heard it. */
    proofNote: text(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [
    index('consents_worker').on(table.workerId, table.seq),
    check('consents_until', sql`${table.untilOn} is null or ${table.untilOn} >= ${table.happenedOn}`),
  ],
)

/** Jobs whose employer is no longer contacted because of a consent, so that giving it again lifts exactly that. */
export const consentEffects = sqliteTable(
  'consent_effects',
  {
    id: text().primaryKey().notNull(),
    consentId: text()
      .notNull()
      .references(() => consents.id),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    visibilityBefore: text({ enum: COACH_VISIBILITIES }).notNull(),
    /** Which of the two companies of agency work it stopped; of other jobs, the one. */
    stoppedWorkplace: integer({ mode: 'boolean' }).notNull().default(true),
    stoppedAgency: integer({ mode: 'boolean' }).notNull().default(false),
    liftedAt: text(),
  },
  (table) => [index('consent_effects_placement').on(table.placementId)],
)

/** The words of a consent that an organisation wrote in place of Tandem's. Rows are only ever added: the last one is asked. */
export const consentTexts = sqliteTable(
  'consent_texts',
  {
    id: text().primaryKey().notNull(),
    purpose: text({ enum: CONSENT_PURPOSES }).notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    version: integer().notNull(),
    text: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    uniqueIndex('consent_texts_version').on(table.purpose, table.locale, table.version),
    check('consent_texts_positive', sql`${table.version} >= 1`),
  ],
)
