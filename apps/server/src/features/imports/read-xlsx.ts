import { dateOfDay, isCalendarDate } from '@tandem/domain/calendar-date'
import { type Cell, IMPORT_LIMITS, type Sheet } from '@tandem/domain/imports/cells'
import { zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/universal'
import { unzip, type ZipRefusal } from '../../http/read-zip.ts'

export type XlsxRefusal = ZipRefusal | 'wrong-type' | 'has-dtd' | 'too-many-rows' | 'too-many-columns'

const WORKBOOK = 'xl/workbook.xml'

const EMPTY_CELL = /<(?:\w+:)?c(?=[\s/])[^<>]*\/>/g
const EMPTY_ROW = /<(?:\w+:)?row(?=[\s/])[^<>]*\/>|<(?:\w+:)?row(?=[\s>])[^<>]*>\s*<\/(?:\w+:)?row>/g
const ROW = /<(?:\w+:)?row(?=[\s>/])([^>]*)>/g
const CELL = /<(?:\w+:)?c(?=[\s>/])([^>]*)>/g
const ROW_NUMBER = /\sr=["'](\d{1,7})["']/
const CELL_ADDRESS = /\sr=["']([A-Z]{1,3})\d{1,7}["']/
const ERROR_CELL = /(<(?:\w+:)?c(?=\s)[^<>]*\st=["'])e(["'])/g

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Rows of a sheet, by the highest row number; the grid that the reader would build is measured before it is built. */
function measure(xml: string): { readonly rows: number } | { readonly refusal: XlsxRefusal } {
  let rows = 0
  for (const [, attributes = ''] of xml.matchAll(ROW)) {
    const number = ROW_NUMBER.exec(attributes)?.[1]
    rows = Math.max(rows + 1, number === undefined ? 0 : Number(number))
    if (rows > IMPORT_LIMITS.rows) return { refusal: 'too-many-rows' }
  }
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const letters = CELL_ADDRESS.exec(attributes)?.[1]
    if (letters === undefined) return { refusal: 'damaged' }
    if (columnNumber(letters) > IMPORT_LIMITS.columns) return { refusal: 'too-many-columns' }
  }
  return { rows }
}

/** Leaves out what holds nothing, and lets the reader see the text of a formula's error. */
function lean(xml: string): string {
  return xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '').replace(ERROR_CELL, '$1str$2')
}

type Checked = { readonly parts: Record<string, Uint8Array> } | { readonly refusal: XlsxRefusal }

/** Every part as text without document type, sheets within the limits. */
function checkedParts(parts: ReadonlyMap<string, Uint8Array>): Checked {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const encoder = new TextEncoder()
  const checked: Record<string, Uint8Array> = {}
  let rows = 0
  for (const [name, bytes] of parts) {
    let xml: string
    try {
      xml = decoder.decode(bytes)
    } catch {
      return { refusal: 'damaged' }
    }
    if (xml.includes('\0')) return { refusal: 'damaged' }
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { refusal: 'has-dtd' }
    if (!/<(?:\w+:)?sheetData[\s>/]/.test(xml)) {
      checked[name] = bytes
      continue
    }
    const leaner = lean(xml)
    const measured = measure(leaner)
    if ('refusal' in measured) return measured
    rows += measured.rows
    if (rows > IMPORT_LIMITS.rows) return { refusal: 'too-many-rows' }
    checked[name] = encoder.encode(leaner)
  }
  return { parts: checked }
}

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS
/** Day 0 of a spreadsheet, in days since 1970. */
const SERIAL_ZERO_DAY = -25_569
/** A spreadsheet keeps a time or a duration as a date of its first weeks; nothing else falls there. */
const FIRST_DATE_DAY = SERIAL_ZERO_DAY + 60

function dateCell(at: Date): Cell {
  const ms = at.getTime()
  if (!Number.isFinite(ms)) return null
  const day = Math.floor(ms / DAY_MS)
  if (day < FIRST_DATE_DAY) {
    const minutes = Math.round(ms / MINUTE_MS) - SERIAL_ZERO_DAY * 1_440
    return minutes < 0 ? null : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  }
  const date = dateOfDay(day)
  return isCalendarDate(date) ? { date } : date
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? dateCell(value) : null
}

/** One text may stand in many cells: what the cells hold together is bounded as a file is. */
function isTooMuch(sheets: readonly Sheet[]): boolean {
  let length = 0
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') length += cell.length
  return length > IMPORT_LIMITS.bytes
}

/** The sheets of an Excel workbook (.xlsx), in their order. Formulas give their last result. */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly refusal: XlsxRefusal }> {
  const unzipped = unzip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  if ('refusal' in unzipped) return unzipped
  if (!unzipped.parts.has(WORKBOOK)) return { refusal: 'wrong-type' }
  const checked = checkedParts(unzipped.parts)
  if ('refusal' in checked) return checked
  const safe = zipSync(checked.parts, { level: 0 })
  try {
    const read = await readExcelFile(safe.slice().buffer, { trim: false })
    const sheets = read.map(({ sheet, data }): Sheet => {
      const rows: readonly (readonly unknown[])[] = data ?? []
      return { name: sheet, rows: rows.map((row) => row.map(cellOf)) }
    })
    return isTooMuch(sheets) ? { refusal: 'too-much-inside' } : { sheets }
  } catch {
    return { refusal: 'damaged' }
  }
}
