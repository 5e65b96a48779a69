import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '@tandem/domain/imports/cells'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../apps/server/src/features/imports/read-workbook.ts'
import {
  encrypted,
  givenWorkbook,
  lying,
  manyParts,
  rowOf,
  sharedTextBomb,
  textCell,
  utf16,
  withDocumentType,
  workbookParts,
} from '../support/given-workbook.ts'

const MEGABYTE = 1024 * 1024
const rowsOf = async (bytes: Uint8Array, name: string): Promise<Sheet['rows']> => {
  const read = await readWorkbook(bytes, name)
  if ('refusal' in read) throw new Error(read.refusal)
  return read.sheets[0]?.rows ?? []
}
const csv = (text: string) => rowsOf(strToU8(text), 'liste.csv')
const refusal = async (bytes: Uint8Array, name: string) => {
  const read = await readWorkbook(bytes, name)
  return 'refusal' in read ? read.refusal : 'read'
}

describe('an Excel workbook', () => {
  it('gives every sheet, with row numbers as Excel shows them', async () => {
    const first = rowOf(1, textCell(1, 1, 'Titre')) + rowOf(3, textCell(3, 2, ' NOM '))
    const read = await readWorkbook(givenWorkbook(first, rowOf(1, textCell(1, 1, 'x'))), 'a.xlsx')
    expect(read).toEqual({
      sheets: [
        {
          name: 'S1',
          rows: [
            ['Titre', null],
            [null, null],
            [null, ' NOM '],
          ],
        },
        { name: 'S2', rows: [['x']] },
      ],
    })
  })

  it('gives dates as dates, times and durations as text, numbers as numbers, formulas by their result', async () => {
    const cells = [
      '<c r="A1" s="1"><v>46082</v></c>',
      '<c r="B1" s="1"><v>46082.75</v></c>',
      '<c r="C1" s="2"><v>0.0520833333333333</v></c>',
      '<c r="D1" s="2"><v>1.25</v></c>',
      '<c r="E1"><v>0.75</v></c>',
      '<c r="F1"><f>SUM(E1)</f><v>30.5</v></c>',
      '<c r="G1" t="b"><v>1</v></c>',
      '<c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ]
    expect(await rowsOf(givenWorkbook(rowOf(1, ...cells)), 'a.xlsx')).toEqual([
      [{ date: '2026-03-01' }, { date: '2026-03-01' }, '1:15', '30:00', 0.75, 30.5, true, '#DIV/0!'],
    ])
  })

  it('keeps text exactly: accents, emoji, spaces, and what looks like a formula', async () => {
    const text = ' é \u{1F642} =HYPERLINK("x") '
    const escaped = text.replaceAll('"', '&quot;')
    expect(await rowsOf(givenWorkbook(rowOf(1, textCell(1, 1, escaped))), 'a.xlsx')).toEqual([[text]])
  })

  it('does not count cells that are only coloured', async () => {
    const coloured = '<row r="1048576" s="1"/>'
    const rows = rowOf(1, textCell(1, 1, 'x'), '<c r="XFD1" s="1"/>') + rowOf(9_000, '<c r="B9000" s="1"/>') + coloured
    expect(await rowsOf(givenWorkbook(rows), 'a.xlsx')).toEqual([['x']])
  })
})

describe('a workbook is refused', () => {
  it.each([
    ['with 51 columns', () => givenWorkbook(rowOf(1, textCell(1, 51, 'x'))), 'too-many-columns'],
    [
      'with a cell a million columns away',
      () => givenWorkbook(rowOf(1, '<c r="XFD1"><v>1</v></c>')),
      'too-many-columns',
    ],
    ['with 5,001 rows', () => givenWorkbook(rowOf(5_001, textCell(5_001, 1, 'x'))), 'too-many-rows'],
    [
      'with 5,001 rows in two sheets',
      () => givenWorkbook(rowOf(2_500, textCell(2_500, 1, 'x')), rowOf(2_501, textCell(2_501, 1, 'x'))),
      'too-many-rows',
    ],
    [
      'with a row number past all limits',
      () => givenWorkbook('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
      'too-many-rows',
    ],
    ['with a cell without a place', () => givenWorkbook('<row><c><v>1</v></c></row>'), 'damaged'],
    ['without any content', () => givenWorkbook(rowOf(1, textCell(1, 1, '  '))), 'empty-file'],
    ['with a document type', () => withDocumentType('xl/worksheets/s1.xml'), 'has-dtd'],
    ['with a document type beside the sheets', () => withDocumentType('xl/workbook.xml'), 'has-dtd'],
    ['with 201 parts', () => zipSync({ ...workbookParts(''), ...manyParts(198) }), 'too-many-parts'],
    [
      'that swells past 20 MB',
      () => zipSync({ ...workbookParts(''), 'xl/bomb.xml': new Uint8Array(21 * MEGABYTE) }),
      'too-much-inside',
    ],
    [
      'whose parts swell past 20 MB together',
      () => zipSync({ ...workbookParts(''), ...manyParts(3, 7 * MEGABYTE) }),
      'too-much-inside',
    ],
    ['whose one text fills every cell', sharedTextBomb, 'too-much-inside'],
    ['that swells while it claims to be small', () => lying(21 * MEGABYTE, 10), 'too-much-inside'],
    ['that lies about its sizes', () => lying(1_000, 10), 'damaged'],
    ['that is cut off', () => givenWorkbook(rowOf(1, textCell(1, 1, 'x'))).subarray(0, 400), 'damaged'],
    ['that is encrypted part by part', encrypted, 'damaged'],
    [
      'in an encoding that hides its text',
      () => zipSync({ ...workbookParts(''), 'xl/x.xml': utf16('<!DOCTYPE x>') }),
      'damaged',
    ],
    ['that is another kind of zip', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'wrong-type'],
  ] as const)('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes(), 'a.xlsx')).toBe(expected)
  })

  it('when it is no workbook at all', async () => {
    expect(await refusal(new Uint8Array(), 'a.xlsx')).toBe('empty-file')
    expect(await refusal(new Uint8Array(5 * MEGABYTE + 1), 'a.xlsx')).toBe('too-large')
    expect(await refusal(strToU8('%PDF-1.7 text'), 'a.xlsx')).toBe('wrong-type')
    expect(await refusal(strToU8('%PDF-1.7 text'), 'a.csv')).toBe('wrong-type')
    expect(await refusal(strToU8('a;b'), 'a.pdf')).toBe('wrong-type')
    expect(await refusal(strToU8('a;b'), 'sans-extension')).toBe('wrong-type')
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.xls')).toBe('old-excel')
    expect(await refusal(strToU8('PK nothing'), 'a.xlsx')).toBe('damaged')
  })

  it('without taking much memory, however it swells', async () => {
    const bomb = zipSync({ ...workbookParts(''), 'xl/bomb.xml': new Uint8Array(200 * MEGABYTE) })
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(bomb, 'a.xlsx')).toBe('too-much-inside')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MEGABYTE)
  })
})

describe('a CSV file', () => {
  it.each([';', ',', '\t', '|'])('is read with the separator "%s"', async (separator) => {
    const line = (...cells: string[]) => cells.join(separator)
    const text = [line('Nom', 'Prénom', 'Note'), line('Sow', 'Awa', '"a; b, c"'), line('Bah', '', 'x')].join('\r\n')
    expect(await csv(text)).toEqual([
      ['Nom', 'Prénom', 'Note'],
      ['Sow', 'Awa', 'a; b, c'],
      ['Bah', null, 'x'],
    ])
  })

  it('is read in UTF-8 with or without mark, in UTF-16 and in Windows-1252', async () => {
    const text = 'Nom;Prénom\nLefèbvre;Zoé'
    const expected = [
      ['Nom', 'Prénom'],
      ['Lefèbvre', 'Zoé'],
    ]
    for (const bytes of [strToU8(text), strToU8(`\uFEFF${text}`), utf16(`\uFEFF${text}`), strToU8(text, true)])
      expect(await rowsOf(bytes, 'a.csv')).toEqual(expected)
    expect(await rowsOf(new Uint8Array([0x4e, 0x92, 0x3b, 0x80]), 'a.csv')).toEqual([['N’', '€']])
  })

  it('keeps quotes, line breaks, blanks and formulas in a cell', async () => {
    expect(await csv('a;"=HYPERLINK(""x"")"\n" b ";"une\nligne"\n5" tuyau;x')).toEqual([
      ['a', '=HYPERLINK("x")'],
      [' b ', 'une\nligne'],
      ['5" tuyau', 'x'],
    ])
  })

  it('keeps empty lines, so that rows are numbered as in the file', async () => {
    expect(await csv('Titre\n\nNom;Prénom\n\n\n')).toEqual([['Titre'], [null], ['Nom', 'Prénom']])
    expect(await csv('sep=,\nNom,a;b')).toEqual([['Nom', 'a;b']])
  })

  it('is named after the file', async () => {
    expect(await readWorkbook(strToU8('a;b'), 'C:\\temp\\Suivi 2026.csv')).toMatchObject({
      sheets: [{ name: 'Suivi 2026' }],
    })
  })

  it('is refused with 5,001 rows, 51 columns, an open quote, nothing inside or bytes that are no text', async () => {
    expect(await refusal(strToU8('a;b\n'.repeat(5_000)), 'a.csv')).toBe('read')
    expect(await refusal(strToU8('a;b\n'.repeat(5_001)), 'a.csv')).toBe('too-many-rows')
    expect(await refusal(strToU8(`a${';'.repeat(50)}b`), 'a.csv')).toBe('too-many-columns')
    expect(await refusal(strToU8(`a${';'.repeat(1_000_000)}b`), 'a.csv')).toBe('too-many-columns')
    expect(await refusal(strToU8('a;"b\nc'), 'a.csv')).toBe('damaged')
    expect(await refusal(strToU8(' \n;;\n'), 'a.csv')).toBe('empty-file')
    expect(
      await refusal(
        new Uint8Array(500).map((_, index) => index % 32),
        'a.csv',
      ),
    ).toBe('wrong-type')
    expect(await refusal(strToU8('\n'.repeat(4 * MEGABYTE)), 'a.csv')).toBe('empty-file')
  })
})

describe('the example files', () => {
  const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name))

  it('are read as Excel shows them', async () => {
    const read = await readWorkbook(fixture('file-active-2026.xlsx'), 'file-active-2026.xlsx')
    if ('refusal' in read) throw new Error(read.refusal)
    expect(read.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['File active', 38],
      ['Entreprises', 14],
      ['Suivi 2026', 243],
    ])
    expect(read.sheets[0]?.rows[3]?.slice(0, 6)).toEqual([
      ...[1, 'BENALI', 'Aïcha', { date: '1993-08-14' }, '0483/91.43.35', 'Péruwelz'],
    ])
    expect(read.sheets[2]?.rows[2]?.slice(0, 6)).toEqual([
      ...[{ date: '2026-09-14' }, 'Kowalska E.', 'bénéficiaire', 'tél', '1h', null],
    ])
  })

  it('are read from Windows-1252, half letters included', async () => {
    const rows = await rowsOf(fixture('caseload-export.csv'), 'caseload-export.csv')
    expect(rows).toHaveLength(19)
    expect(rows[1]?.at(-1)).toBe('=HYPERLINK("http://x","y")')
    expect(rows[2]?.slice(1, 3)).toEqual(['Van den Broeck', 'Zoé'])
    expect(rows[2]?.[7]).toBe('NETTOY\u0019PRO SPRL')
    expect(rows[2]?.at(-1)).toBe('"quoted; semicolon"')
  })
})
