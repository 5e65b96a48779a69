import { strToU8, type Zippable, zipSync } from 'fflate'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** `A1` for the first cell of the first row. */
export function address(row: number, column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return `${column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''}${letter}${row}`
}

export function textCell(row: number, column: number, text: string): string {
  return `<c r="${address(row, column)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

export function rowOf(row: number, ...cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`
}

/** Parts of a workbook whose sheets hold the given rows of XML. Style 1 is a date, style 2 a time. */
export function workbookParts(...sheets: readonly string[]): Zippable {
  const names = sheets.map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  )
  const styles = '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>'
  const parts: Zippable = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relations.join('')}<Relationship Id="rs" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}"><cellXfs>${styles}</cellXfs></styleSheet>`),
  }
  sheets.forEach((rows, index) => {
    parts[`xl/worksheets/s${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    )
  })
  return parts
}

export function givenWorkbook(...sheets: readonly string[]): Uint8Array {
  return zipSync(workbookParts(...sheets))
}

/** A workbook one part of which declares a document type. */
export function withDocumentType(part: string): Uint8Array {
  const parts = workbookParts(rowOf(1, textCell(1, 1, '&a;')))
  const xml = new TextDecoder().decode(parts[part] as Uint8Array)
  parts[part] = strToU8(`<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(9)}">]>${xml}`)
  return zipSync(parts)
}

export function manyParts(count: number, bytes = 1): Record<string, Uint8Array> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`xl/p${index}.xml`, new Uint8Array(bytes).fill(32)]),
  )
}

/** A small workbook whose cells all show one long text. */
export function sharedTextBomb(): Uint8Array {
  const row = (number: number) => rowOf(number, ...Array.from({ length: 50 }, (_, index) => shared(number, index + 1)))
  const shared = (number: number, column: number) =>
    textCell(number, column, '').replace(/ t=.*/, ' t="s"><v>0</v></c>')
  const parts = workbookParts(Array.from({ length: 100 }, (_, index) => row(index + 1)).join(''))
  parts['xl/sharedStrings.xml'] = strToU8(`<sst><si><t>${'x'.repeat(10_000)}</t></si></sst>`)
  return zipSync(parts)
}

/** A workbook with a part of `real` bytes for which every header claims `claimed`. */
export function lying(real: number, claimed: number): Uint8Array {
  const bytes = zipSync({ ...workbookParts(''), 'xl/x.xml': new Uint8Array(real).fill(32) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const signature = view.getUint32(at, true)
    const size = signature === 0x04034b50 ? at + 22 : signature === 0x02014b50 ? at + 24 : null
    if (size !== null && view.getUint32(size, true) === real) view.setUint32(size, claimed, true)
  }
  return bytes
}

/** A workbook whose directory says that every part is encrypted. */
export function encrypted(): Uint8Array {
  const bytes = givenWorkbook(rowOf(1, textCell(1, 1, 'x')))
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  return bytes
}

export function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from([...text].map((letter) => letter.charCodeAt(0))).buffer)
}
