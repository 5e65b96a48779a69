import type { DocumentBlock } from '@tandem/contract/document-content'
import type { Strokes } from '@tandem/contract/signature-strokes'
import type { Locale } from '@tandem/domain/members'
import { DOCUMENT_WORDS } from './document-words.ts'
import type { Styles } from './pdf-styles.ts'
import { BOTTOM, INK, LINE, lineHeight, type Node, PAGE, type Sheet, WIDTH } from './sheet.ts'
import type { Style } from './typeface.ts'

type Signature = Extract<DocumentBlock, { type: 'signatures' }>['rows'][number]

/** By the place of the signatory; `null` where nothing was drawn. */
export type DrawnSignatures = readonly (Strokes | null)[]

/** In points. */
const BOX = { height: 92, gap: 16, edge: 10 } as const
/** A drawing is a field 1000 wide and 300 high. */
const DRAWING = { width: 140, height: 42, scale: 0.14 } as const

type Said = { readonly texts: readonly string[]; readonly style: Style }
type Box = { readonly name: string; readonly lines: readonly Said[]; readonly drawing: Strokes | null }

/** Who signs, in boxes two by two, each with its drawing where one was made. */
export class PdfSignatures {
  readonly #sheet: Sheet
  readonly #styles: Styles
  readonly #locale: Locale

  constructor(sheet: Sheet, styles: Styles, locale: Locale) {
    this.#sheet = sheet
    this.#styles = styles
    this.#locale = locale
  }

  /** The height of the first two boxes: what is said before them stands on their page. */
  need(rows: readonly Signature[], drawn: DrawnSignatures): number {
    const boxes = rows.slice(0, 2).map((row, column) => this.#box(row, drawn[column] ?? null, (WIDTH - BOX.gap) / 2))
    return Math.max(BOX.height, ...boxes.map(heightOf))
  }

  /** As high as they need; a text longer than a page stands without a box. */
  write(rows: readonly Signature[], drawn: DrawnSignatures): void {
    const sheet = this.#sheet
    const half = (WIDTH - BOX.gap) / 2
    for (let at = 0; at < rows.length; at += 2) {
      const boxes = rows.slice(at, at + 2).map((row, column) => this.#box(row, drawn[at + column] ?? null, half))
      const height = Math.max(BOX.height, ...boxes.map(heightOf))
      const isBoxed = height < BOTTOM - PAGE.top
      if (isBoxed) sheet.need(height)
      const top = sheet.y
      for (const [column, box] of boxes.entries()) {
        const node = sheet.doc.struct('Sect')
        sheet.root.add(node)
        const x = PAGE.left + (isBoxed ? column * (half + BOX.gap) : 0)
        if (isBoxed) {
          sheet.decorate((doc) => doc.lineWidth(0.7).roundedRect(x, top, half, height, 4).stroke(LINE))
          sheet.y = top + 8
        }
        for (const { texts, style } of box.lines)
          node.add(sheet.doc.struct('P', {}, sheet.lines('P', texts, style, x + BOX.edge)))
        if (box.drawing !== null) this.#draw(node, box.name, box.drawing, x + BOX.edge)
      }
      sheet.y = isBoxed ? top + height : sheet.y
      sheet.gap(10)
    }
  }

  #box(row: Signature, drawing: Strokes | null, wide: number): Box {
    const { strong, quiet, body } = this.#styles
    const told = row.told === '' ? DOCUMENT_WORDS[this.#locale].sign : row.told
    const said: [string, Style][] = [
      [row.capacity, quiet],
      [row.name, strong],
      [told, row.told === '' ? quiet : body],
    ]
    const within = wide - 2 * BOX.edge
    return {
      name: row.name,
      drawing,
      lines: said.map(([text, style]) => ({ texts: this.#sheet.face.linesOf(text, style, within), style })),
    }
  }

  /** The lines as the hand made them, named for whoever hears the page. */
  #draw(node: Node, name: string, drawing: Strokes, left: number): void {
    const sheet = this.#sheet
    sheet.need(DRAWING.height)
    const top = sheet.y
    const shown = sheet.mark('Figure', () => {
      sheet.doc.lineWidth(1.1).lineCap('round').lineJoin('round')
      for (const line of drawing) {
        const place = (at: number) => [
          left + (line[at] ?? 0) * DRAWING.scale,
          top + (line[at + 1] ?? 0) * DRAWING.scale,
        ]
        for (let at = 0; at + 1 < line.length; at += 2) {
          const [x = 0, y = 0] = place(at)
          if (at === 0) sheet.doc.moveTo(x, y)
          else sheet.doc.lineTo(x, y)
        }
        sheet.doc.stroke(INK)
      }
    })
    const bbox: [number, number, number, number] = [left, top, left + DRAWING.width, top + DRAWING.height]
    const options = { alt: DOCUMENT_WORDS[this.#locale].signatureOf(name), bbox, placement: 'Block' }
    node.add(sheet.doc.struct('Figure', options, shown))
    sheet.y = top + DRAWING.height
  }
}

function heightOf({ lines, drawing }: Box): number {
  const drawn = drawing === null ? 0 : DRAWING.height + 6
  return lines.reduce((sum, { texts, style }) => sum + texts.length * lineHeight(style), 16) + drawn
}
