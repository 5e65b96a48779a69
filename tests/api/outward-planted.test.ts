import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { OUTWARD, outwardWorld } from '../support/outward.ts'
import { madeFile } from '../support/outward-documents.ts'
import { leaksOf, type WayOut } from '../support/outward-way.ts'

/** A page whose words are glyph numbers of an embedded font, moved apart by kerning, as a PDF has them. */
function pdfOf(words: string): Uint8Array {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const glyphs = [...new Set(words)].map((letter) => `<${hex(letter)}> <${hex(letter)}>`).join('\n')
  const cmap = `begincmap\n${glyphs.length} beginbfchar\n${glyphs}\nendbfchar\nendcmap`
  const [first, rest] = [words.slice(0, 3), words.slice(3)]
  const page = `BT /F1 12 Tf [<${hex(first)}> 30 <${hex(rest)}>] TJ ET`
  const streams = [cmap, page].map((one) => deflateSync(Buffer.from(one, 'latin1')))
  const parts = streams.flatMap((one) => [Buffer.from('\nstream\n'), one, Buffer.from('\nendstream\n')])
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('%%EOF')]))
}

describe('a leak that is planted', () => {
  const MARK = 'zq-coach_notes-text-rowQz'
  const docx = () =>
    zipSync({ 'word/document.xml': strToU8(`<w:t>zq-coach_</w:t></w:r><w:r><w:t>notes-text-rowQz</w:t>`) })

  it.each([
    ['in text', async () => strToU8(`a report, ${MARK}`)],
    ['in a DOCX, parted by tags', async () => docx()],
    ['in a PDF, as glyphs of a font', async () => pdfOf(MARK)],
    ['as a telephone number', async () => strToU8('call 0499 11 22 33')],
  ] as const)('%s is caught', async (_, fetch) => {
    const world = await outwardWorld()
    const way: WayOut = { name: 'planted', reader: 'employer', allows: OUTWARD[0]?.allows ?? [], fetch }
    expect(await leaksOf(way, world)).toHaveLength(1)
  })

  it('by the words of the person, which the employer’s own answers do not excuse', async () => {
    const world = await outwardWorld()
    const fetch = async () =>
      strToU8(JSON.stringify(world.w.context.db.$client.prepare('SELECT * FROM check_ins').all()))
    const way: WayOut = { name: 'planted', reader: 'employer', allows: OUTWARD[0]?.allows ?? [], fetch }
    expect(await leaksOf(way, world)).toEqual([
      'check_ins.ratings employer example',
      'check_ins.ratings worker example',
      'check_ins.ratings worker question',
      'check_ins.void_reason employer',
      'check_ins.void_reason worker',
      'check_ins.words worker answer',
      'check_ins.words worker question',
    ])
  })
})

describe('a coach’s own words that slip into an employer’s document', () => {
  const MARK = 'zq-coach_notes-text-rowQz'

  it.each(['pdf', 'docx'] as const)('are caught in the %s that leaves', async (format) => {
    const world = await outwardWorld()
    const way = OUTWARD.find(({ name }) => name === `employerPage, ${format.toUpperCase()}`)
    if (way === undefined) throw new Error('the page of the employer is a way out')
    expect(await leaksOf(way, world)).toEqual([])

    const { $client } = world.w.context.db
    $client.prepare("UPDATE goals SET title = 'On time, ' || ? WHERE owner = 'employer'").run(MARK)
    const planted = { ...way, fetch: (one: typeof world) => madeFile('employerPage', format, one) }
    expect(await leaksOf(planted, world)).toEqual(['coach_notes.text'])
  })
})
