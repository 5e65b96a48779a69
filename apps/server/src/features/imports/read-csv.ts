import { type Cell, IMPORT_LIMITS, type Sheet } from '@tandem/domain/imports/cells'
import { parse } from 'csv-parse/sync'

export type CsvRefusal = 'wrong-type' | 'damaged' | 'too-many-rows' | 'too-many-columns'

const SEPARATORS = [';', ',', '\t', '|'] as const

/** Records looked at to tell the separator. */
const SNIFFED_RECORDS = 20

/** Tab, line feed, form feed, carriage return: the control characters of a text file. */
const TEXT_CONTROLS = [9, 10, 12, 13]
/** Share of other control characters from which a file is no text. A few are slips of another program. */
const BINARY_SHARE = 0.02

function isBinary(text: string): boolean {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 && !TEXT_CONTROLS.includes(code)) controls += 1
  }
  return controls > text.length * BINARY_SHARE
}

/** What Windows-1252 holds at 0x80 to 0x9F. The decoder of some Node versions reads these as Latin-1, as controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/\p{Cc}/gu, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

/** Fields in each of the first records, quotes respected. */
function fieldCounts(text: string, separator: string): number[] {
  const counts: number[] = []
  let fields = 1
  let isQuoted = false
  let isBlank = true
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    if (!isQuoted && letter === separator) fields += 1
    if (!isQuoted && letter === '\n') {
      if (!isBlank) counts.push(fields)
      if (counts.length === SNIFFED_RECORDS) return counts
      fields = 1
      isBlank = true
    } else if (letter.trim() !== '') isBlank = false
  }
  if (!isBlank) counts.push(fields)
  return counts
}

/** The separator that gives most records the same number of fields, more than one. */
function separatorOf(text: string): string {
  let best: string = SEPARATORS[0]
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const counts = fieldCounts(text, separator)
    const widths = new Map<number, number>()
    for (const count of counts) if (count > 1) widths.set(count, (widths.get(count) ?? 0) + 1)
    for (const [width, records] of widths) {
      const score = (records / counts.length) * 1_000 + Math.min(width, 100)
      if (score > bestScore) {
        best = separator
        bestScore = score
      }
    }
  }
  return best
}

/** First line by which a spreadsheet program is told the separator. */
const HINT = /^sep=(.)\r?\n/i

function filledWidth(row: readonly Cell[]): number {
  return row.findLastIndex((cell) => typeof cell === 'string' && cell.trim() !== '') + 1
}

/** The one sheet of a CSV file, named after the file. Every cell is text. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
): { readonly sheets: readonly Sheet[] } | { readonly refusal: CsvRefusal } {
  const decoded = decode(bytes)
    .replace(/^\uFEFF/, '')
    .trimEnd()
  if (isBinary(decoded.slice(0, 8_192))) return { refusal: 'wrong-type' }
  const hint = HINT.exec(`${decoded}\n`)
  const text = hint === null ? decoded : decoded.slice(hint[0].length)
  let records: string[][]
  try {
    records = parse(text, {
      delimiter: hint?.[1] ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: IMPORT_LIMITS.rows + 1,
    })
  } catch {
    return { refusal: 'damaged' }
  }
  if (records.length > IMPORT_LIMITS.rows) return { refusal: 'too-many-rows' }
  const rows = records.map((record) => record.map((cell): Cell => (cell === '' ? null : cell)))
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  if (width > IMPORT_LIMITS.columns) return { refusal: 'too-many-columns' }
  return { sheets: [{ name, rows: rows.map((row) => row.slice(0, width)) }] }
}
