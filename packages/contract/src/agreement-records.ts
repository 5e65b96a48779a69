import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  CAPACITIES,
  DRAFTED_PARTICIPATIONS,
  ON_BEHALF_REASONS,
  PARTICIPATIONS,
  REMINDER_CHANNELS,
  SIGNING_METHODS,
} from '@tandem/domain/agreements'
import { SECTION_KEYS, SLOTS } from '@tandem/domain/agreements/sections'
import { GOAL_DOMAINS, GOAL_OWNERS } from '@tandem/domain/goals'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { attachment } from './attachments.ts'
import { documentContent } from './document-content.ts'
import { calendarDate, id, instant, longText, shortText, text, version } from './fields.ts'
import { strokes } from './signature-strokes.ts'

export const agreementSection = z.strictObject({
  key: z.enum(SECTION_KEYS),
  text: longText,
  isLeftOut: z.boolean(),
})

/** Somebody named in an agreement. A draft may still lack the name. */
export const partyDraft = z.strictObject({
  capacity: z.enum(CAPACITIES),
  participation: z.enum(DRAFTED_PARTICIPATIONS),
  name: text(120),
  functionLabel: shortText.nullable(),
  /** What a legal representative decides, in words. */
  scope: shortText.nullable(),
  /** The contact of the company, for its representative and its tutor. */
  contactId: id.nullable(),
  /** The member, for the coach and the coordinator. */
  memberId: id.nullable(),
  /** Where a reminder or a link goes, in the coach's words. It is no part of what is signed. */
  reach: shortText.nullable(),
  /** The language of their page. */
  locale: z.enum(LOCALES),
})
export type PartyDraft = z.infer<typeof partyDraft>

const answered = { on: calendarDate, words: z.string(), recordedByName: z.string().nullable() }

export const agreementParty = z.object({
  partyId: id,
  ...partyDraft.shape,
  participation: z.enum(PARTICIPATIONS),
  /** The day from which somebody takes over from a contact who left. */
  joinedOn: calendarDate.nullable(),
  side: z.enum(['worker', 'employer', 'other']),
  signed: z
    .object({
      on: calendarDate,
      at: instant,
      method: z.enum(SIGNING_METHODS),
      typedName: z.string(),
      strokes: strokes.nullable(),
      place: z.string().nullable(),
      interpreterName: z.string().nullable(),
      onBehalf: z.object({ reason: z.enum(ON_BEHALF_REASONS), byName: z.string() }).nullable(),
      /** Whose device it was signed on, or who recorded the paper. */
      recordedByName: z.string().nullable(),
      /** The version on which it was given, when it stayed because nothing that binds this party changed. */
      carriedFromVersion: z.int().nullable(),
      /** The file with the scan of the paper. */
      scanAttachmentId: id.nullable(),
    })
    .nullable(),
  refused: z.object(answered).nullable(),
  revoked: z.object(answered).nullable(),
  /** The link that opens now; its token is shown once, when it is made. */
  link: z.object({ createdAt: instant, expiresAt: instant }).nullable(),
  /** Latest first. */
  reminders: z.array(z.object({ remindedOn: calendarDate, channel: z.enum(REMINDER_CHANNELS), byName: z.string() })),
  /** What may be asked of them now. */
  asks: z.array(z.enum(['sign', 'refuse', 'revoke', 'remind', 'link'])),
})
export type AgreementParty = z.infer<typeof agreementParty>

/** Whose signature is waited for, since when, and when they were last reminded. */
export const awaitedParty = z.object({
  partyId: id,
  name: z.string(),
  capacity: z.enum(CAPACITIES),
  side: z.enum(['worker', 'employer', 'other']),
  sinceOn: calendarDate,
  remindedOn: calendarDate.nullable(),
})
export type AwaitedParty = z.infer<typeof awaitedParty>

export const agreementVersion = z.object({
  versionNumber: z.int(),
  state: z.enum(AGREEMENT_STATES),
  sentOn: calendarDate.nullable(),
  fallenOn: calendarDate.nullable(),
  effectiveFromOn: calendarDate.nullable(),
  effectiveToOn: calendarDate.nullable(),
  /** As it was sent, for ever; of a draft, as it would be sent. */
  content: documentContent,
  /** SHA-256 of the content, once it was sent. */
  contentHash: z.string().nullable(),
  parties: z.array(agreementParty),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

export const agreementSummary = z.object({
  agreementId: id,
  kind: z.enum(AGREEMENT_KINDS),
  number: z.string(),
  versionNumber: z.int(),
  state: z.enum(AGREEMENT_STATES),
  placementId: id.nullable(),
  employerName: z.string().nullable(),
  sentOn: calendarDate.nullable(),
  /** The day of the last signature that was needed. */
  signedOn: calendarDate.nullable(),
  effectiveFromOn: calendarDate.nullable(),
  effectiveToOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  awaited: z.array(awaitedParty),
  /** Who did not agree, or withdrew, and their words. */
  against: z.object({ name: z.string(), on: calendarDate, words: z.string() }).nullable(),
})
export type AgreementSummary = z.infer<typeof agreementSummary>

/** A goal that may be named in an agreement of its kind. */
export const agreementGoal = z.object({
  goalId: id,
  title: z.string(),
  owner: z.enum(GOAL_OWNERS),
  domain: z.enum(GOAL_DOMAINS),
  isAgreed: z.boolean(),
  /** It does not say what is expected: it cannot be signed. */
  lacksLevels: z.boolean(),
  /** It is named unless somebody decides otherwise. */
  isUsual: z.boolean(),
})
export type AgreementGoal = z.infer<typeof agreementGoal>

export const agreement = z.object({
  ...agreementSummary.shape,
  episodeId: id,
  workerId: id,
  workerName: z.string(),
  employerId: id.nullable(),
  /** Agency work: the company where the work is done. */
  userEmployerId: id.nullable(),
  planId: id.nullable(),
  locale: z.enum(LOCALES),
  endReason: z.string().nullable(),
  /** Latest first. */
  versions: z.array(agreementVersion).min(1),
  /** What is written while nothing was sent yet. */
  draft: z
    .object({
      sections: z.array(agreementSection),
      /** The sections as the file would fill them today. */
      suggested: z.array(agreementSection),
      goalIds: z.array(id),
      /** Open goals that its readers may know, named or not. */
      goals: z.array(agreementGoal),
      missing: z.array(z.object({ key: z.enum(SECTION_KEYS), slot: z.enum(SLOTS).nullable(), label: z.string() })),
      /** Who signed the former version, and whether that signature stays should the draft be sent as it is. */
      signatures: z.array(
        z.object({ name: z.string(), capacity: z.enum(CAPACITIES), signedOn: calendarDate, stays: z.boolean() }),
      ),
      missingCapacities: z.array(z.enum(CAPACITIES)),
    })
    .nullable(),
  /** Scans of signed papers and other files, oldest first, removed ones included. They never leave. */
  files: z.array(attachment),
  /** Nothing may leave toward the employer. */
  isContactRefused: z.boolean(),
  mayEdit: z.boolean(),
  version,
})
export type Agreement = z.infer<typeof agreement>
