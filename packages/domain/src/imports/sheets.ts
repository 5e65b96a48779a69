import { type Cell, cellText, folded, isBlank, type Sheet } from './cells.ts'
import {
  type Column,
  columnsOf,
  type HeadingMap,
  headingScore,
  isAllText,
  type KnownKind,
  type SheetKind,
} from './headings.ts'
import { LONGEST_FIGURE } from './read-cells.ts'
import { withoutColumns } from './sensitive.ts'

export const ROW_SKIPS = ['title', 'empty', 'total', 'headings-again'] as const
export type RowSkip = (typeof ROW_SKIPS)[number]

export type SheetLayout = {
  readonly name: string
  readonly kind: SheetKind
  /** As the spreadsheet numbers its rows; `null` when no row reads as headings. */
  readonly headingRow: number | null
  readonly columns: readonly Column[]
  readonly skippedRows: readonly { readonly row: number; readonly why: RowSkip }[]
  /** Row numbers that hold a record. */
  readonly dataRows: readonly number[]
}

export type LayoutChoices = {
  readonly kind: SheetKind | null
  readonly mappings: Readonly<Partial<Record<KnownKind, HeadingMap>>>
}

const KINDS: readonly KnownKind[] = ['people', 'log', 'companies']

/** Headings are looked for in the first rows only: above them stand titles and notes. */
const HEADING_SEARCH_ROWS = 30

const TOTAL_WORDS =
  /^(?:grand |sous |sub ?)?(?:total|totaux|totals|somme|sum|moyenne|average)(?: (?:general|heures|hours|h|page|mois|month|annee|year|\d+))*$/

/** A row of sums: a word such as "TOTAL", and beside it only figures. */
function isTotal(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  const words = filled.filter((cell) => typeof cell === 'string' && !/^[\s\d.,]+$/.test(cell))
  const [word] = words.map(cellText)
  return words.length === 1 && word !== undefined && word.length <= LONGEST_FIGURE && TOTAL_WORDS.test(folded(word))
}

type Found = { readonly kind: SheetKind; readonly headingIndex: number | null }

function findHeadings(sheet: Sheet, choices: LayoutChoices): Found {
  const kinds = choices.kind === null ? KINDS : KINDS.filter((kind) => kind === choices.kind)
  let best: Found = { kind: 'unknown', headingIndex: null }
  let bestScore = 1
  sheet.rows.slice(0, HEADING_SEARCH_ROWS).forEach((cells, headingIndex) => {
    for (const kind of kinds) {
      const score = headingScore(kind, cells, choices.mappings[kind] ?? {})
      if (score > bestScore) {
        best = { kind, headingIndex }
        bestScore = score
      }
    }
  })
  if (best.headingIndex !== null) return best
  const likely = sheet.rows
    .slice(0, HEADING_SEARCH_ROWS)
    .findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= 2 && isAllText(cells))
  return { kind: choices.kind ?? 'unknown', headingIndex: likely === -1 ? null : likely }
}

/** Which row holds the headings, what the sheet is, what each column means and which rows hold no record. */
export function layoutOf(sheet: Sheet, choices: LayoutChoices): SheetLayout {
  const { kind, headingIndex } = findHeadings(sheet, choices)
  if (headingIndex === null) {
    const skippedRows = sheet.rows.map((cells, index) => ({
      row: index + 1,
      why: cells.every(isBlank) ? ('empty' as const) : ('title' as const),
    }))
    return { name: sheet.name, kind: 'unknown', headingRow: null, columns: [], skippedRows, dataRows: [] }
  }
  const headings = sheet.rows[headingIndex] ?? []
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const padded = Array.from({ length: width }, (_, index) => headings[index] ?? null)
  const mapping = kind === 'unknown' ? {} : (choices.mappings[kind] ?? {})
  const columns = columnsOf(kind, padded, mapping)
  const skippedRows: { row: number; why: RowSkip }[] = []
  const dataRows: number[] = []
  const headingText = padded.map(cellText).join('\t')
  sheet.rows.forEach((cells, index) => {
    const row = index + 1
    if (index === headingIndex) return
    if (cells.every(isBlank)) skippedRows.push({ row, why: 'empty' })
    else if (index < headingIndex) skippedRows.push({ row, why: 'title' })
    else if (isTotal(cells)) skippedRows.push({ row, why: 'total' })
    else if (padded.map((_, column) => cellText(cells[column])).join('\t') === headingText)
      skippedRows.push({ row, why: 'headings-again' })
    else if (kind !== 'unknown') dataRows.push(row)
  })
  return { name: sheet.name, kind, headingRow: headingIndex + 1, columns, skippedRows, dataRows }
}

/**
 * The sheets as they may be kept while decisions are made: every cell of a column that is left out on purpose is
 * emptied. Call it before storing anything of a file.
 */
export function keepableSheets(sheets: readonly Sheet[], mappings: LayoutChoices['mappings'] = {}): Sheet[] {
  return sheets.map((sheet) => {
    const layout = layoutOf(sheet, { kind: null, mappings })
    const refused = layout.columns.filter((column) => column.why === 'sensitive').map((column) => column.index)
    return layout.headingRow === null ? sheet : withoutColumns(sheet, layout.headingRow, refused)
  })
}
