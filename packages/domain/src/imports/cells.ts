import type { CalendarDate } from '../calendar-date.ts'
import { foldedName } from '../workers.ts'

/** What one cell of a spreadsheet holds, after reading. Empty texts arrive as `null`. */
export type Cell = string | number | boolean | null | { readonly date: CalendarDate }

/** One sheet: row 0 is the first row of the spreadsheet, empty rows included, so that row numbers match the file. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** Source: trust.md R35. Rows are counted over all sheets of a file, columns per sheet. */
export const IMPORT_LIMITS = { rows: 5_000, columns: 50, bytes: 5 * 1024 * 1024 } as const

/** The text of a cell exactly as typed; dates as `YYYY-MM-DD`, numbers with a decimal point. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.date
  return String(cell)
}

export function isBlank(cell: Cell | undefined): boolean {
  return cellText(cell).trim() === ''
}

/** Lower case letters and digits in words: no accents, apostrophes, punctuation or doubled spaces. */
export function folded(text: string): string {
  return foldedName(text.replace(/[ʼ‘]/g, '’').replace(/[°º]/g, ' '))
}

const ELISION = /(^|[^\p{L}])(?:[cdjlmnst]|qu)[’'ʼ‘](?=\p{L})/giu

/** As `folded`, with French elisions parted from their word: "d’équipe" gives "equipe". For words, not for names. */
export function foldedWords(text: string): string {
  return folded(text.replace(ELISION, '$1 '))
}

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** False for text with a NUL or half a character, which is refused rather than altered. Source: trust.md R37. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text)
}

const FORMULA_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/

/** True when a spreadsheet shows an error in place of a value. */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text.trim())
}

/** 16 hexadecimal digits that tell texts apart. Not a security measure. */
export function printOf(text: string): string {
  let first = 0x811c9dc5
  let second = 0x1234567
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ code, 0x85ebca6b) + index
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Address of a row in the decisions: sheet name and row number as the spreadsheet shows it. */
export function rowAddress(sheet: string, row: number): string {
  return `${sheet}!${row}`
}

/** Address of a cell in the decisions. */
export function cellAddress(sheet: string, row: number, field: string): string {
  return `${sheet}!${row}!${field}`
}
