import { BOTTOM, LINE, lineHeight, type Node, PAGE, type Sheet, SOFT, WIDTH } from './sheet.ts'
import type { Style } from './typeface.ts'

/** Points beside the text of a cell. */
const PAD = 5
/** A table up to this share of a page stays on one. */
const SMALL = 0.34
/** A column is no narrower than its longest word, up to this share of the page. */
const WIDEST_WORD = 0.3
/** Cells up to this share of the page, such as a date, stay on one line. */
const SHORT = 0.2
/** Where the cells of a row begin by naming it: one share for all, so that such tables stand in line. */
const NAMES = 0.34

/** `pad`: points above and below the text of a cell. */
export type TableLook = { readonly head: Style; readonly body: Style; readonly pad: number }

type Rows = readonly (readonly string[])[]

/** Widths by what the columns hold: short cells and long words whole, the rest shared by how much there is to read. */
function widthsOf(sheet: Sheet, rows: readonly (readonly string[])[], columns: number, style: Style): number[] {
  const bold = { ...style, weight: 'bold' } as const
  const need = Array.from({ length: columns }, (_, column) => {
    let [least, longest, sum] = [12, 12, 0]
    for (const row of rows) {
      const text = row[column] ?? ''
      const whole = sheet.face.widthOf(text, bold)
      const word = text.split(/\s+/).reduce((one, two) => (two.length > one.length ? two : one), '')
      longest = Math.max(longest, Math.min(WIDTH, whole))
      least = Math.max(least, Math.min(WIDTH * WIDEST_WORD, sheet.face.widthOf(word, bold)))
      sum += whole
    }
    return { least: longest <= WIDTH * SHORT ? longest : least, longest, mean: sum / Math.max(1, rows.length) }
  })
  const free = WIDTH - columns * 2 * PAD
  const taken = need.reduce((sum, { least }) => sum + least, 0)
  if (taken >= free) return need.map(({ least }) => (least / taken) * free + 2 * PAD)
  const spare = free - taken
  const wanted = need.reduce((sum, { least, longest }) => sum + longest - least, 0)
  if (wanted <= spare) return need.map(({ longest }) => longest + (spare - wanted) / columns + 2 * PAD)
  const weights = need.map(({ least, longest, mean }) => (longest > least ? Math.max(mean, least, longest / 2) : 0))
  const weight = weights.reduce((sum, one) => sum + one, 0)
  return need.map(({ least }, column) => least + (spare * (weights[column] ?? 0)) / weight + 2 * PAD)
}

/** Widths of the columns; where the cells of a row begin by naming it, such tables stand in line. */
function columnsOf(sheet: Sheet, head: readonly string[], rows: Rows, { body }: TableLook): number[] {
  const columns = Math.max(head.length, 1, ...rows.map((row) => row.length))
  const isNaming = head.length === 0 && columns === 2
  return isNaming ? [WIDTH * NAMES, WIDTH * (1 - NAMES)] : widthsOf(sheet, [head, ...rows], columns, body)
}

/** The room that a table asks for where it begins: a small one stays whole, of a long one the head and two rows. */
export function tableNeed(sheet: Sheet, head: readonly string[], rows: Rows, look: TableLook): number {
  const widths = columnsOf(sheet, head, rows, look)
  const tall = (row: readonly string[], style: Style) => {
    const lines = widths.map((width, column) => sheet.face.linesOf(row[column] ?? '', style, width - 2 * PAD).length)
    return Math.max(...lines) * lineHeight(style) + 2 * look.pad
  }
  const sum = (some: Rows) => some.reduce((points, row) => points + tall(row, look.body), 0)
  const top = head.length === 0 ? 0 : tall(head, look.head)
  const whole = top + sum(rows)
  return whole <= SMALL * (BOTTOM - PAGE.top) ? whole : top + sum(rows.slice(0, 2))
}

type Cell = { readonly lines: readonly string[]; readonly node: Node }

/** Rows over as many pages as they need, the head repeated on each; a row breaks only where it is longer than a page. */
export class PdfTable {
  readonly #sheet: Sheet
  readonly #node: Node
  readonly #look: TableLook
  readonly #widths: readonly number[]
  readonly #head: readonly string[]

  constructor(sheet: Sheet, parent: Node, head: readonly string[], rows: Rows, look: TableLook) {
    this.#sheet = sheet
    this.#look = look
    this.#head = head
    this.#node = sheet.doc.struct('Table')
    parent.add(this.#node)
    this.#widths = columnsOf(sheet, head, rows, look)
  }

  #left(column: number): number {
    return this.#widths.slice(0, column).reduce((sum, width) => sum + width, PAGE.left) + PAD
  }

  #linesOf(row: readonly string[], style: Style): string[][] {
    return this.#widths.map((width, column) => this.#sheet.face.linesOf(row[column] ?? '', style, width - 2 * PAD))
  }

  #heightOf(row: readonly string[]): number {
    const { body, pad } = this.#look
    return Math.max(...this.#linesOf(row, body).map(({ length }) => length)) * lineHeight(body) + 2 * pad
  }

  #shade(height: number): void {
    const { y } = this.#sheet
    this.#sheet.decorate((doc) => doc.rect(PAGE.left, y, WIDTH, height).fill(SOFT))
  }

  #rule(): void {
    const { y } = this.#sheet
    this.#sheet.decorate((doc) =>
      doc
        .lineWidth(0.5)
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + WIDTH, y)
        .stroke(LINE),
    )
  }

  /** The head; read aloud once, shown again on each page. */
  #drawHead(isRepeated: boolean): void {
    if (this.#head.length === 0) return
    const sheet = this.#sheet
    const lines = this.#linesOf(this.#head, this.#look.head)
    const height = lineHeight(this.#look.head)
    const { pad } = this.#look
    const tall = Math.max(...lines.map((one) => one.length)) * height + 2 * pad
    const top = sheet.y
    this.#shade(tall)
    const put = (column: number) => {
      for (const [at, text] of (lines[column] ?? []).entries())
        sheet.line(text, this.#look.head, this.#left(column), top + pad + at * height)
    }
    if (isRepeated)
      sheet.decorate(() => {
        for (const column of this.#widths.keys()) put(column)
      })
    else {
      const row = sheet.doc.struct('TR')
      this.#node.add(row)
      for (const column of this.#widths.keys()) {
        const node = sheet.headingCell('Column')
        row.add(node)
        for (const part of sheet.mark('TH', () => put(column))) node.add(part)
      }
    }
    sheet.y = top + tall
  }

  /** `after`: what must fit below it, so that no row ends a table alone on a page. */
  #drawRow(texts: readonly string[], isHeadingFirst: boolean, after: number): void {
    const sheet = this.#sheet
    const { body, pad } = this.#look
    const height = lineHeight(body)
    const row = sheet.doc.struct('TR')
    this.#node.add(row)
    const cells = this.#linesOf(texts, body).map((lines, column): Cell => {
      const isHeading = isHeadingFirst && column === 0
      const node = isHeading ? sheet.headingCell('Row') : sheet.doc.struct('TD')
      row.add(node)
      return { lines, node }
    })
    const most = Math.max(...cells.map(({ lines }) => lines.length))
    const whole = most * height + 2 * pad
    if (sheet.room() < whole + after && (whole + after <= BOTTOM - PAGE.top - 40 || sheet.room() < 4 * height))
      this.#turn()
    let from = 0
    while (from < most) {
      const fits = Math.max(1, Math.floor((sheet.room() - 2 * pad + 0.01) / height))
      const top = sheet.y
      for (const [column, { lines, node }] of cells.entries()) {
        const shown = lines.slice(from, from + fits)
        if (shown.length === 0) continue
        const style = isHeadingFirst && column === 0 ? this.#look.head : body
        const tag = isHeadingFirst && column === 0 ? 'TH' : 'TD'
        const parts = sheet.mark(tag, () => {
          for (const [at, text] of shown.entries()) sheet.line(text, style, this.#left(column), top + pad + at * height)
        })
        for (const part of parts) node.add(part)
      }
      const drawn = Math.min(fits, most - from)
      sheet.y = top + drawn * height + 2 * pad
      this.#rule()
      from += drawn
      if (from < most) this.#turn()
    }
  }

  #turn(): void {
    this.#sheet.turn()
    this.#drawHead(true)
  }

  draw(rows: Rows, isHeadingFirst = false): void {
    this.#drawHead(false)
    for (const [at, row] of rows.entries()) {
      const last = at > 0 && at === rows.length - 2 ? rows[at + 1] : undefined
      this.#drawRow(row, isHeadingFirst, last === undefined ? 0 : this.#heightOf(last))
    }
    this.#rule()
    this.#node.end()
  }
}
