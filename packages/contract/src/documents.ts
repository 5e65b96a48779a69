import { ACT_REFUSALS } from '@tandem/domain/consented-acts'
import { DOCUMENT_KINDS, DOCUMENT_READERS } from '@tandem/domain/documents'
import { EXTENSION_STATUSES } from '@tandem/domain/extensions'
import { KINDS } from '@tandem/domain/log-entries'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { documentContent } from './document-content.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, version } from './fields.ts'

const locale = z.enum(LOCALES)

/** What is wanted; which of the subjects a kind needs is said by the rule in the domain. */
export const documentDraft = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  locale,
  placementId: id.nullable(),
  entryId: id.nullable(),
  checkInId: id.nullable(),
  fromOn: calendarDate.nullable(),
  toOn: calendarDate.nullable(),
  extensionId: id.nullable().default(null),
  /** A finished review; the latest one unless told. */
  reviewId: id.nullable().default(null),
  /** An evaluation of skills. */
  evaluationId: id.nullable().default(null),
})
export type DocumentDraft = z.infer<typeof documentDraft>

export const keptDocument = z.object({
  documentId: id,
  episodeId: id,
  kind: z.enum(DOCUMENT_KINDS),
  reader: z.enum(DOCUMENT_READERS),
  locale,
  title: z.string(),
  /** Such as `D-2026-014`; the versions of a document share it. */
  reference: z.string(),
  version,
  isLatest: z.boolean(),
  datedOn: calendarDate,
  createdAt: instant,
  createdByName: z.string(),
})
export type KeptDocument = z.infer<typeof keptDocument>

/** What documents can be about in one accompaniment, latest first. */
export const documentSubjects = z.object({
  placements: z.array(
    z.object({
      placementId: id,
      employerName: z.string(),
      jobTitle: z.string().nullable(),
      /** Why nothing may leave toward this employer. */
      refusal: z.enum(['contact-refused']).nullable(),
    }),
  ),
  /** Why nothing may be kept for the funder. */
  funderRefusal: z.enum(ACT_REFUSALS).nullable(),
  entries: z.array(z.object({ entryId: id, occurredOn: calendarDate, kind: z.enum(KINDS) })),
  /** Of employers alone. */
  checkIns: z.array(z.object({ checkInId: id, heldOn: calendarDate, employerName: z.string(), placementId: id })),
  /** Requests for more time that were not taken back. */
  extensions: z.array(
    z.object({ extensionId: id, requestedOn: calendarDate, endsOn: calendarDate, status: z.enum(EXTENSION_STATUSES) }),
  ),
  /** Half-way reviews that are finished. */
  reviews: z.array(z.object({ reviewId: id, heldOn: calendarDate, planNumber: z.int() })),
  /** Evaluations of skills that somebody answered. */
  evaluations: z.array(
    z.object({
      evaluationId: id,
      openedOn: calendarDate,
      name: z.record(locale, z.string()),
      /** The person chose what to show of it. */
      isAttested: z.boolean(),
    }),
  ),
})
export type DocumentSubjects = z.infer<typeof documentSubjects>

const episodeParams = z.strictObject({ episodeId: id })
const params = z.strictObject({ documentId: id })

const REFUSES = [
  'not-found',
  'not-allowed',
  'document-subject-missing',
  'end-before-start',
  'contact-refused',
  'document-empty',
] as const

export const listDocuments = endpoint({
  name: 'listDocuments',
  method: 'GET',
  path: '/api/episodes/:episodeId/documents',
  summary: 'The documents kept on a file, latest first, and what new ones can be about',
  params: episodeParams,
  reply: z.object({ documents: z.array(keptDocument), subjects: documentSubjects }),
  refuses: ['not-found'],
})

export const previewDocument = endpoint({
  name: 'previewDocument',
  method: 'POST',
  reads: true,
  path: '/api/episodes/:episodeId/documents/preview',
  summary: 'What its reader would see; nothing is kept',
  params: episodeParams,
  body: documentDraft,
  reply: documentContent,
  refuses: [...REFUSES],
})

export const makeDocument = endpoint({
  name: 'makeDocument',
  method: 'POST',
  path: '/api/episodes/:episodeId/documents',
  summary: 'Makes a document and keeps it as it is today; made again it is the next version',
  params: episodeParams,
  body: documentDraft,
  reply: keptDocument,
  refuses: [...REFUSES, 'report-not-agreed'],
})

export const readDocument = endpoint({
  name: 'readDocument',
  method: 'GET',
  path: '/api/documents/:documentId',
  summary: 'A kept document as it was made',
  params,
  reply: z.object({ document: keptDocument, content: documentContent }),
  refuses: ['not-found'],
})
