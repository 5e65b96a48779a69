import PDFDocument from 'pdfkit'
import { BOX, type Run, type Style, Typeface } from './typeface.ts'

type Doc = InstanceType<typeof PDFDocument>
/** A node of the structure that is read aloud. */
export type Node = ReturnType<Doc['struct']>
type Content = ReturnType<Doc['markStructureContent']>

/** A4 with its margins, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 57, right: 57, top: 72, bottom: 64 } as const
export const WIDTH = PAGE.width - PAGE.left - PAGE.right
export const BOTTOM = PAGE.height - PAGE.bottom

export const INK = '#1f2421'
export const QUIET = '#565d57'
export const BRAND = '#0e5a55'
export const LINE = '#c9c4b8'
export const SOFT = '#efede7'

export function lineHeight({ size, leading }: Style): number {
  return size * leading
}

export type SheetFacts = { readonly title: string; readonly lang: string; readonly author: string; readonly at: string }

/** How generous the space between things is: 1 is the usual. */
export type Pace = number

/** Pages being written: where the pen stands, and the structure of what stands there. */
export class Sheet {
  readonly doc: Doc
  readonly face: Typeface
  readonly root: Node
  y: number = PAGE.top
  readonly #pace: Pace
  #open: { readonly tag: string; readonly parts: (Content | Node)[] } | null = null

  constructor({ title, lang, author, at }: SheetFacts, pace: Pace) {
    this.#pace = pace
    const day = new Date(`${at}T12:00:00Z`)
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang,
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: day, ModDate: day },
    })
    this.face = new Typeface(this.doc)
    this.root = this.doc.struct('Document')
    this.doc.addPage()
  }

  room(): number {
    return BOTTOM - this.y
  }

  /** Leaves a space of so many points at the usual pace. */
  gap(points: number): void {
    this.y += points * this.#pace
  }

  /** Pages so far, and the share of the last one that is written on. */
  filled(): { readonly pages: number; readonly last: number } {
    return { pages: this.doc.bufferedPageRange().count, last: (this.y - PAGE.top) / (BOTTOM - PAGE.top) }
  }

  turn(): void {
    this.doc.addPage()
    this.y = PAGE.top
  }

  /** Begins a new page unless so much is left on this one. */
  need(height: number): void {
    if (this.room() < height && this.y > PAGE.top) this.turn()
  }

  /** Lines and fills that are no content. */
  decorate(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  /** Draws as the content of a node, and returns that content. */
  mark(tag: string, draw: () => void): (Content | Node)[] {
    const parts: (Content | Node)[] = [this.doc.markStructureContent(tag)]
    this.#open = { tag, parts }
    draw()
    this.#open = null
    this.doc.endMarkedContent()
    return parts
  }

  /** The cell of a table that names its row or its column; the library takes the scope, its types do not know it. */
  headingCell(scope: 'Row' | 'Column'): Node {
    return this.doc.struct('TH', { scope } as object)
  }

  /** One line of text at a place. A character that no font file has is a box that still says what it stands for. */
  line(text: string, style: Style, x: number, y: number): void {
    let at = x
    for (const run of this.face.runsOf(text)) {
      const width = this.face.widthOfRun(run, style)
      if (run.font === 'none') this.#boxes(run, style, at, y)
      else {
        const drop = this.face.dropOf(run, style)
        this.face.use(run, style)
        this.doc.fillColor(style.color).text(run.text, at, y + drop, { lineBreak: false })
      }
      at += width
    }
  }

  /** The text that is written here is interrupted by a node of its own, as readers know what a node stands for. */
  #boxes({ text, characters }: Run, { size, color }: Style, x: number, y: number): void {
    const draw = () => {
      this.doc.lineWidth(0.6)
      for (let at = 0; at < characters; at += 1)
        this.doc.rect(x + size * (0.08 + at * BOX), y + size * 0.34, size * 0.5, size * 0.62).stroke(color)
    }
    if (this.#open === null) draw()
    else {
      const { tag, parts } = this.#open
      this.doc.endMarkedContent()
      const content = this.doc.markStructureContent('Span')
      draw()
      this.doc.endMarkedContent()
      parts.push(this.doc.struct('Span', { actual: text }, content), this.doc.markStructureContent(tag))
    }
  }

  /** Lines one below the other, over as many pages as they need; no line stays alone on a page. */
  lines(tag: string, lines: readonly string[], style: Style, x: number): (Content | Node)[] {
    const height = lineHeight(style)
    const contents: (Content | Node)[] = []
    let from = 0
    while (from < lines.length) {
      const left = lines.length - from
      let fits = Math.floor((this.room() + 0.01) / height)
      if (fits < left && left - fits === 1) fits -= 1
      if (fits < Math.min(2, left)) {
        this.turn()
        fits = Math.max(1, Math.floor((this.room() + 0.01) / height))
      }
      const shown = lines.slice(from, from + fits)
      contents.push(
        ...this.mark(tag, () => {
          for (const text of shown) {
            this.line(text, style, x, this.y)
            this.y += height
          }
        }),
      )
      from += shown.length
    }
    return contents
  }

  /** A text as a node of its own under `parent`. */
  write(parent: Node, tag: string, text: string, style: Style, x: number = PAGE.left, width: number = WIDTH): void {
    parent.add(this.doc.struct(tag, {}, this.lines(tag, this.face.linesOf(text, style, width), style, x)))
  }
}
