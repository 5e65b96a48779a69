import type { DocumentBlock } from '@tandem/contract/document-content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../apps/server/src/features/documents/document-pdf.ts'
import { NO_LETTERHEAD } from '../../apps/server/src/features/documents/letterhead.ts'
import { PdfWriter } from '../../apps/server/src/features/documents/pdf-writer.ts'
import { anyContent, content, readingOrder, spoken } from '../support/document-contents.ts'
import { nodesOf, readPdf, saidBy } from '../support/pdf-reader.ts'
import { Text } from '../support/pdf-values.ts'

const read = async (...values: Parameters<typeof content>) => readPdf(await pdfOf(content(...values), NO_LETTERHEAD))

const facts = (count: number) => ({
  type: 'facts' as const,
  rows: Array.from({ length: count }, (_, at) => ({ label: `Fact ${at}`, text: 'Known' })),
})

/** How far a document reaches at the usual pace. */
function laidOut(values: Parameters<typeof content>[0]) {
  const writer = new PdfWriter(content(values), [], 1)
  writer.layOut(NO_LETTERHEAD)
  return writer.filled()
}

const hours = {
  type: 'table' as const,
  caption: 'Hours',
  head: ['Date', 'Activity', 'Minutes'],
  rows: Array.from({ length: 200 }, (_, at) => [`2026-10-${(at % 28) + 1}`, `Observation ${at}`, '60']),
}

describe('a PDF', () => {
  it('says its title, its language and that it is tagged, and carries its fonts', async () => {
    const pdf = await read({ locale: 'fr', title: 'Plan de Łukasz' })

    expect(pdf.title).toBe('Plan de Łukasz')
    expect(pdf.catalog).toMatchObject({ MarkInfo: { Marked: true }, ViewerPreferences: { DisplayDocTitle: true } })
    expect(pdf.catalog.Lang).toEqual(new Text('fr-BE'))
    const names = [...pdf.fonts.keys()]
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => !/AtkinsonHyperlegibleNext-(Regular|Bold)$/.test(name))).toEqual([])
    expect(names.filter((name) => pdf.fonts.get(name) !== true)).toEqual([])
  })

  it('names its title, sections, lists and tables as what they are', async () => {
    const { nodes } = await read({
      blocks: [
        { type: 'heading', text: 'Goals' },
        { type: 'list', items: ['Arrive on time', 'Keep the pace'] },
        { type: 'facts', rows: [{ label: 'Company', text: 'Lenoir' }] },
      ],
    })
    const said = (type: string) => nodesOf(nodes, type).map(saidBy)

    expect(said('H1')).toEqual(['Coaching plan'])
    expect(said('H2')).toEqual(['Goals', 'What is not written here'])
    expect(said('LBody')).toEqual(['Arrive on time', 'Keep the pace'])
    expect(nodesOf(nodes, 'TH').map((node) => [node.scope, saidBy(node)])).toEqual([['Row', 'Company']])
    expect(said('TD')).toEqual(['Lenoir'])
  })

  it('reads a long table once, shows its head on every page, and numbers the pages', async () => {
    const pdf = await read({ blocks: [hours] })
    const cells = nodesOf(pdf.nodes, 'TD').map((node) => saidBy(node).trim())

    expect(pdf.pages).toBeGreaterThan(4)
    expect(nodesOf(pdf.nodes, 'TH')).toHaveLength(3)
    expect(cells).toEqual(hours.rows.flat())
    for (const [at, drawn] of pdf.artifacts.entries()) {
      expect(drawn).toContain(`${at + 1}/${pdf.pages}`)
      expect(drawn.includes('DateActivityMinutes'), `page ${at + 1}`).toBe(at > 0)
      expect(drawn.includes('D-2026-001, version 1 · 24 November 2026'), `page ${at + 1}`).toBe(at > 0)
    }
  })

  it('is written closer together where that saves a last page that would be nearly empty', async () => {
    const long = [...Array(14).keys()].map((more) => ({ blocks: [facts(20 + more)] }))
    const over = long.find((one) => laidOut(one).pages === 2) ?? {}
    expect(laidOut(over).last).toBeLessThan(0.3)
    expect((await read(over)).pages).toBe(1)
  })

  it('leaves no signatures alone on a page: the section before them goes along', () => {
    const end: DocumentBlock[] = [
      { type: 'heading', text: 'Who does what' },
      facts(2),
      { type: 'paragraph', text: 'Taking part is voluntary.' },
      { type: 'signatures', rows: ['Samir', 'Nadia'].map((name) => ({ name, capacity: 'x', told: '' })) },
    ]
    const section = laidOut({ blocks: end }).last - laidOut({}).last
    const filled = [0, 2, 4, 6, 8, 10, 12].map((more) => laidOut({ blocks: [facts(15 + more), ...end] }))
    expect(filled.map(({ pages }) => pages)).toEqual(expect.arrayContaining([1, 2]))
    const last = filled.filter(({ pages }) => pages === 2).map((one) => one.last)
    expect(Math.min(...last)).toBeGreaterThan(section - 0.02)
  })

  it('draws Greek and Cyrillic names in letters of their own, and carries those too', async () => {
    const name = 'Олена, Γιώργος, Łukasz, Ђорђе'
    const { nodes, fonts } = await read({ title: name, blocks: [{ type: 'paragraph', text: name }] })

    expect(nodesOf(nodes, 'Span')).toEqual([])
    expect([...nodesOf(nodes, 'H1'), ...nodesOf(nodes, 'P')].map(saidBy).filter((said) => said === name)).toHaveLength(
      2,
    )
    expect([...fonts.keys()].some((font) => /SourceSans3-Bold$/.test(font))).toBe(true)
    expect([...fonts.values()]).not.toContain(false)
    expect(saidBy({ type: 'Document', scope: null, parts: nodes, actual: null, alt: null })).not.toContain('empty box')
  })

  it('keeps what its typeface cannot draw as a text behind a box, and says so', async () => {
    const { nodes } = await read({ blocks: [{ type: 'paragraph', text: 'Łukasz and مريم 😀' }] })

    expect(nodesOf(nodes, 'Span').map(({ actual }) => actual)).toEqual(['مريم', '😀'])
    expect(nodesOf(nodes, 'P').map(saidBy)).toContain('Łukasz and مريم 😀')
    expect(nodesOf(nodes, 'P').map(saidBy).join()).toContain('An empty box stands for a character')
    expect(
      nodesOf((await read()).nodes, 'P')
        .map(saidBy)
        .join(),
    ).not.toContain('An empty box')
  })

  it('says everything that any document holds, in the order of reading', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (any) => {
        const pdf = readPdf(await pdfOf(any, NO_LETTERHEAD))
        const said = spoken(pdf.nodes.map(saidBy).join(''))
        let from = 0
        for (const text of readingOrder(any).map(spoken)) {
          const at = said.indexOf(text.slice(0, 60), from)
          expect(at, `“${text}” in ${said}`).toBeGreaterThanOrEqual(from)
          from = at + Math.min(60, text.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})
