import { voidLogEntry } from '@tandem/contract/log-entries'
import { listTimeline, type TimelineItem } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function aYearOfSamir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const placementId = g.placement(samir)
  g.checkIn(nadia, samir, placementId, { heldOn: '2026-11-19', overall: 3 })
  g.checkIn(nadia, samir, placementId, { heldOn: '2026-11-18', party: 'worker' })
  const entryId = g.logEntry(nadia, samir)
  return { w, g, nadia, samir, placementId, entryId, params: { episodeId: samir.episodeId } }
}

function told({ what, on, side, ...item }: TimelineItem): string {
  return [on, side, what, 'event' in item ? item.event : ''].join(' ').trim()
}

describe('the timeline of both sides', () => {
  it('merges the log, check-ins, jobs and plans, newest first, each on its side', async () => {
    const { nadia, params } = await aYearOfSamir()
    const { items, next } = await ok(nadia, listTimeline, { params, query: {} })
    expect(items.map(told)).toEqual([
      '2026-11-19 employer checkIn',
      '2026-11-18 worker checkIn',
      '2026-11-05 both log',
      '2026-09-29 employer placement started',
      '2026-06-12 both plan started',
    ])
    expect(items[0]).toMatchObject({ checkIn: { employerName: 'Boulangerie Lenoir', overall: 3, channel: 'phone' } })
    expect(items[3]).toMatchObject({ placement: { jobTitle: 'Baker’s help', trialEndOn: '2026-12-03' } })
    expect(next).toBeNull()
  })

  it('tells the end of a trial and of a job once they have come', async () => {
    const { w, g, nadia } = await aYearOfSamir()
    const marc = g.episode(nadia, { firstName: 'Marc' })
    g.placement(
      marc,
      { startedOn: '2026-09-01', endedOn: '2026-11-20', endReason: 'contractEnded' },
      { trialEndOn: '2026-09-30' },
    )
    g.placement(
      marc,
      { startedOn: '2026-08-01', endedOn: '2026-08-10', endReason: 'trialEndedByEmployer' },
      { trialEndOn: '2026-08-31' },
    )
    const read = async () =>
      (await ok(nadia, listTimeline, { params: { episodeId: marc.episodeId }, query: {} })).items.map(told)
    expect(await read()).toEqual([
      '2026-11-20 employer placement ended',
      '2026-09-30 employer placement trialEnded',
      '2026-09-01 employer placement started',
      '2026-08-10 employer placement ended',
      '2026-08-01 employer placement started',
    ])
    w.setToday('2026-09-30')
    expect((await read())[0]).toBe('2026-09-30 employer placement trialEnded')
  })

  it('gives the jobs of a former accompaniment to that one', async () => {
    const { g, nadia, samir } = await aYearOfSamir()
    const again = g.episode(nadia, { enteredOn: '2026-11-01' })
    g.sameWorker(again, samir)
    const { items } = await ok(nadia, listTimeline, { params: { episodeId: again.episodeId }, query: {} })
    expect(items).toEqual([])
    const first = await ok(nadia, listTimeline, {
      params: { episodeId: samir.episodeId },
      query: { what: 'placement' },
    })
    expect(first.items.map(told)).toEqual(['2026-09-29 employer placement started'])
  })

  it('comes a page at a time without losing or repeating a line, entries of one day by hour', async () => {
    const { g, nadia, samir, params } = await aYearOfSamir()
    for (const startsAt of ['08:00', '16:00', null, '12:00']) g.logEntry(nadia, samir, { startsAt })
    const whole = (await ok(nadia, listTimeline, { params, query: {} })).items

    const paged: TimelineItem[] = []
    let before: string | undefined
    do {
      const page = await ok(nadia, listTimeline, { params, query: { limit: 2, ...(before ? { before } : {}) } })
      expect(page.items.length).toBeLessThanOrEqual(2)
      paged.push(...page.items)
      before = page.next ?? undefined
    } while (before !== undefined)

    expect(paged).toEqual(whole)
    expect(new Set(whole.map((item) => item.itemId)).size).toBe(9)
    const hours = whole.flatMap((item) => (item.what === 'log' ? [item.entry.startsAt] : []))
    expect(hours).toEqual(['16:00', '12:00', '08:00', null, null])
  })

  it('can be asked for one side or one kind of thing', async () => {
    const { nadia, params } = await aYearOfSamir()
    const employer = await ok(nadia, listTimeline, { params, query: { side: 'employer' } })
    expect(employer.items.map((item) => item.what)).toEqual(['checkIn', 'placement'])
    const log = await ok(nadia, listTimeline, { params, query: { what: 'log' } })
    expect(log.items).toHaveLength(1)
  })

  it('keeps a voided entry to be seen', async () => {
    const { nadia, entryId, params } = await aYearOfSamir()
    await ok(nadia, voidLogEntry, { params: { entryId }, body: { reason: 'Wrong day', version: 1 } })
    const { items } = await ok(nadia, listTimeline, { params, query: { what: 'log' } })
    expect(items[0]).toMatchObject({ entry: { voidReason: 'Wrong day' } })
  })

  it('names only the people whom the reader may see', async () => {
    const { g, nadia, entryId, params } = await aYearOfSamir()
    g.alsoAbout(entryId, g.episode(g.coach(), { firstName: 'Secret' }), 15)
    const page = await ok(nadia, listTimeline, { params, query: { what: 'log' } })
    expect(page.items[0]).toMatchObject({ entry: { others: { people: 1, minutes: 15 } } })
    expect(JSON.stringify(page)).not.toContain('Secret')
  })

  it('looks absent to a stranger and odd places in it are an empty page', async () => {
    const { g, w, nadia, params } = await aYearOfSamir()
    const foreign = await refused(g.coach(), listTimeline, { params, query: {} })
    const absent = await refused(nadia, listTimeline, { params: { episodeId: w.context.newId() }, query: {} })
    expect(foreign).toEqual(absent)
    expect((await ok(nadia, listTimeline, { params, query: { before: '0' } })).items).toEqual([])
  })
})
