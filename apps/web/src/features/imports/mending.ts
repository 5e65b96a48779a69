import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportCandidate, ImportIssue } from '@tandem/contract/imports'
import { cellAddress, folded, rowAddress } from '@tandem/domain/imports/cells'
import { withAnswer } from './choices.ts'

/** A value typed in place of what the file says, for one row, or for every row that says the same or nothing. */
export function mended(choices: ImportChoices, issue: ImportIssue, typed: string): ImportChoices {
  const { sheet, rows, field, value } = issue
  const [row] = rows
  if (field === null || row === undefined) return choices
  const blank = `${sheet}!${field}`
  const isDefault = choices.defaults[blank] !== undefined && folded(choices.defaults[blank] ?? '') === folded(value)
  if (rows.length > 1 && (value.trim() === '' || isDefault)) return withAnswer(choices, 'defaults', blank, typed)
  if (rows.length === 1) return withAnswer(choices, 'cells', cellAddress(sheet, row, field), typed)
  const known = Object.entries(choices.words[field] ?? {})
  const again = known.filter(([, meant]) => folded(meant) === folded(value)).map(([text]) => text)
  const meant = Object.fromEntries([...again, folded(value)].map((text) => [text, typed]))
  return { ...choices, words: { ...choices.words, [field]: { ...Object.fromEntries(known), ...meant } } }
}

/** A record of Tandem or a row of the file as a value of a list. */
export function candidateKey({ recordId, row }: Pick<ImportCandidate, 'recordId' | 'row'>): string {
  return recordId === null ? `row ${row}` : `record ${recordId}`
}

export function addressesOf({ sheet, rows }: ImportIssue): string[] {
  return rows.map((row) => rowAddress(sheet, row))
}

/** Doubts that are answered by saying who it is, not by another value. */
export function isWhoIsIt({ code }: ImportIssue): boolean {
  return code === 'possible-duplicate' || code === 'reference-names-another'
}

export function isWhoIsMeant({ code, candidates }: ImportIssue): boolean {
  return (code === 'ambiguous-person' || code === 'unknown-person') && candidates.length > 0
}

/** One thing that was decided, and the answers without it. */
export type Decided = {
  readonly key: string
  readonly what: 'didSkip' | 'didCell' | 'didEmpty' | 'didWord' | 'didDefault' | 'didSame' | 'didNew' | 'didPerson'
  /** The row it is about; empty for an answer to many. */
  readonly address: string
  readonly field: string
  readonly text: string
  readonly meant: string
  readonly without: (choices: ImportChoices) => ImportChoices
}

function split(cell: string): { readonly address: string; readonly field: string } {
  const at = cell.lastIndexOf('!')
  return { address: cell.slice(0, at), field: cell.slice(at + 1) }
}

/** Everything that was decided row by row, so that each can be taken back. */
export function decidedIn(choices: ImportChoices): Decided[] {
  const none = { address: '', field: '', text: '', meant: '' }
  const sameAs = (name: 'duplicates' | 'people') =>
    Object.entries(choices[name]).map(([address, { recordId, row }]): Decided => {
      const isNew = recordId === null && row === null
      const what = isNew ? 'didNew' : name === 'people' ? 'didPerson' : 'didSame'
      const without = (before: ImportChoices) => withAnswer(before, name, address, undefined)
      return { ...none, key: `${name} ${address}`, what, address, meant: row ?? '', without }
    })
  return [
    ...choices.skips.map(
      (address): Decided => ({
        ...none,
        key: `skip ${address}`,
        what: 'didSkip',
        address,
        without: (before) => ({ ...before, skips: before.skips.filter((one) => one !== address) }),
      }),
    ),
    ...Object.entries(choices.cells).map(
      ([cell, text]): Decided => ({
        ...none,
        ...split(cell),
        key: `cell ${cell}`,
        what: text.trim() === '' ? 'didEmpty' : 'didCell',
        text,
        without: (before) => withAnswer(before, 'cells', cell, undefined),
      }),
    ),
    ...Object.entries(choices.defaults).map(
      ([key, text]): Decided => ({
        ...none,
        key: `default ${key}`,
        what: 'didDefault',
        field: split(key).field,
        text,
        without: (before) => withAnswer(before, 'defaults', key, undefined),
      }),
    ),
    ...Object.entries(choices.words).flatMap(([field, texts]) =>
      Object.entries(texts ?? {}).map(
        ([text, meant]): Decided => ({
          ...none,
          key: `word ${field} ${text}`,
          what: 'didWord',
          field,
          text,
          meant,
          without: (before) => withoutWord(before, field, text),
        }),
      ),
    ),
    ...sameAs('duplicates'),
    ...sameAs('people'),
  ]
}

function withoutWord(choices: ImportChoices, field: string, text: string): ImportChoices {
  const words = Object.entries(choices.words).map(([name, texts]) => {
    if (name !== field) return [name, texts]
    return [name, Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => key !== text))]
  })
  return { ...choices, words: Object.fromEntries(words) }
}
