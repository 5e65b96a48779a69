import type { DocumentContent } from '@tandem/contract/document-content'
import { docxOf } from './document-docx.ts'
import { pdfOf } from './document-pdf.ts'
import { wrappedDocx } from './docx-template.ts'
import type { Letterhead } from './letterhead.ts'
import type { DrawnSignatures } from './pdf-signatures.ts'

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export const DOCUMENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export type FileQuestion = {
  readonly content: DocumentContent
  readonly letterhead: Letterhead
  /** The organisation's own Word file, which wraps the document; PDFs have none. */
  readonly template: Uint8Array | null
  readonly format: DocumentFormat
  /** Signatures as they were drawn, which a PDF shows. */
  readonly drawn?: DrawnSignatures
}

export function writtenFile({ content, letterhead, template, format, drawn }: FileQuestion): Promise<Uint8Array> {
  if (format === 'pdf') return pdfOf(content, letterhead, drawn)
  return template === null ? docxOf(content, letterhead) : wrappedDocx(content, template)
}
