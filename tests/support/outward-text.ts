import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'

/** Glyph numbers to text, as a PDF tells it for one embedded font. */
function glyphsOf(cmap: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  const textIn = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<((?:[0-9a-fA-F]{4})+)>/g))
      glyphs.set(from.toLowerCase(), textIn(to))
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', , list, first] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F]{4})>)/g,
    )) {
      const start = Number.parseInt(from, 16)
      const name = (at: number) => (start + at).toString(16).padStart(from.length, '0')
      const listed = [...(list ?? '').matchAll(/<((?:[0-9a-fA-F]{4})+)>/g)].map((match) => match[1] ?? '')
      if (first === undefined) for (const [at, to] of listed.entries()) glyphs.set(name(at), textIn(to))
      else for (let at = 0; at < 256; at++) glyphs.set(name(at), String.fromCharCode(Number.parseInt(first, 16) + at))
    }
  return glyphs
}

/** The words that a page shows: strings of one array belong together, whatever moves the glyphs apart. */
function shownIn(content: string, glyphs: ReadonlyMap<string, string>): string {
  const strings = (text: string) =>
    [...text.matchAll(/\(((?:\\.|[^\\)])*)\)|<([0-9a-fA-F]+)>/g)]
      .map(([, plain, hex]) => {
        if (plain !== undefined) return plain.replace(/\\(.)/g, '$1')
        return (hex?.match(/.{1,4}/g) ?? []).map((one) => glyphs.get(one.toLowerCase()) ?? '').join('')
      })
      .join('')
  const arrays = [...content.matchAll(/\[((?:[^\]\\]|\\.)*)\]\s*TJ/g)].map(([, array = '']) => strings(array))
  return [...arrays, strings(content)].join('\n')
}

function textOfPdf(bytes: Buffer): string {
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length
    const body = bytes.subarray(from, raw.indexOf('endstream', from))
    try {
      return inflateSync(body).toString('latin1')
    } catch {
      return body.toString('latin1')
    }
  })
  const cmaps = streams.filter((one) => one.includes('beginbfchar') || one.includes('beginbfrange')).map(glyphsOf)
  const pages = streams.filter((one) => /\bT[Jj]\b/.test(one) && /\bBT\b/.test(one))
  return [
    raw,
    ...streams,
    ...[new Map<string, string>(), ...cmaps].flatMap((map) => pages.map((one) => shownIn(one, map))),
  ].join('\n')
}

/** Parts of a word are told apart by tags in a DOCX: the text is also read without them. */
function textOfZip(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .flatMap(([name, content]) => [name, strFromU8(content), strFromU8(content).replace(/<[^>]*>/g, '')])
    .join('\n')
}

/** Everything that can be read in what leaves: text, JSON, a spreadsheet, a DOCX, a PDF. */
export function textIn(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer.subarray(0, 2).toString('latin1') === 'PK') return textOfZip(bytes)
  return buffer.subarray(0, 4).toString('latin1') === '%PDF' ? textOfPdf(buffer) : buffer.toString('utf8')
}
