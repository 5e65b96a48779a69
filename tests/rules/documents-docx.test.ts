import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../../apps/server/src/features/documents/document-docx.ts'
import { NO_LETTERHEAD } from '../../apps/server/src/features/documents/letterhead.ts'
import { anyContent, content, readingOrder, spoken } from '../support/document-contents.ts'

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

type Parts = Readonly<Record<string, string>>

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const TOKEN =
  /<\?xml [^>]*\?>|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="(?:[^"<&]|&[#\w]+;)*")*\s*(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|apos|#x?[\da-fA-F]+);/gy

/** Where XML stops being well formed, or `null`; a library would mend a fault of the writer's on the way. */
function faultOfXml(xml: string): string | null {
  const open: string[] = []
  let at = 0
  for (const [token, slash, name = '', ends] of xml.matchAll(TOKEN)) {
    at += token.length
    if (slash === '/' && open.pop() !== name) return `</${name}> at ${at}`
    if (slash === '' && ends === '') open.push(name)
  }
  if (at < xml.length) return xml.slice(at, at + 40)
  if (NOT_XML.test(xml)) return 'a character that XML cannot hold'
  return open.length > 0 ? `<${open.join('><')}> left open` : null
}

const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>|<w:p\/>/g)].map(([one]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(one)?.[1] ?? null,
    text: textOf(one),
  }))

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
  return texts.map(([, text, gap]) => (gap === undefined ? unescaped(text ?? '') : ' ')).join('')
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
}

describe('a Word file', () => {
  it('has real headings, the language of its reader, lists, and tables with a head', async () => {
    const parts = partsOf(
      await docxOf(
        content({
          locale: 'fr',
          blocks: [
            { type: 'heading', text: 'Objectifs' },
            { type: 'list', items: ['Arriver à l’heure'] },
            { type: 'table', caption: 'Heures', head: ['Date'], rows: [['1er octobre 2026']] },
          ],
        }),
        NO_LETTERHEAD,
      ),
    )
    const body = parts['word/document.xml'] ?? ''

    const styled = paragraphs(body).flatMap(({ style, text }) => (style === null ? [] : [`${style}: ${text}`]))
    expect(styled).toEqual([
      'Heading1: Coaching plan',
      'Heading2: Objectifs',
      'ListParagraph: Arriver à l’heure',
      'Heading3: Ce qui n’est pas écrit ici',
    ])
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-BE"/>')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(parts['word/footer1.xml']).toMatch(/PAGE.+NUMPAGES/)
  })

  it('holds everything that any document says, in the same order, as XML that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (any) => {
        const parts = partsOf(await docxOf(any, NO_LETTERHEAD))
        for (const [name, xml] of Object.entries(parts))
          if (/\.(xml|rels)$/.test(name)) expect(faultOfXml(xml), name).toBeNull()
        const said = spoken(textOf(parts['word/document.xml'] ?? ''))
        let from = 0
        for (const text of readingOrder(any).map((one) => spoken(one.replace(new RegExp(NOT_XML, 'gu'), '')))) {
          const at = said.indexOf(text, from)
          expect(at, `“${text}” in ${said}`).toBeGreaterThanOrEqual(from)
          from = at + text.length
        }
      }),
      { numRuns: 40 },
    )
  })
})
