import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { withdrawConsent } from '@tandem/contract/consents'
import { readEmployerView } from '@tandem/contract/employer-view'
import { editPlacement, listPlacements } from '@tandem/contract/placements'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { OUTWARD, outwardWorld, type WayOut } from '../support/outward.ts'
import { marksIn, textColumns, unplanted } from '../support/outward-marks.ts'
import { textIn } from '../support/outward-text.ts'

/** Marks that leave by a way out and were not cleared for its reader. */
async function leaksOf(way: WayOut, world: Awaited<ReturnType<typeof outwardWorld>>): Promise<string[]> {
  return marksIn(textIn(await way.fetch(world))).filter((mark) => !way.allows.includes(mark))
}

describe('a file in which every private word is marked', () => {
  it('has a mark in every text column of every table, or the column is named as harmless', async () => {
    const world = await outwardWorld()
    expect(textColumns(world.w).length).toBeGreaterThan(150)
    expect(unplanted(world.w), 'give these rows in tests/support/outward.ts or name them in outward-marks.ts').toEqual(
      [],
    )
  })

  it('would be seen to miss one: a new text column is not planted', async () => {
    const { w } = await outwardWorld()
    w.context.db.$client.exec('ALTER TABLE workers ADD COLUMN confided text')
    expect(unplanted(w)).toEqual(['workers.confided'])
  })
})

describe('what leaves Tandem', () => {
  it('holds nothing that was not cleared for its reader, by any way out', async () => {
    const world = await outwardWorld()
    const leaks: Record<string, string[]> = {}
    for (const way of OUTWARD) {
      const found = await leaksOf(way, world)
      if (found.length > 0) leaks[`${way.name} (${way.reader})`] = found
    }
    expect(leaks).toEqual({})
  })

  it('does hold what was cleared: the check reads what really leaves', async () => {
    const world = await outwardWorld()
    for (const way of OUTWARD.filter(({ reader }) => reader === 'employer'))
      expect(marksIn(textIn(await way.fetch(world))), way.name).toEqual([...way.allows].sort())
    const files = OUTWARD.filter(({ name }) => name.includes('Excel') || name.includes('CSV'))
    for (const way of files) expect(marksIn(textIn(await way.fetch(world))), way.name).not.toEqual([])
  })

  it('takes a withdrawal into account at the next request', async () => {
    const world = await outwardWorld()
    const { coach, workerId, placementId } = world
    const view = async () =>
      marksIn(JSON.stringify(await ok(coach, readEmployerView, { params: { placementId }, query: { role: 'hr' } })))
    expect(await view()).toContain('log_entries.note both')
    const takeBack = (purpose: 'shareLogWithEmployer' | 'contactEmployer') =>
      ok(coach, withdrawConsent, { params: { workerId }, body: { ...withdrawal, purpose } })

    await takeBack('shareLogWithEmployer')
    expect(await view()).not.toContain('log_entries.note both')
    await takeBack('contactEmployer')
    expect(await view()).toEqual([])
  })

  it('never names the coaching where the coach comes as a recruitment partner', async () => {
    const { coach, workerId, placementId } = await outwardWorld()
    const mayName = async () =>
      (await ok(coach, readEmployerView, { params: { placementId }, query: {} })).view?.mayNameCoaching
    expect(await mayName()).toBe(true)
    const [job] = (await ok(coach, listPlacements, { params: { workerId } })).placements
    if (job === undefined) throw new Error('no job')
    const { establishmentId, userEstablishmentId, type, startedOn, continuesPlacementId, version } = job
    const facts = { establishmentId, userEstablishmentId, type, startedOn, continuesPlacementId, version }
    const body = { ...facts, employerContactRefusedOn: null, coachVisibility: 'asHrPartner' as const }
    await ok(coach, editPlacement, { params: { placementId }, body })
    expect(await mayName()).toBe(false)
  })
})

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
