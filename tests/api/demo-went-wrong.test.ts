import { listIncidents } from '@tandem/contract/incidents'
import { listTimeline } from '@tandem/contract/timeline'
import { INCIDENT_STATES } from '@tandem/domain/incidents'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { asked, demoMember, demonstration } from '../support/demonstration.ts'

describe('the demonstration', () => {
  it('holds something that went wrong in each state, one of them with safety and one opened again', async () => {
    const w = await demonstration()
    const found = asked<{ episodeId: string; coach: string }>(
      w,
      `select distinct i.episode_id episodeId, m.name coach from incidents i join members m on m.id = i.created_by`,
    )
    const incidents = []
    for (const { episodeId, coach } of found)
      incidents.push(...(await ok(demoMember(w, coach), listIncidents, { params: { episodeId } })).incidents)
    expect(new Set(incidents.map(({ state }) => state))).toEqual(new Set(INCIDENT_STATES))
    expect(incidents.filter(({ isSafetyEvent }) => isSafetyEvent)).toMatchObject([{ state: 'open' }])
    expect(incidents.filter(({ reopenings }) => reopenings.length > 0)).toMatchObject([{ state: 'closed' }])
  })

  it('tells a talk of three that ended well in the story of the person', async () => {
    const w = await demonstration()
    const [talk] = asked<{ episodeId: string; coach: string }>(
      w,
      `select t.episode_id episodeId, m.name coach from divergence_talks t join members m on m.id = t.member_id`,
    )
    const params = { episodeId: talk?.episodeId ?? '' }
    const { items } = await ok(demoMember(w, talk?.coach ?? ''), listTimeline, { params, query: { what: 'talk' } })
    expect(items).toMatchObject([{ side: 'both', talk: { outcome: 'explained' } }])
  })
})
