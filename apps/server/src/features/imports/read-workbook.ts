import { IMPORT_LIMITS, type Sheet } from '@tandem/domain/imports/cells'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** Why a file is refused as a whole, before anything of it is kept. Source: trust.md R35. */
export const WORKBOOK_REFUSALS = [
  'empty-file',
  'too-large',
  'wrong-type',
  'old-excel',
  'damaged',
  'too-many-parts',
  'too-much-inside',
  'has-dtd',
  'too-many-rows',
  'too-many-columns',
] as const
export type WorkbookRefusal = (typeof WORKBOOK_REFUSALS)[number]

export type Workbook = { readonly sheets: readonly Sheet[] } | { readonly refusal: WorkbookRefusal }

const EXTENSIONS = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'xls'] as const

/** How files begin: zip (so .xlsx), the container of .xls and of protected workbooks, and others taken for text. */
const ZIP = [0x50, 0x4b]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const NOT_TEXT = ['%PDF', '{\\rtf', '<!DOCTYPE', '<html', '<?xml', 'GIF8']

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function nameParts(fileName: string): { readonly base: string; readonly extension: string } {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const dot = base.lastIndexOf('.')
  return dot <= 0 ? { base, extension: '' } : { base: base.slice(0, dot), extension: base.slice(dot + 1).toLowerCase() }
}

/** The sheets of a spreadsheet or CSV file, told apart by what it holds; or why it is refused. Never throws. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.byteLength === 0) return { refusal: 'empty-file' }
  if (bytes.byteLength > IMPORT_LIMITS.bytes) return { refusal: 'too-large' }
  const { base, extension } = nameParts(fileName)
  if (!EXTENSIONS.some((known) => known === extension)) return { refusal: 'wrong-type' }
  if (beginsWith(bytes, OLD_EXCEL)) return { refusal: 'old-excel' }
  if (beginsWith(bytes, ZIP)) return withContent(await readXlsx(bytes))
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart()
  if (extension.startsWith('xl') || NOT_TEXT.some((sign) => start.toLowerCase().startsWith(sign.toLowerCase())))
    return { refusal: 'wrong-type' }
  return withContent(readCsv(bytes, base === '' ? 'CSV' : base))
}

/** Trailing rows without content are dropped; a file without any content is empty. */
function withContent(read: Workbook): Workbook {
  if ('refusal' in read) return read
  const sheets = read.sheets.map(({ name, rows }): Sheet => {
    const last = rows.findLastIndex((row) =>
      row.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== '')),
    )
    return { name, rows: rows.slice(0, last + 1) }
  })
  return sheets.some(({ rows }) => rows.length > 0) ? { sheets } : { refusal: 'empty-file' }
}
