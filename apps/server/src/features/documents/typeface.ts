import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'

/** The house's typeface holds the Latin script; another one stands in for Cyrillic and Greek. */
const FAMILIES = { house: 'atkinson-hyperlegible-next', guest: 'source-sans-3' } as const
type Family = keyof typeof FAMILIES

/** Which file holds which letters, in the order in which they are asked. */
const SUBSETS = {
  latin: 'house',
  'latin-ext': 'house',
  cyrillic: 'guest',
  'cyrillic-ext': 'guest',
  greek: 'guest',
  'greek-ext': 'guest',
} as const satisfies Record<string, Family>
type Subset = keyof typeof SUBSETS
const IN_ORDER = Object.keys(SUBSETS) as Subset[]

const WEIGHTS = { regular: 400, bold: 700 } as const
export type Weight = keyof typeof WEIGHTS

export type Style = {
  readonly size: number
  readonly weight: Weight
  readonly color: string
  /** From line to line, in shares of the size. */
  readonly leading: number
}

/** Neighbouring characters that one font file draws; `none` for those that no file has. */
export type Run = { readonly font: Subset | 'none'; readonly text: string; readonly characters: number }

const packages = createRequire(import.meta.filename)

function fontFile(subset: Subset, weight: Weight): string {
  const family = FAMILIES[SUBSETS[subset]]
  return packages.resolve(`@fontsource/${family}/files/${family}-${subset}-${WEIGHTS[weight]}-normal.woff`)
}

/** What the library holds of the font that it has just chosen. */
type Chosen = {
  readonly _font: { readonly ascender: number; readonly font: { hasGlyphForCodePoint(point: number): boolean } }
}

/** Spaces of other widths: the files have none of them. */
const SPACES = /[\u2000-\u200A\u202F\u205F\u3000]/g
/** Marks of direction, joiners and the like have no shape of their own. */
const SHAPELESS = /^(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector})+$/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The share of the size that a box takes in the place of a character that no file has. */
export const BOX = 0.66

/** The letters of a PDF: which file draws which character, how wide words are, where lines break. */
export class Typeface {
  readonly #doc: InstanceType<typeof PDFDocument>
  readonly #widths = new Map<string, number>()
  readonly #fonts = new Map<string, Subset | 'none'>()
  readonly #words = new Map<string, readonly Run[]>()
  /** True once a character without a shape was met. */
  hasMissing = false

  constructor(doc: InstanceType<typeof PDFDocument>) {
    this.#doc = doc
    for (const subset of IN_ORDER)
      for (const weight of ['regular', 'bold'] as const)
        doc.registerFont(`${subset}-${weight}`, fontFile(subset, weight))
  }

  #has(subset: Subset, point: number): boolean {
    this.#doc.font(`${subset}-regular`)
    return (this.#doc as unknown as Chosen)._font.font.hasGlyphForCodePoint(point)
  }

  #fontOf(character: string): Subset | 'none' {
    const known = this.#fonts.get(character)
    if (known !== undefined) return known
    const points = [...character].map((one) => one.codePointAt(0) ?? 0)
    const font = IN_ORDER.find((subset) => points.every((point) => this.#has(subset, point))) ?? 'none'
    this.#fonts.set(character, font)
    return font
  }

  runsOf(text: string): readonly Run[] {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const runs: { font: Run['font']; text: string; characters: number }[] = []
    for (const { segment } of graphemes.segment(text.normalize('NFC').replace(SPACES, '\u00A0'))) {
      if (SHAPELESS.test(segment)) continue
      const font = this.#fontOf(segment)
      const last = runs.at(-1)
      if (font === 'none') this.hasMissing = true
      if (last?.font === font) {
        last.text += segment
        last.characters += 1
      } else runs.push({ font, text: segment, characters: 1 })
    }
    this.#words.set(text, runs)
    return runs
  }

  use(run: Run, { size, weight }: Style): void {
    this.#doc.font(`${run.font === 'none' ? 'latin' : run.font}-${weight}`).fontSize(size)
  }

  /** Points by which a run is lowered so that letters of both typefaces stand on one line. */
  dropOf(run: Run, { size }: Style): number {
    if (run.font === 'none' || SUBSETS[run.font] === 'house') return 0
    return ((this.#ascentOf('latin') - this.#ascentOf(run.font)) / 1000) * size
  }

  #ascentOf(subset: Subset): number {
    this.#doc.font(`${subset}-regular`)
    return (this.#doc as unknown as Chosen)._font.ascender
  }

  widthOfRun(run: Run, style: Style): number {
    if (run.font === 'none') return run.characters * style.size * BOX
    const name = `${style.weight} ${run.text}`
    const known = this.#widths.get(name)
    if (known !== undefined) return known * style.size
    this.use(run, { ...style, size: 100 })
    const width = this.#doc.widthOfString(run.text) / 100
    this.#widths.set(name, width)
    return width * style.size
  }

  widthOf(text: string, style: Style): number {
    return this.runsOf(text).reduce((width, run) => width + this.widthOfRun(run, style), 0)
  }

  /** A word that is wider than its line, in pieces that fit. */
  #piecesOf(word: string, style: Style, width: number): string[] {
    const pieces: string[] = []
    let piece = ''
    for (const { segment } of graphemes.segment(word)) {
      if (piece !== '' && this.widthOf(piece + segment, style) > width) {
        pieces.push(piece)
        piece = segment
      } else piece += segment
    }
    return [...pieces, piece]
  }

  /**
   * The lines of a text within a width; a line break in the text begins a new line, an empty text is one empty line. A
   * line broken between two words ends with their space, so that they stay two words when read aloud.
   */
  linesOf(text: string, style: Style, width: number): string[] {
    const space = this.widthOf(' ', style)
    const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/)
    return paragraphs.flatMap((paragraph, at) => {
      const lines: string[] = []
      let line = ''
      let used = 0
      for (const word of paragraph.split(/[ \t]+/)) {
        const wide = this.widthOf(word, style)
        if (line !== '' && used + space + wide > width) {
          lines.push(`${line} `)
          line = ''
        }
        if (wide > width) {
          const pieces = this.#piecesOf(word, style, width)
          lines.push(...pieces.slice(0, -1))
          line = pieces.at(-1) ?? ''
          used = this.widthOf(line, style)
        } else {
          used = line === '' ? wide : used + space + wide
          line = line === '' ? word : `${line} ${word}`
        }
      }
      return [...lines, at === paragraphs.length - 1 ? line : `${line} `]
    })
  }
}
