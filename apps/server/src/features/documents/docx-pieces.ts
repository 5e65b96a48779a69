import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { DOCUMENT_WORDS } from './document-words.ts'

/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
export const xmlText = (text: string) => text.replace(NOT_XML, '')

export const [BRAND, QUIET] = ['0E5A55', '565D57']
const [LINE, SOFT] = ['C9C4B8', 'EFEDE7']
const BULLETS = 'bullets'
/** How lists look: told to whatever file they stand in. */
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
}
/** Width between the margins, in twentieths of a point. */
export const WIDTH = 9640
type Piece = Paragraph | Table

/** A text with its line breaks, as runs of one paragraph. */
export function runsOf(text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] {
  return xmlText(text)
    .split(/\r\n|[\n\r]/)
    .map((line, at) => new TextRun({ text: line, ...look, ...(at === 0 ? {} : { break: 1 }) }))
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const RULES = { top: EDGE, bottom: EDGE, left: NONE, right: NONE, insideHorizontal: EDGE, insideVertical: NONE }
const MARGINS = { top: 60, bottom: 60, left: 90, right: 90 }

function cell(text: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: SOFT, color: 'auto' } } : {}),
    children: [new Paragraph({ children: runsOf(text, { bold: isHead }) })],
  })
}

/** Shares of the width by the longest cell of each column, none under a tenth. */
function sharesOf(rows: readonly (readonly string[])[], columns: number): number[] {
  const longest = Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, Math.min(60, row[column]?.length ?? 0)), 6),
  )
  const sum = longest.reduce((one, two) => one + two, 0)
  return longest.map((one) => Math.round((one / sum) * WIDTH))
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], isHeadingFirst: boolean): Piece[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  if (columns <= 0) return []
  const widths = sharesOf([head, ...rows], columns)
  const cells = (row: readonly string[], isHead: (column: number) => boolean) =>
    widths.map((width, column) => cell(row[column] ?? '', width, isHead(column)))
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: RULES,
    rows: [
      ...(head.length === 0
        ? []
        : [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, () => true) })]),
      ...rows.map((row) => new TableRow({ children: cells(row, (column) => isHeadingFirst && column === 0) })),
    ],
  })
  /* Word joins two tables that touch. */
  return [table, new Paragraph({})]
}

function signaturesOf({ rows }: Extract<DocumentBlock, { type: 'signatures' }>, sign: string): Piece[] {
  if (rows.length === 0) return []
  const box = ({ capacity, name, told }: (typeof rows)[number]) =>
    new TableCell({
      width: { size: WIDTH / 2, type: WidthType.DXA },
      margins: { top: 100, bottom: 100, left: 140, right: 140 },
      children: [
        new Paragraph({ children: runsOf(capacity, { color: QUIET }) }),
        new Paragraph({ children: runsOf(name, { bold: true }) }),
        new Paragraph({ children: runsOf(told === '' ? sign : told, told === '' ? { color: QUIET } : {}) }),
        ...(told === '' ? [new Paragraph({}), new Paragraph({})] : []),
      ],
    })
  const empty = () => new TableCell({ children: [new Paragraph({})] })
  const pairs = rows.filter((_, at) => at % 2 === 0).map((row, at) => [row, rows[at * 2 + 1]] as const)
  return [
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [WIDTH / 2, WIDTH / 2],
      borders: { ...RULES, left: EDGE, right: EDGE, insideVertical: EDGE },
      rows: pairs.map(
        ([one, two]) => new TableRow({ cantSplit: true, children: [box(one), two === undefined ? empty() : box(two)] }),
      ),
    }),
    new Paragraph({}),
  ]
}

function piecesOf(block: DocumentBlock, sign: string): Piece[] {
  if (block.type === 'heading')
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runsOf(block.text) })]
  if (block.type === 'paragraph')
    return block.text
      .split(/\r\n|[\n\r]/)
      .filter((text) => text.trim() !== '')
      .map((text) => new Paragraph({ children: runsOf(text) }))
  if (block.type === 'list')
    return block.items.map(
      (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runsOf(item) }),
    )
  if (block.type === 'facts')
    return tableOf(
      [],
      block.rows.map(({ label, text }) => [label, text]),
      true,
    )
  if (block.type === 'newPage') return [new Paragraph({ pageBreakBefore: true })]
  if (block.type === 'signatures') return signaturesOf(block, sign)
  const caption = new Paragraph({ keepNext: true, children: runsOf(block.caption, { bold: true, color: QUIET }) })
  return [...(block.caption === '' ? [] : [caption]), ...tableOf(block.head, block.rows, false)]
}

/** The blocks and what is not written, as they also stand within the organisation's own template. */
export function bodyOf({ blocks, notWrittenHere, locale }: DocumentContent): Piece[] {
  const words = DOCUMENT_WORDS[locale]
  return [
    ...blocks.flatMap((block) => piecesOf(block, words.sign)),
    ...(notWrittenHere === ''
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: runsOf(words.notWritten) }),
          new Paragraph({ children: runsOf(notWrittenHere, { color: QUIET }) }),
        ]),
  ]
}
