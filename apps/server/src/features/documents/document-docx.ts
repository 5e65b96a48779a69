import { Buffer } from 'node:buffer'
import type { DocumentContent } from '@tandem/contract/document-content'
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { DOCUMENT_WORDS } from './document-words.ts'
import { BRAND, bodyOf, NUMBERING, QUIET, runsOf, WIDTH, xmlText } from './docx-pieces.ts'
import { type Letterhead, logoSize } from './letterhead.ts'

const FONT = 'Atkinson Hyperlegible Next'
/** Half points. */
const BODY = 21

function headOf(content: DocumentContent, { logo, lines }: Letterhead): Paragraph[] {
  const { organisationName, locale, reference, datedOn, title } = content
  const words = DOCUMENT_WORDS[locale]
  const alt = words.logoOf(xmlText(organisationName))
  const picture = (bytes: Uint8Array) =>
    new ImageRun({
      type: logo?.type === 'png' ? 'png' : 'jpg',
      data: Buffer.from(bytes),
      transformation: logoSize(bytes, { width: 173, height: 64 }),
      altText: { name: 'logo', title: alt, description: alt },
    })
  return [
    ...(logo === null ? [] : [new Paragraph({ children: [picture(logo.bytes)] })]),
    new Paragraph({ spacing: { after: 0 }, children: runsOf(organisationName, { bold: true }) }),
    ...lines
      .filter((line) => line.trim() !== '')
      .map((line) => new Paragraph({ spacing: { after: 0 }, children: runsOf(line, { color: QUIET }) })),
    new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: BRAND } }, children: [] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title) }),
    new Paragraph({ children: runsOf(`${reference} · ${words.day(datedOn)}`, { color: QUIET }) }),
  ]
}

const RIGHT = [{ type: TabStopType.RIGHT, position: WIDTH }]

function stylesOf(by: number, language: string) {
  const heading = (size: number, color: string, before: number) => ({
    run: { font: FONT, size: Math.round(size * by), bold: true, color },
    paragraph: { spacing: { before, after: 80 } },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: Math.round(BODY * by), language: { value: language } },
        paragraph: { spacing: { after: 100, line: 288 } },
      },
      heading1: heading(38, '1F2421', 160),
      heading2: heading(26, BRAND, 280),
      heading3: heading(23, BRAND, 280),
    },
  }
}

/** A document as a file to edit: real headings, tables with their head, the language of the reader, the same order. */
export async function docxOf(content: DocumentContent, letterhead: Letterhead): Promise<Uint8Array> {
  const { organisationName, locale, reference, datedOn, title } = content
  const words = DOCUMENT_WORDS[locale]
  const told = `${reference} · ${words.day(datedOn)}`
  const tab = new TextRun({ children: [new Tab()] })
  const running = [...runsOf(organisationName, { color: QUIET }), tab, ...runsOf(told, { color: QUIET })]
  const file = new Document({
    title: xmlText(title),
    creator: xmlText(organisationName),
    lastModifiedBy: xmlText(organisationName),
    styles: stylesOf(content.isLarge === true ? 1.32 : 1, words.language),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ tabStops: RIGHT, children: running })] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        footers: { default: footer(title), first: footer(title) },
        children: [...headOf(content, letterhead), ...bodyOf(content)],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: RIGHT,
        children: [
          ...runsOf(title, { color: QUIET }),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], color: QUIET }),
        ],
      }),
    ],
  })
}
