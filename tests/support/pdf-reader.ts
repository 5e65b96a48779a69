import { inflateSync } from 'node:zlib'
import { type Dictionary, type PdfValue, Reader, Reference, Text, twoBytes, wordsOf } from './pdf-values.ts'

/** A node of the structure as it is read aloud; `text` is what it draws itself, its children apart. */
export type PdfNode = {
  readonly type: string
  readonly scope: string | null
  readonly parts: readonly (string | PdfNode)[]
  readonly actual: string | null
  readonly alt: string | null
}

export type ReadPdf = {
  readonly catalog: Dictionary
  readonly title: string | null
  readonly pages: number
  readonly nodes: readonly PdfNode[]
  /** What each page draws that is no content: running lines. */
  readonly artifacts: readonly string[]
  /** Fonts by name, and whether their file is inside. */
  readonly fonts: ReadonlyMap<string, boolean>
}

type Found = { readonly value: PdfValue; readonly stream: string | null }

/** A small reader of the PDFs that Tandem writes: no library, so that a fault of the writer's is not repeated. */
class Pdf {
  readonly #text: string
  readonly #at = new Map<number, number>()
  readonly trailer: Dictionary

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes).toString('latin1')
    const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text)?.[1])
    const [, first = '0', count = '0'] = /^xref\s+(\d+) (\d+)\s+/.exec(this.#text.slice(from)) ?? []
    const rows = this.#text.slice(from).matchAll(/(\d{10}) \d{5} ([nf])/g)
    let object = Number(first)
    for (const [, at, kind] of rows) {
      if (kind === 'n') this.#at.set(object, Number(at))
      object += 1
    }
    if (object !== Number(count)) throw new Error('the table of objects is not what it says')
    this.trailer = new Reader(this.#text, this.#text.indexOf('trailer', from) + 7).next() as Dictionary
  }

  object(number: number): Found {
    const at = this.#at.get(number) ?? -1
    const head = /^(\d+) 0 obj\s/.exec(this.#text.slice(at, at + 20))
    if (Number(head?.[1]) !== number) throw new Error(`object ${number} is not where the table says`)
    const reader = new Reader(this.#text, at + (head?.[0].length ?? 0))
    const value = reader.next()
    const [word] = /^\s*stream\r?\n/.exec(this.#text.slice(reader.at, reader.at + 12)) ?? []
    if (word === undefined) return { value, stream: null }
    const { Length, Filter } = value as Dictionary
    const from = reader.at + word.length
    const raw = Buffer.from(this.#text.slice(from, from + Number(this.follow(Length ?? 0))), 'latin1')
    return { value, stream: (Filter === '/FlateDecode' ? inflateSync(raw) : raw).toString('latin1') }
  }

  follow(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null
    return value instanceof Reference ? this.object(value.object).value : value
  }

  dictionary(value: PdfValue | undefined): Dictionary {
    return (this.follow(value) ?? {}) as Dictionary
  }

  stream(value: PdfValue | undefined): string {
    return value instanceof Reference ? (this.object(value.object).stream ?? '') : ''
  }
}

/** What each glyph of a font says. */
function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', list = ''] of block.matchAll(/<(\w+)>\s*<\w+>\s*\[([\s\S]*?)\]/g))
      for (const [at, code] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
        const digits = (code[1] ?? '').replaceAll(' ', '')
        const bytes = digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
        glyphs.set(Number.parseInt(from, 16) + at, twoBytes(bytes))
      }
  }
  return glyphs
}

type Drawn = { readonly byMark: ReadonlyMap<number, string>; readonly artifact: string }

function drawnOn(pdf: Pdf, page: Dictionary, seen: Map<string, boolean>): Drawn {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const [name, ref] of Object.entries(pdf.dictionary(pdf.dictionary(page.Resources).Font))) {
    const font = pdf.dictionary(ref)
    const [inner] = pdf.follow(font.DescendantFonts) as PdfValue[]
    const described = pdf.dictionary(pdf.dictionary(inner).FontDescriptor)
    seen.set(String(font.BaseFont).slice(1), (described.FontFile2 ?? described.FontFile3) !== undefined)
    fonts.set(name, glyphsOf(pdf.stream(font.ToUnicode)))
  }
  const byMark = new Map<number, string>()
  let artifact = ''
  let font: ReadonlyMap<number, string> = new Map()
  const marks: (number | 'artifact' | null)[] = []
  const draw = (text: PdfValue) => {
    if (!(text instanceof Text)) return
    const said = text.bytes.replace(/[\s\S]{2}/g, (pair) => {
      const glyph = (pair.charCodeAt(0) << 8) | pair.charCodeAt(1)
      return font.get(glyph) ?? `?${glyph}?`
    })
    const mark = marks.findLast((one) => one !== null)
    if (mark === undefined || mark === null) throw new Error(`“${said}” is neither content nor artifact`)
    if (mark === 'artifact') artifact += said
    else byMark.set(mark, (byMark.get(mark) ?? '') + said)
  }
  const reader = new Reader(pdf.stream(page.Contents))
  let operands: PdfValue[] = []
  while (!reader.isAtEnd()) {
    const value = reader.next()
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value)
      continue
    }
    if (value === 'BDC' || value === 'BMC') {
      const { MCID } = (operands[1] ?? {}) as Dictionary
      marks.push(operands[0] === '/Artifact' ? 'artifact' : typeof MCID === 'number' ? MCID : null)
    } else if (value === 'EMC') marks.pop()
    else if (value === 'Tf') font = fonts.get(String(operands[0]).slice(1)) ?? new Map()
    else if (value === 'Tj') draw(operands[0] ?? null)
    else if (value === 'TJ') for (const one of operands[0] as PdfValue[]) draw(one)
    operands = []
  }
  if (marks.length > 0) throw new Error('a mark is left open')
  return { byMark, artifact }
}

/** Reads a PDF by its structure: what a screen reader would say, in that order. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const pdf = new Pdf(bytes)
  const catalog = pdf.dictionary(pdf.trailer.Root)
  const refs = pdf.dictionary(catalog.Pages).Kids as Reference[]
  const fonts = new Map<string, boolean>()
  const drawn = new Map(refs.map((ref) => [ref.object, drawnOn(pdf, pdf.dictionary(ref), fonts)]))
  const nodeOf = (value: PdfValue): PdfNode => {
    const node = pdf.dictionary(value)
    const textOf = (mark: number, page: PdfValue | undefined) =>
      drawn.get((page as Reference | undefined)?.object ?? -1)?.byMark.get(mark) ?? ''
    const kids = pdf.follow(node.K)
    const parts = (Array.isArray(kids) ? kids : [kids]).map((kid): string | PdfNode => {
      if (typeof kid === 'number') return textOf(kid, node.Pg)
      const one = pdf.dictionary(kid)
      return one.Type === '/MCR' ? textOf(Number(one.MCID), one.Pg) : nodeOf(kid)
    })
    const scope = pdf.dictionary(node.A).Scope
    return {
      type: String(node.S).slice(1),
      scope: scope === undefined ? null : String(scope).slice(1),
      parts,
      actual: wordsOf(node.ActualText),
      alt: wordsOf(node.Alt),
    }
  }
  const roots = pdf.follow(pdf.dictionary(catalog.StructTreeRoot).K)
  return {
    catalog: Object.fromEntries(Object.entries(catalog).map(([name, value]) => [name, pdf.follow(value)])),
    title: wordsOf(pdf.follow(pdf.dictionary(pdf.trailer.Info).Title)),
    pages: refs.length,
    nodes: (roots as PdfValue[]).map(nodeOf),
    artifacts: [...drawn.values()].map(({ artifact }) => artifact),
    fonts,
  }
}

/** What a node says, its children in their places. */
export function saidBy(node: PdfNode): string {
  return node.actual ?? node.parts.map((part) => (typeof part === 'string' ? part : saidBy(part))).join('')
}

/** Every node of a kind, in the order of reading. */
export function nodesOf(nodes: readonly PdfNode[], type: string): PdfNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...nodesOf(
      node.parts.filter((part) => typeof part !== 'string'),
      type,
    ),
  ])
}
