import type { DocumentContent } from '@tandem/contract/document-content'
import { docxOf } from './document-docx.ts'
import { pdfOf } from './document-pdf.ts'
import type { Letterhead } from './letterhead.ts'

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export const DOCUMENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export type FileQuestion = {
  readonly content: DocumentContent
  readonly letterhead: Letterhead
  readonly format: DocumentFormat
}

export function writtenFile({ content, letterhead, format }: FileQuestion): Promise<Uint8Array> {
  return format === 'pdf' ? pdfOf(content, letterhead) : docxOf(content, letterhead)
}
