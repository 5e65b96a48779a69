import { withdrawConsent } from '@tandem/contract/consents'
import { readEmployerView } from '@tandem/contract/employer-view'
import { editPlacement, listPlacements } from '@tandem/contract/placements'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { OUTWARD, outwardWorld } from '../support/outward.ts'
import { filledBy } from '../support/outward-agreements.ts'
import { madeFile } from '../support/outward-documents.ts'
import { marksIn, textColumns, unplanted } from '../support/outward-marks.ts'
import { textIn } from '../support/outward-text.ts'
import { leaksOf } from '../support/outward-way.ts'

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
  const readers = [...new Set(OUTWARD.map(({ reader }) => reader))]

  it.each(readers)('holds nothing that was not cleared for its reader, by any way out toward: %s', async (reader) => {
    const world = await outwardWorld()
    const leaks: Record<string, string[]> = {}
    for (const way of OUTWARD.filter((one) => one.reader === reader)) {
      const found = await leaksOf(way, world)
      if (found.length > 0) leaks[way.name] = found
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

  it('never names the coaching on a company’s page either', async () => {
    const world = await outwardWorld()
    const page = async () => textIn(await madeFile('employerPage', 'docx', world))
    const naming = /accompan|coach(?!es)|our service|Support for the tutor/i
    world.w.context.db.$client.prepare("UPDATE members SET name = 'Nadia Benali'").run()
    world.w.context.db.$client.prepare('UPDATE letterheads SET lines = \'["Tournai"]\'').run()
    expect(await page()).toMatch(naming)
    world.w.context.db.$client.prepare("UPDATE placements SET coach_visibility = 'asHrPartner'").run()
    const asPartner = await page()
    expect(asPartner).not.toMatch(naming)
    expect(marksIn(asPartner)).toContain('goals.title joint')
  })

  it('holds no goal that may have been agreed with another employer', async () => {
    const world = await outwardWorld()
    world.g.placement(world, { establishmentId: world.g.employer('Hôtel du Beffroi').establishmentId })
    const goalsIn = (bytes: Uint8Array) => marksIn(textIn(bytes)).filter((mark) => mark.startsWith('goals.title'))
    expect(goalsIn(await madeFile('employerPage', 'pdf', world))).toEqual([])
    expect(goalsIn(await filledBy('tripartite', world))).toEqual([])
    expect(goalsIn(await filledBy('servicePerson', world))).not.toEqual([])
  })
})
