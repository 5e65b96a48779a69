import { Buffer } from 'node:buffer'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { stringify } from 'csv-stringify/sync'
import writeXlsx, { type Cell as XlsxCell } from 'write-excel-file/node'

/** A day is a date in Excel and ISO text in CSV; `null` is an empty cell. */
export type SheetCell = string | number | null | { readonly on: CalendarDate }

export type SheetTable = {
  /** At most 31 characters, without `[ ] : * ? / \`: Excel refuses them. */
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export const SEPARATORS = ['comma', 'semicolon'] as const
export type Separator = (typeof SEPARATORS)[number]

/** A cell of a day, or empty. */
export function dayCell(on: CalendarDate | null): SheetCell {
  return on === null ? null : { on }
}

/** Minutes as hours with two decimals. */
export function hoursCell(minutes: number | null): number | null {
  return minutes === null ? null : Math.round((minutes * 100) / 60) / 100
}

/** How a text begins that a spreadsheet would run, full-width twins included. Source: trust.md T6. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/

/** Text that no spreadsheet takes for a formula when it opens a CSV. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function csvCell(cell: SheetCell, separator: Separator): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  if (typeof cell === 'object') return cell.on
  return separator === 'semicolon' ? String(cell).replace('.', ',') : String(cell)
}

/** RFC 4180 in UTF-8 with a byte order mark. With semicolons decimals have a comma: French Excel reads both so. */
export function csvOf({ headings, rows }: SheetTable, separator: Separator): Buffer {
  const lines = [headings, ...rows].map((row) => row.map((cell) => csvCell(cell, separator)))
  const delimiter = separator === 'semicolon' ? ';' : ','
  return Buffer.from(stringify(lines, { bom: true, delimiter, record_delimiter: '\r\n' }), 'utf8')
}

/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function xlsxCell(cell: SheetCell): XlsxCell {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') return { type: String, value: cell.replace(NOT_XML, '') }
  return { type: Date, value: new Date(`${cell.on}T00:00:00Z`), format: 'yyyy-mm-dd' }
}

const MIN_WIDTH = 10
const MAX_WIDTH = 48

function widthOf(column: number, { headings, rows }: SheetTable): number {
  const longest = rows.reduce((most, row) => {
    const cell = row[column]
    return typeof cell === 'string' ? Math.max(most, cell.length) : most
  }, headings[column]?.length ?? 0)
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest + 2))
}

/** One sheet for each table, headings bold and in sight. Texts are typed as texts, so none of them is a formula. */
export async function xlsxOf(tables: readonly SheetTable[]): Promise<Buffer> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    columns: table.headings.map((_, column) => ({ width: widthOf(column, table) })),
    stickyRowsCount: 1,
    data: [
      table.headings.map((heading): XlsxCell => ({ type: String, value: heading, fontWeight: 'bold' })),
      ...table.rows.map((row) => row.map(xlsxCell)),
    ],
  }))
  return writeXlsx(sheets).toBuffer()
}
