import { recordDivergenceTalk, voidDivergenceTalk } from '@tandem/contract/divergence-talks'
import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { closeIncident, hearIncidentSide, mediateIncident, reopenIncident } from '@tandem/contract/incidents'
import { listTimeline, type TimelineItem } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { givenIncident, settled, toldByWorker } from '../support/operations-incidents.ts'
import { aCompany } from '../support/places.ts'

const explained = {
  heldOn: '2026-11-20',
  outcome: 'explained' as const,
  words: 'CANARY: one counts boxes, the other customers.',
  untilOn: null,
  items: ['pace'],
}

async function atWork() {
  const scene = await aCompany()
  const { coach, samir, placementId } = scene
  const lines = async (query: { what?: 'talk' | 'incident'; side?: 'worker' | 'employer' | 'both' } = {}) =>
    (await ok(coach, listTimeline, { params: { episodeId: samir.episodeId }, query })).items
  const talk = () => ok(coach, recordDivergenceTalk, { params: { placementId }, body: explained })
  return { ...scene, lines, talk }
}

const told = (item: TimelineItem) =>
  [item.on, item.side, item.what, 'event' in item ? item.event : ''].filter((one) => one !== '').join(' ')

describe('a talk of three in the story', () => {
  it('stands in both lanes of the person, with how it ended; voided, it stays to be seen', async () => {
    const { coach, lines, talk } = await atWork()
    const { talkId } = await talk()
    expect((await lines({ what: 'talk' })).map(told)).toEqual(['2026-11-20 both talk'])
    expect(await lines({ side: 'both' })).toMatchObject([{ talk: { talkId, outcome: 'explained', items: ['pace'] } }])
    await ok(coach, voidDivergenceTalk, { params: { talkId }, body: { reason: 'Another person', version: 1 } })
    expect(await lines({ what: 'talk' })).toMatchObject([{ talk: { voidReason: 'Another person' } }])
  })

  it('stands in the story of the company, its words for whoever may open the file alone', async () => {
    const { g, coach, params, talk } = await atWork()
    const { talkId } = await talk()
    const at = (who: typeof coach) => ok(who, listEmployerTimeline, { params, query: {} })
    const [event] = (await at(coach)).events
    expect(event).toMatchObject({ what: 'talk', side: 'both', talkOutcome: 'explained', note: explained.words })
    const stranger = (await at(g.coach())).events
    expect(stranger[0]).toMatchObject({ what: 'talk', talkOutcome: null, note: '', others: 1 })
    expect(JSON.stringify(stranger)).not.toContain('CANARY')
    await ok(coach, voidDivergenceTalk, { params: { talkId }, body: { reason: 'x', version: 1 } })
    expect((await at(coach)).events.map(({ what }) => what)).toEqual(['start'])
  })
})

describe('what went wrong, in the story', () => {
  it('is told step by step, each version in the lane of its side and as it holds', async () => {
    const { coach, samir, placementId, params: company, lines } = await atWork()
    const { incidentId } = await givenIncident({ coach, episodeId: samir.episodeId, placementId })
    const params = { incidentId }
    await ok(coach, hearIncidentSide, { params, body: { ...toldByWorker, words: 'first', version: 1 } })
    await ok(coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 2 } })
    await ok(coach, mediateIncident, { params, body: { ...settled, version: 3 } })
    await ok(coach, closeIncident, { params, body: { lessons: 'Rosters go on paper.', version: 4 } })
    const told = (await lines({ what: 'incident' })).map((item) =>
      item.what === 'incident' ? [item.side, item.event, item.incident.words] : [],
    )
    expect(told).toHaveLength(5)
    expect(told).toEqual(
      expect.arrayContaining([
        ['both', 'happened', null],
        ['worker', 'told', toldByWorker.words],
        ['employer', 'told', expect.any(String)],
        ['both', 'mediated', settled.agreed],
        ['both', 'closed', 'Rosters go on paper.'],
      ]),
    )
    const events = (await ok(coach, listEmployerTimeline, { params: company, query: {} })).events
    expect(JSON.stringify(events)).not.toMatch(/[Rr]oster/)
  })
})

describe('a closed incident', () => {
  async function closed() {
    const world = await atWork()
    const { coach, samir, placementId } = world
    const { incidentId } = await givenIncident({ coach, episodeId: samir.episodeId, placementId })
    const params = { incidentId }
    await ok(coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 1 } })
    await ok(coach, mediateIncident, { params, body: { ...settled, version: 2 } })
    const ended = await ok(coach, closeIncident, { params, body: { lessons: 'Rosters go on paper.', version: 3 } })
    const reopen = (version: number) => ({ params, body: { reason: 'By text again.', version } })
    return { ...world, params, ended, reopen }
  }

  it('is opened again with a reason; what it was closed with stays, and it is settled anew', async () => {
    const { coach, params, ended, reopen, lines } = await closed()
    const again = await ok(coach, reopenIncident, reopen(ended.version))
    expect(again).toMatchObject({
      state: 'bothHeard',
      missing: ['mediation'],
      closedOn: null,
      lessons: '',
      reopenings: [{ reopenedOn: TODAY, reason: 'By text again.', closedOn: TODAY, lessons: 'Rosters go on paper.' }],
    })
    const early = { params, body: { lessons: 'x', version: again.version } }
    expect((await refused(coach, closeIncident, early)).code).toBe('mediation-missing')
    const events = (await lines({ what: 'incident' })).flatMap((item) => (item.what === 'incident' ? [item.event] : []))
    expect(events.sort()).toEqual(['closed', 'happened', 'mediated', 'reopened', 'told', 'told'])
    const { version } = await ok(coach, mediateIncident, { params, body: { ...settled, version: again.version } })
    expect(await ok(coach, closeIncident, { params, body: { lessons: 'A shared roster.', version } })).toMatchObject({
      state: 'closed',
      lessons: 'A shared roster.',
    })
  })

  it('is opened again once: an open one is not, and neither is one that somebody else opened', async () => {
    const { coach, ended, reopen } = await closed()
    const { version } = await ok(coach, reopenIncident, reopen(ended.version))
    expect((await refused(coach, reopenIncident, reopen(ended.version))).code).toBe('stale')
    expect((await refused(coach, reopenIncident, reopen(version))).code).toBe('stale')
  })
})
