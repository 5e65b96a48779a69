import type { DocumentBlock } from '@tandem/contract/document-content'
import type { Plan } from '@tandem/contract/plans'
import type { DocumentChoice } from '@tandem/domain/documents'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import type { ClearedForEmployer } from '../employers/employer-projection.store.ts'

/** What whoever hands a person over says beside the file. Of incidents and differences only how many there are. */
export type HandOverTold = {
  readonly fromName: string
  readonly toName: string
  readonly fromOn: string
  readonly togetherFromOn: string | null
  readonly notToDo: string
  readonly toKnow: string
  readonly openIncidents: number
  readonly divergences: number
}

/** Where a document is made from: the file, the day, and what was chosen to be written about. */
export type DocumentSource = {
  readonly db: Db
  readonly today: string
  readonly locale: Locale
  readonly episodeId: string
  /** Latest first, with their clocks. */
  readonly plans: readonly Plan[]
  readonly choice: DocumentChoice
  /** What an employer's document may say of the file; `null` for the documents of others. */
  readonly cleared: ClearedForEmployer | null
  /** What a coach who hands over adds; of a hand-over note alone. */
  readonly handOver?: HandOverTold
}

export type Signature = Extract<DocumentBlock, { type: 'signatures' }>['rows'][number]

/** What a kind says, between the organisation's own introduction and closing. */
export type Written = {
  readonly title: string
  readonly blocks: readonly DocumentBlock[]
  readonly signatures: readonly Signature[]
  /** For its reader alone: on a page of its own, after what others sign. */
  readonly apart?: readonly DocumentBlock[]
  readonly isLarge?: true
  /** Said in the place of the texts, which are then left out: the organisation's own may name what must not be named. */
  readonly texts?: OwnTexts
}

/** The texts of a kind that an organisation may put in its own words. Source: domain.md 11. */
export type OwnTexts = { readonly intro: string; readonly closing: string; readonly notWritten: string }

/** A kind of document: its texts unless the organisation has its own, and what it says; `null` while there is nothing to say. */
export type DocumentMaker = {
  readonly texts: Readonly<Record<Locale, OwnTexts>>
  readonly write: (source: DocumentSource) => Written | null
}

export const heading = (text: string): DocumentBlock => ({ type: 'heading', text })
export const paragraph = (text: string): DocumentBlock => ({ type: 'paragraph', text })
export const list = (items: readonly string[]): DocumentBlock => ({ type: 'list', items: [...items] })

type Answer = readonly [label: string, text: string | null]

/** Answers that are known, under their names. */
export function facts(rows: readonly Answer[]): DocumentBlock {
  const known = rows.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]))
  return { type: 'facts', rows: known }
}

export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): DocumentBlock {
  return { type: 'table', caption, head: [...head], rows: rows.map((row) => [...row]) }
}

/** A section where it holds something; else nothing, or a sentence that says so. */
export function section(title: string, blocks: readonly DocumentBlock[], none: string | null = null): DocumentBlock[] {
  const isEmpty = blocks.every((block) => {
    if (block.type === 'list') return block.items.length === 0
    if (block.type === 'table' || block.type === 'facts') return block.rows.length === 0
    return block.type === 'paragraph' && block.text === ''
  })
  if (!isEmpty) return [heading(title), ...blocks]
  return none === null ? [] : [heading(title), paragraph(none)]
}
