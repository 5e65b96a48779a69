import { Buffer } from 'node:buffer'
import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import { DOCUMENT_WORDS } from './document-words.ts'
import { type Letterhead, logoSize } from './letterhead.ts'
import { type DrawnSignatures, PdfSignatures } from './pdf-signatures.ts'
import { type Styles, stylesFor } from './pdf-styles.ts'
import { PdfTable } from './pdf-table.ts'
import { BRAND, lineHeight, PAGE, Sheet, WIDTH } from './sheet.ts'

/** The end of a document keeps its size where the rest is in large type. */
const [FOOT_TITLE, FOOT_TEXT] = [11, 9]
const LOGO = { width: 130, height: 48 } as const

class Writer {
  readonly #sheet: Sheet
  readonly #content: DocumentContent
  readonly #styles: Styles
  readonly #drawn: DrawnSignatures

  constructor(content: DocumentContent, drawn: DrawnSignatures) {
    const words = DOCUMENT_WORDS[content.locale]
    const { title, organisationName, datedOn } = content
    this.#sheet = new Sheet({ title, lang: words.language, author: organisationName, at: datedOn })
    this.#content = content
    this.#drawn = drawn
    this.#styles = stylesFor(content.isLarge === true)
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
    sheet.y = Math.max(sheet.y, top + (logo === null ? 0 : LOGO.height)) + 10
    const ruleAt = sheet.y
    sheet.decorate((doc) =>
      doc
        .lineWidth(1.5)
        .moveTo(PAGE.left, ruleAt)
        .lineTo(PAGE.left + WIDTH, ruleAt)
        .stroke(BRAND),
    )
    sheet.y += 18
    sheet.write(root, 'H1', title, this.#styles.title)
    sheet.y += 2
    sheet.write(root, 'P', `${reference} · ${words.day(datedOn)}`, this.#styles.quiet)
    sheet.y += 10
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
      sheet.y += 3
    }
    sheet.y += 6
  }

  #table(head: readonly string[], rows: readonly (readonly string[])[], isHeadingFirst: boolean): void {
    const { cell, cellHead } = this.#styles
    new PdfTable(this.#sheet, this.#sheet.root, head, rows, { head: cellHead, body: cell }).draw(rows, isHeadingFirst)
    this.#sheet.y += 12
  }

  #block(block: DocumentBlock, next: DocumentBlock | undefined): void {
    const sheet = this.#sheet
    const { heading, body, caption } = this.#styles
    if (block.type === 'heading') {
      sheet.y += 8
      const follows = next?.type === 'table' || next?.type === 'facts' ? 8 : 3
      sheet.need(lineHeight(heading) + follows * lineHeight(body))
      sheet.write(sheet.root, 'H2', block.text, heading)
      sheet.y += 3
    } else if (block.type === 'paragraph') {
      for (const text of block.text.split(/\r\n|[\n\r]/).filter((one) => one.trim() !== '')) {
        sheet.write(sheet.root, 'P', text, body)
        sheet.y += 5
      }
    } else if (block.type === 'list') this.#list(block.items)
    else if (block.type === 'facts') {
      if (block.rows.length > 0)
        this.#table(
          [],
          block.rows.map(({ label, text }) => [label, text]),
          true,
        )
    } else if (block.type === 'table') {
      if (block.caption !== '') {
        sheet.need(6 * lineHeight(caption))
        sheet.write(sheet.root, 'P', block.caption, caption)
        sheet.y += 2
      }
      if (block.head.length > 0 || block.rows.length > 0) this.#table(block.head, block.rows, false)
    } else new PdfSignatures(sheet, this.#styles, this.#content.locale).write(block.rows, this.#drawn)
  }

  #foot(): void {
    const sheet = this.#sheet
    const { locale, notWrittenHere } = this.#content
    const { quiet, heading } = this.#styles
    const words = DOCUMENT_WORDS[locale]
    if (notWrittenHere !== '') {
      const title = { ...heading, size: FOOT_TITLE }
      const small = { ...quiet, size: FOOT_TEXT }
      sheet.y += 6
      sheet.need(
        lineHeight(title) + Math.min(3, sheet.face.linesOf(notWrittenHere, small, WIDTH).length) * lineHeight(small),
      )
      sheet.write(sheet.root, 'H2', words.notWritten, title)
      sheet.write(sheet.root, 'P', notWrittenHere, small)
    }
    if (sheet.face.hasMissing) {
      sheet.y += 6
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

  async write(letterhead: Letterhead): Promise<Uint8Array> {
    const { doc, root } = this.#sheet
    const parts: Buffer[] = []
    const whole = new Promise<Uint8Array>((resolve, reject) => {
      doc.on('data', (part: Buffer) => parts.push(part))
      doc.on('end', () => resolve(Buffer.concat(parts)))
      doc.on('error', reject)
    })
    doc.addStructure(root)
    this.#head(letterhead)
    const { blocks } = this.#content
    for (const [at, block] of blocks.entries()) this.#block(block, blocks[at + 1])
    this.#foot()
    root.end()
    this.#runningLines()
    doc.end()
    return whole
  }
}

/** A document as a tagged PDF: A4, fonts inside, headings, lists and tables named as such, in the order of reading. */
export function pdfOf(
  content: DocumentContent,
  letterhead: Letterhead,
  drawn: DrawnSignatures = [],
): Promise<Uint8Array> {
  return new Writer(content, drawn).write(letterhead)
}
