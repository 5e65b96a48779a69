import { previewDocument } from '@tandem/contract/documents'
import { voidLogEntry } from '@tandem/contract/log-entries'
import { readOutcomes } from '@tandem/contract/outcomes'
import { listPlans } from '@tandem/contract/plans'
import { describe, expect, it } from 'vitest'
import { ok, TODAY } from '../support/app.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

type Place = Awaited<ReturnType<typeof samirAtWork>>

async function extract({ nadia, samir }: Place, fromOn: string, toOn: string) {
  const body = documentDraft({ kind: 'hoursExtract', fromOn, toOn })
  const { blocks } = await ok(nadia, previewDocument, { params: { episodeId: samir.episodeId }, body })
  const tables = blocks.filter((block) => block.type === 'table')
  const rows = tables.at(-1)?.rows ?? []
  return { entries: rows.slice(0, -1), total: Number(rows.at(-1)?.[3]), plans: tables[0]?.rows ?? [], blocks }
}

/** Minutes of an entry that are another person's. */
const INES = 35

/** Entries of every kind that a report tells apart: held, missed, voided, without anybody, before the plan, shared. */
async function aYear() {
  const place = await samirAtWork()
  const { g, nadia, samir, placementId } = place
  const on = (occurredOn: string, minutes: number, more = {}) =>
    g.logEntry(nadia, samir, { occurredOn, minutes, placementId, ...more })
  on('2026-06-05', 30)
  on('2026-07-14', 45)
  on('2026-10-02', 75)
  on('2026-10-09', 25, { kind: 'internal', mode: 'office', withParties: ['nobody'], side: 'other' })
  on('2026-10-16', 0, { kind: 'missed', missedBy: 'worker', withParties: ['worker'], side: 'worker' })
  const shared = on('2026-11-03', 40)
  g.alsoAbout(shared, g.episode(nadia, { firstName: 'Inès', lastName: 'Roland' }), INES)
  const voided = on('2026-11-04', 600)
  await ok(nadia, voidLogEntry, { params: { entryId: voided }, body: { reason: 'Twice', version: 1 } })
  return place
}

describe('the log extract with hours', () => {
  it('adds up to the minute to the hours of the plan and to the figure of the outcomes', async () => {
    const place = await aYear()
    const { nadia, samir } = place
    const { total, entries, plans } = await extract(place, '2026-06-12', TODAY)
    const [plan] = (await ok(nadia, listPlans, { params: { episodeId: samir.episodeId } })).plans
    const query = { from: '2026-06-12', to: TODAY, asOf: TODAY, basis: 'entry' as const }
    const { figures } = await ok(nadia, readOutcomes, { query })
    const hours = figures.find(({ key }) => key === 'A7')

    expect(total).toBe(45 + 75 + 25 + 40)
    expect(total).toBe(plan?.usedMinutes)
    expect(hours).toMatchObject({ kind: 'hours', minutes: { total: total + INES } })
    expect(entries.reduce((sum, cells) => sum + Number(cells[3]), 0)).toBe(total)
    expect(plans.map((cells) => cells[1])).toEqual(['3 h 05'])
  })

  it('keeps apart what lies before any plan', async () => {
    const place = await aYear()
    const { total, plans } = await extract(place, '2026-06-01', TODAY)

    expect(total).toBe(30 + 45 + 75 + 25 + 40)
    expect(plans.map(([name, hours]) => [name, hours])).toEqual([
      ['Plan 1, 12 June 2026 to 11 December 2026', '3 h 05'],
      ['Outside any plan', '30 min'],
    ])
  })

  it('tells contacts by what they do, says what each hour was for, and is signed by the coach', async () => {
    const place = await samirAtWork()
    const { g, nadia, samir, employerId, placementId } = place
    await nameContact(nadia, employerId, 'Mme Odile Lenoir', 'tutor')
    g.logEntry(nadia, samir, {
      placementId,
      note: 'Mme Odile Lenoir of Boulangerie Lenoir shows the oven to Samir; Odile is pleased.',
    })
    const { entries, blocks } = await extract(place, '2026-07-01', '2026-12-31')

    expect(entries[0]?.slice(0, 4)).toEqual([
      '5 November 2026',
      'Observation, workplace visit',
      'worker, employer',
      '75',
    ])
    expect(entries[0]?.[4]).toBe('The tutor of Boulangerie Lenoir shows the oven to Samir; the tutor is pleased.')
    expect(blocks.at(-1)).toEqual({
      type: 'signatures',
      rows: [{ capacity: 'The coach', name: 'Nadia Benali', told: '' }],
    })
  })
})
