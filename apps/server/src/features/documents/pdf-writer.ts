import { Buffer } from 'node:buffer'
import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import { DOCUMENT_WORDS } from './document-words.ts'
import { type Letterhead, logoSize } from './letterhead.ts'
import { type DrawnSignatures, PdfSignatures } from './pdf-signatures.ts'
import { type Styles, stylesFor } from './pdf-styles.ts'
import { PdfTable, tableNeed } from './pdf-table.ts'
import { BRAND, lineHeight, PAGE, type Pace, Sheet, WIDTH } from './sheet.ts'

/** The end of a document keeps its size where the rest is in large type. */
const [FOOT_TITLE, FOOT_TEXT] = [11, 9]
/** In points: a last section with its signatures above this height may be parted. */
const LONG = 320
const LOGO = { width: 130, height: 48 } as const

/** A document being written on pages, at a pace. */
export class PdfWriter {
  readonly #sheet: Sheet
  readonly #content: DocumentContent
  readonly #styles: Styles
  readonly #drawn: DrawnSignatures

  constructor(content: DocumentContent, drawn: DrawnSignatures, pace: Pace) {
    const words = DOCUMENT_WORDS[content.locale]
    const { title, organisationName, datedOn } = content
    this.#sheet = new Sheet({ title, lang: words.language, author: organisationName, at: datedOn }, pace)
    this.#content = content
    this.#drawn = drawn
    this.#styles = stylesFor(content.isLarge === true, pace)
  }

  #head({ logo, lines }: Letterhead): void {
    const sheet = this.#sheet
    const { organisationName, locale, reference, datedOn, title } = this.#content
    const { root } = sheet
    const words = DOCUMENT_WORDS[locale]
    sheet.y = 44
    let left: number = PAGE.left
    if (logo !== null) {
      const { width, height } = logoSize(logo.bytes, LOGO)
      const place: [number, number, number, number] = [left, sheet.y, left + width, sheet.y + height]
      const shown = sheet.mark('Figure', () =>
        sheet.doc.image(Buffer.from(logo.bytes), left, sheet.y, { width, height }),
      )
      const options = { alt: words.logoOf(organisationName), bbox: place, placement: 'Block' }
      root.add(sheet.doc.struct('Figure', options, shown))
      left += width + 14
    }
    const [top, wide] = [sheet.y, WIDTH - (left - PAGE.left)]
    sheet.write(root, 'P', organisationName, this.#styles.strong, left, wide)
    for (const line of lines.filter((one) => one.trim() !== ''))
      sheet.write(root, 'P', line, this.#styles.quiet, left, wide)
    sheet.y = Math.max(sheet.y, top + (logo === null ? 0 : LOGO.height))
    sheet.gap(10)
    const ruleAt = sheet.y
    sheet.decorate((doc) =>
      doc
        .lineWidth(1.5)
        .moveTo(PAGE.left, ruleAt)
        .lineTo(PAGE.left + WIDTH, ruleAt)
        .stroke(BRAND),
    )
    sheet.gap(18)
    sheet.write(root, 'H1', title, this.#styles.title)
    sheet.gap(2)
    sheet.write(root, 'P', `${reference} · ${words.day(datedOn)}`, this.#styles.quiet)
    sheet.gap(10)
  }

  #list(items: readonly string[]): void {
    const sheet = this.#sheet
    const { body } = this.#styles
    const list = sheet.doc.struct('L')
    sheet.root.add(list)
    for (const item of items) {
      const lines = sheet.face.linesOf(item, body, WIDTH - 16)
      sheet.need(Math.min(2, lines.length) * lineHeight(body))
      const node = sheet.doc.struct('LI')
      list.add(node)
      const bulletAt = sheet.y
      node.add(
        sheet.doc.struct(
          'Lbl',
          {},
          sheet.mark('Lbl', () => sheet.line('•', body, PAGE.left + 3, bulletAt)),
        ),
      )
      node.add(sheet.doc.struct('LBody', {}, sheet.lines('LBody', lines, body, PAGE.left + 16)))
      sheet.gap(3)
    }
    sheet.gap(6)
  }

  #table(head: readonly string[], rows: readonly (readonly string[])[], isHeadingFirst: boolean): void {
    const { table } = this.#styles
    this.#sheet.need(tableNeed(this.#sheet, head, rows, table))
    new PdfTable(this.#sheet, this.#sheet.root, head, rows, table).draw(rows, isHeadingFirst)
    this.#sheet.gap(12)
  }

  /** What of a block must stand below its heading. */
  #begun(block: DocumentBlock | undefined): number {
    const { body, caption, table } = this.#styles
    if (block?.type === 'facts') return tableNeed(this.#sheet, [], namedRows(block), table)
    if (block?.type !== 'table') return 3 * lineHeight(body)
    return (block.caption === '' ? 0 : lineHeight(caption)) + tableNeed(this.#sheet, block.head, block.rows, table)
  }

  /** What the signatures that follow ask for, with the paragraph before them: 0 where none follow. */
  #signed(blocks: readonly DocumentBlock[]): number {
    const { body } = this.#styles
    const [first, ...rest] = blocks
    if (first?.type === 'signatures' && first.rows.length > 0)
      return this.#signatures().need(first.rows, this.#drawn) + 16 + this.#footer().need
    if (first?.type !== 'paragraph') return 0
    const below = this.#signed(rest)
    const lines = this.#sheet.face.linesOf(first.text, body, WIDTH).length
    return below === 0 ? 0 : Math.min(8, lines) * lineHeight(body) + 5 + below
  }

  #signatures(): PdfSignatures {
    return new PdfSignatures(this.#sheet, this.#styles, this.#content.locale)
  }

  /** `after`: the blocks that follow. The last section stands with the signatures, unless it is long. */
  #block(block: DocumentBlock, after: readonly DocumentBlock[]): void {
    const sheet = this.#sheet
    const { heading, body, caption } = this.#styles
    const [next, ...later] = after
    if (block.type === 'heading') {
      sheet.gap(8)
      const begun = lineHeight(heading) + 3 + this.#begun(next)
      const signed = next?.type === 'paragraph' ? 0 : this.#signed(later)
      sheet.need(signed > 0 && begun + signed < LONG ? begun + 12 + signed : begun)
      sheet.write(sheet.root, 'H2', block.text, heading)
      sheet.gap(3)
    } else if (block.type === 'paragraph') {
      sheet.need(this.#signed([block, ...after]))
      for (const text of block.text.split(/\r\n|[\n\r]/).filter((one) => one.trim() !== '')) {
        sheet.write(sheet.root, 'P', text, body)
        sheet.gap(5)
      }
    } else if (block.type === 'newPage') sheet.need(Number.POSITIVE_INFINITY)
    else if (block.type === 'list') this.#list(block.items)
    else if (block.type === 'facts') {
      if (block.rows.length > 0) this.#table([], namedRows(block), true)
    } else if (block.type === 'table') {
      if (block.caption !== '') {
        sheet.need(this.#begun(block))
        sheet.write(sheet.root, 'P', block.caption, caption)
        sheet.gap(2)
      }
      if (block.head.length > 0 || block.rows.length > 0) this.#table(block.head, block.rows, false)
    } else this.#signatures().write(block.rows, this.#drawn)
  }

  /** The styles of what is not written here, and the room it asks for: its title and three lines. */
  #footer() {
    const { quiet, heading } = this.#styles
    const title = { ...heading, size: FOOT_TITLE }
    const text = { ...quiet, size: FOOT_TEXT }
    const lines = this.#sheet.face.linesOf(this.#content.notWrittenHere, text, WIDTH).length
    return { title, text, need: lineHeight(title) + Math.min(3, lines) * lineHeight(text) }
  }

  #foot(): void {
    const sheet = this.#sheet
    const { locale, notWrittenHere } = this.#content
    const { quiet } = this.#styles
    const words = DOCUMENT_WORDS[locale]
    if (notWrittenHere !== '') {
      const { title, text, need } = this.#footer()
      sheet.gap(6)
      sheet.need(need)
      sheet.write(sheet.root, 'H2', words.notWritten, title)
      sheet.write(sheet.root, 'P', notWrittenHere, text)
    }
    if (sheet.face.hasMissing) {
      sheet.gap(6)
      sheet.write(sheet.root, 'P', words.boxes, quiet)
    }
  }

  /** One line that fits between the margins, cut where it must be. */
  #short(text: string, wide: number): string {
    const [line = '', ...more] = this.#sheet.face.linesOf(text, this.#styles.running, wide)
    return more.length === 0 ? line : `${line}…`
  }

  #runningLines(): void {
    const sheet = this.#sheet
    const { organisationName, reference, datedOn, locale } = this.#content
    const { running } = this.#styles
    const words = DOCUMENT_WORDS[locale]
    const count = sheet.doc.bufferedPageRange().count
    const right = (text: string, y: number) =>
      sheet.line(text, running, PAGE.left + WIDTH - sheet.face.widthOf(text, running), y)
    for (let page = 0; page < count; page += 1) {
      sheet.doc.switchToPage(page)
      sheet.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
      sheet.line(this.#short(this.#content.title, WIDTH - 60), running, PAGE.left, PAGE.height - 42)
      right(words.page(page + 1, count), PAGE.height - 42)
      sheet.doc.endMarkedContent()
      if (page === 0) continue
      sheet.doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
      const told = this.#short(`${reference} · ${words.day(datedOn)}`, WIDTH * 0.6)
      sheet.line(this.#short(organisationName, WIDTH * 0.38), running, PAGE.left, 40)
      right(told, 40)
      sheet.doc.endMarkedContent()
    }
  }

  layOut(letterhead: Letterhead): void {
    const { doc, root } = this.#sheet
    doc.addStructure(root)
    this.#head(letterhead)
    const { blocks } = this.#content
    for (const [at, block] of blocks.entries()) this.#block(block, blocks.slice(at + 1))
    this.#foot()
    root.end()
  }

  filled() {
    return this.#sheet.filled()
  }

  async write(): Promise<Uint8Array> {
    const { doc } = this.#sheet
    const parts: Buffer[] = []
    const whole = new Promise<Uint8Array>((resolve, reject) => {
      doc.on('data', (part: Buffer) => parts.push(part))
      doc.on('end', () => resolve(Buffer.concat(parts)))
      doc.on('error', reject)
    })
    this.#runningLines()
    doc.end()
    return whole
  }
}

const namedRows = ({ rows }: Extract<DocumentBlock, { type: 'facts' }>) => rows.map(({ label, text }) => [label, text])
