import { type Cell, cellAddress, cellText, folded, printOf, rowAddress, type Sheet } from './cells.ts'
import type { ImportDecisions } from './decisions.ts'
import type { Column, ComparedField, ImportField } from './headings.ts'
import type { Candidate, ImportProblem, ImportProblemCode, ImportWarningCode } from './problems.ts'
import { cellRefusal, hasControlCharacter, type Reading } from './read-cells.ts'
import type { SheetLayout } from './sheets.ts'

/** One row that holds a record, with what was decided about it and what is wrong with it so far. */
export type ImportRow = {
  readonly sheet: string
  readonly row: number
  readonly address: string
  readonly isSkipped: boolean
  /** True when somebody changed a cell of this row by hand. */
  readonly isMended: boolean
  readonly problems: ImportProblem[]
  /** The cell as the file has it. */
  original(field: ImportField): Cell
  /** A column that is read without being imported. */
  compared(field: ComparedField): { readonly column: Column; readonly cell: Cell } | null
  /** The cell after mending. */
  cell(field: ImportField): Cell
  heading(field: ImportField): string | null
  has(field: ImportField): boolean
  /** The value of a reading; what cannot be read is noted as a problem of the row. */
  take<T>(field: ImportField, read: (cell: Cell) => Reading<T>): T | null
  /** As `take`, of the cell as the file has it, noting nothing. */
  originally<T>(field: ImportField, read: (cell: Cell) => Reading<T>): T | null
  problem(field: ImportField | null, code: ImportProblemCode, candidates?: readonly Candidate[]): void
  warn(field: ImportField | null, code: ImportWarningCode, candidates?: readonly Candidate[], column?: Column): void
  isBlocked(): boolean
  /** Of every cell that is imported, as the file has it. */
  print(): string
}

function importRow(
  layout: SheetLayout,
  columns: ReadonlyMap<ImportField, Column>,
  cells: readonly Cell[],
  row: number,
  decisions: ImportDecisions,
  skips: ReadonlySet<string>,
): ImportRow {
  const problems: ImportProblem[] = []
  const original = (field: ImportField): Cell => {
    const column = columns.get(field)
    return column === undefined ? null : (cells[column.index] ?? null)
  }
  const mended = (field: ImportField) => decisions.cells?.[cellAddress(layout.name, row, field)]
  const cell = (field: ImportField): Cell => {
    const typed = mended(field) ?? original(field)
    const text = cellText(typed)
    if (text.trim() === '') return decisions.defaults?.[`${layout.name}!${field}`] ?? null
    return decisions.words?.[field]?.[folded(text)] ?? typed
  }
  const heading = (field: ImportField) => columns.get(field)?.heading ?? null
  const note = (field: ImportField | null, candidates: readonly Candidate[], column: Column | null) => ({
    sheet: layout.name,
    row,
    column: column !== null ? column.heading : field === null ? null : heading(field),
    field: column === null ? field : null,
    value: column !== null ? cellText(cells[column.index]) : field === null ? '' : cellText(cell(field)),
    candidates,
  })
  const isNoted = (field: ImportField | null, code: ImportProblem['code']) =>
    field !== null && problems.some((one) => one.field === field && one.code === code)
  const problem: ImportRow['problem'] = (field, code, candidates = []) => {
    if (isNoted(field, code)) return
    problems.push({ ...note(field, candidates, null), severity: 'problem', code })
  }
  const warn: ImportRow['warn'] = (field, code, candidates = [], column = undefined) => {
    if (isNoted(field, code)) return
    problems.push({ ...note(field, candidates, column ?? null), severity: 'warning', code })
  }
  return {
    sheet: layout.name,
    row,
    address: rowAddress(layout.name, row),
    isSkipped: skips.has(rowAddress(layout.name, row)),
    isMended: [...columns.keys()].some((field) => mended(field) !== undefined),
    problems,
    original,
    compared: (field) => {
      const column = layout.columns.find((one) => one.compares === field)
      return column === undefined ? null : { column, cell: cells[column.index] ?? null }
    },
    cell,
    heading,
    has: (field) => columns.has(field),
    take: (field, read) => {
      const value = cell(field)
      const refusal = cellRefusal(value)
      if (refusal === null && hasControlCharacter(cellText(value))) warn(field, 'control-character')
      const reading = refusal === null ? read(value) : { problem: refusal }
      if (reading === null) return null
      if ('value' in reading) return reading.value
      problem(field, reading.problem)
      return null
    },
    originally: (field, read) => {
      const reading = read(original(field))
      return reading !== null && 'value' in reading ? reading.value : null
    },
    problem,
    warn,
    isBlocked: () => problems.some((one) => one.severity === 'problem'),
    print: () =>
      printOf(
        [...columns]
          .map(([field, column]) => `${field}=${cellText(cells[column.index])}`)
          .sort()
          .join('\n'),
      ),
  }
}

/** The rows of a sheet that hold a record, in the order of the file. */
export function rowsOf(sheet: Sheet, layout: SheetLayout, decisions: ImportDecisions): ImportRow[] {
  const columns = new Map(
    layout.columns.flatMap((column) => (column.field === null ? [] : [[column.field, column] as const])),
  )
  const skips = new Set(decisions.skips)
  return layout.dataRows.map((row) => importRow(layout, columns, sheet.rows[row - 1] ?? [], row, decisions, skips))
}
