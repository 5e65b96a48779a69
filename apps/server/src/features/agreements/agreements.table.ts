import {
  AGREEMENT_ACTS,
  AGREEMENT_KINDS,
  CAPACITIES,
  ON_BEHALF_REASONS,
  PARTICIPATIONS,
  REMINDER_CHANNELS,
  SIGNING_METHODS,
} from '@tandem/domain/agreements'
import type { AgreementContent } from '@tandem/domain/agreements/content'
import type { AgreementSection } from '@tandem/domain/agreements/sections'
import { LOCALES } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { employerContacts } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'
import { plans } from '../plans/plans.table.ts'

/** What two or three parties agree on, under one number over all its versions. */
export const agreements = sqliteTable(
  'agreements',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    kind: text({ enum: AGREEMENT_KINDS }).notNull(),
    /** Such as `A-2026-014`: counted by year. */
    number: text().notNull(),
    placementId: text().references(() => placements.id),
    planId: text().references(() => plans.id),
    /** The language of the person, in which it is written. */
    locale: text({ enum: LOCALES }).notNull(),
    endedOn: text(),
    endReason: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    uniqueIndex('agreements_number').on(table.number),
    index('agreements_episode').on(table.episodeId),
    index('agreements_placement').on(table.placementId),
  ],
)

/** One wording of an agreement. From the day it is sent its content never changes. */
export const agreementVersions = sqliteTable(
  'agreement_versions',
  {
    id: text().primaryKey().notNull(),
    agreementId: text()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    sections: text({ mode: 'json' }).$type<AgreementSection[]>().notNull(),
    goalIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    effectiveFromOn: text(),
    effectiveToOn: text(),
    content: text({ mode: 'json' }).$type<AgreementContent>(),
    /** SHA-256 of the content as it is stored. */
    contentHash: text(),
    sentOn: text(),
    sentBy: text().references(() => members.id),
    /** The day on which a later version took its place. */
    fallenOn: text(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    uniqueIndex('agreement_versions_number').on(table.agreementId, table.number),
    check('agreement_versions_json', sql`json_valid(${table.sections}) and json_valid(${table.goalIds})`),
    check('agreement_versions_sent', sql`(${table.sentOn} is null) = (${table.content} is null)`),
    check('agreement_versions_hash', sql`(${table.content} is null) = (${table.contentHash} is null)`),
  ],
)

/** Who takes part in one version, and in what capacity. */
export const agreementParties = sqliteTable(
  'agreement_parties',
  {
    id: text().primaryKey().notNull(),
    versionId: text()
      .notNull()
      .references(() => agreementVersions.id),
    position: integer().notNull(),
    capacity: text({ enum: CAPACITIES }).notNull(),
    participation: text({ enum: PARTICIPATIONS }).notNull(),
    /** Empty in a draft until it is known. */
    name: text().notNull(),
    functionLabel: text(),
    scope: text(),
    contactId: text().references(() => employerContacts.id),
    memberId: text().references(() => members.id),
    /** Who takes over from a contact who left: from which day, and by which leaving. */
    joinedOn: text(),
    leavingId: text(),
    /** Where they are reached, in the coach's words; no part of what is signed. */
    reach: text(),
    locale: text({ enum: LOCALES }).notNull(),
  },
  (table) => [index('agreement_parties_version').on(table.versionId, table.position)],
)

/** A signature, a refusal or a withdrawal. Rows are only ever added. */
export const agreementActs = sqliteTable(
  'agreement_acts',
  {
    id: text().primaryKey().notNull(),
    partyId: text()
      .notNull()
      .references(() => agreementParties.id),
    act: text({ enum: AGREEMENT_ACTS }).notNull(),
    actOn: text().notNull(),
    method: text({ enum: SIGNING_METHODS }).notNull(),
    typedName: text().notNull(),
    /** A drawn signature: lines of points in a field 1000 by 300. */
    strokes: text({ mode: 'json' }).$type<number[][]>(),
    place: text(),
    interpreterName: text(),
    onBehalfReason: text({ enum: ON_BEHALF_REASONS }),
    /** Why somebody does not agree, or no longer. */
    words: text(),
    /** The scan of a paper. */
    scanAttachmentId: text(),
    /** The number of the version on which it was given, when it stayed because nothing that binds this party changed. */
    carriedFromVersion: integer(),
    /** Empty for what came by a personal link. */
    recordedBy: text().references(() => members.id),
    linkId: text().references(() => agreementLinks.id),
    recordedAt: text().notNull(),
  },
  (table) => [uniqueIndex('agreement_acts_party').on(table.partyId, table.act)],
)

/** Personal links without account. The token itself is never stored. */
export const agreementLinks = sqliteTable(
  'agreement_links',
  {
    id: text().primaryKey().notNull(),
    partyId: text()
      .notNull()
      .references(() => agreementParties.id),
    tokenHash: text().notNull(),
    expiresAt: text().notNull(),
    /** Answered, renewed, revoked, or overtaken by a new version. */
    closedAt: text(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
  },
  (table) => [
    uniqueIndex('agreement_links_token').on(table.tokenHash),
    index('agreement_links_party').on(table.partyId),
  ],
)

/** That a party was reminded, when and how; noted by hand. */
export const agreementReminders = sqliteTable(
  'agreement_reminders',
  {
    id: text().primaryKey().notNull(),
    partyId: text()
      .notNull()
      .references(() => agreementParties.id),
    remindedOn: text().notNull(),
    channel: text({ enum: REMINDER_CHANNELS }).notNull(),
    recordedBy: text()
      .notNull()
      .references(() => members.id),
    recordedAt: text().notNull(),
  },
  (table) => [index('agreement_reminders_party').on(table.partyId, table.remindedOn)],
)
