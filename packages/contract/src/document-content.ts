import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { calendarDate, text } from './fields.ts'

/** Longer than any field that documents are made of: names side by side, a note whose names became functions. */
const shortText = text(600)
const longText = text(40_000)

const heading = z.object({ type: z.literal('heading'), text: shortText })
/** Running text; a line break begins a new paragraph. */
const paragraph = z.object({ type: z.literal('paragraph'), text: longText })
const list = z.object({ type: z.literal('list'), items: z.array(longText) })
/** Short answers by their names, such as the dates of a job. */
const facts = z.object({
  type: z.literal('facts'),
  rows: z.array(z.object({ label: shortText, text: longText })),
})
/** Every row has as many cells as the head. */
const table = z.object({
  type: z.literal('table'),
  caption: shortText,
  head: z.array(shortText),
  rows: z.array(z.array(longText)),
})
/** What follows stands on a page of its own, so that it can be kept apart. */
const newPage = z.object({ type: z.literal('newPage') })
/** Who signs, and what is known of it: an empty `told` leaves room for a pen. */
const signatures = z.object({
  type: z.literal('signatures'),
  rows: z.array(z.object({ name: shortText, capacity: shortText, told: longText })),
})

export const documentBlock = z.discriminatedUnion('type', [heading, paragraph, list, facts, table, newPage, signatures])
export type DocumentBlock = z.infer<typeof documentBlock>

/** A document as its reader sees it: one content for the preview, the PDF and the DOCX. */
export const documentContent = z.object({
  title: shortText,
  /** The language of the reader. */
  locale: z.enum(LOCALES),
  organisationName: shortText,
  /** Such as `A-2026-014, version 2`. */
  reference: shortText,
  datedOn: calendarDate,
  blocks: z.array(documentBlock),
  /** What such a document never holds, said to its reader; shown at the end. */
  notWrittenHere: longText,
  /** Large type, for a page in plain words. */
  isLarge: z.boolean().optional(),
})
export type DocumentContent = z.infer<typeof documentContent>
