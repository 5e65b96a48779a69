import { previewDocument } from '@tandem/contract/documents'
import { pauseEpisode } from '@tandem/contract/episodes'
import { readPlanCadence, setPlanCadence } from '@tandem/contract/plan-cadences'
import { editPlan } from '@tandem/contract/plans'
import { listDue } from '@tandem/contract/today'
import type { Cadence } from '@tandem/domain/cadence'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import { describe, expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { documentDraft } from '../support/operations-documents.ts'

const CLOSELY: Cadence = [
  { at: 'day', day: 60, by: 'visit' },
  { at: 'every', days: 14, fromDay: 60, untilDay: null, by: 'phone' },
]

/** Samir at work since 29 September under a plan up to 28 February. */
async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const planId = g.plan(samir, { endsOn: '2027-02-28' })
  g.placement(samir)
  const params = { planId }
  const due = async (kind: string) => {
    const { items } = await ok(nadia, listDue, { params: { episodeId: samir.episodeId } })
    return items.filter((item) => item.kind === kind).map(({ dueOn }) => dueOn)
  }
  const set = (party: 'worker' | 'employer', lines: Cadence | null, version: number) =>
    ok(nadia, setPlanCadence, { params, body: { party, lines, version } })
  return { w, g, nadia, samir, planId, params, due, set }
}

describe('the rhythm of a plan', () => {
  it('is that of the programme until it has its own with one side, and goes back to it', async () => {
    const { nadia, params, due, set } = await samirAtWork()
    const first = await ok(nadia, readPlanCadence, { params })
    expect(first.parties).toMatchObject([
      { party: 'worker', own: null, programme: HOUSE_RULES.cadence.worker, changes: [], version: 1 },
      { party: 'employer', own: null, version: 1 },
    ])
    const [worker] = await due('workerCheckIn')
    expect(await due('employerCheckIn')).not.toEqual(['2026-11-28'])
    await set('employer', CLOSELY, 1)
    expect(await due('employerCheckIn')).toEqual(['2026-11-28'])
    expect(await due('workerCheckIn')).toEqual([worker])
    const { parties } = await set('employer', null, 2)
    expect(parties[1]).toMatchObject({
      own: null,
      changes: [
        { number: 2, isOwn: false, byName: expect.stringMatching(/./) },
        { number: 1, isOwn: true },
      ],
      version: 3,
    })
  })

  it('changed by two is told with the version of the other', async () => {
    const { nadia, params, set } = await samirAtWork()
    await set('worker', CLOSELY, 1)
    const late = { params, body: { party: 'worker' as const, lines: [], version: 1 } }
    expect(await refused(nadia, setPlanCadence, late)).toMatchObject({
      code: 'stale',
      current: { own: CLOSELY, version: 2 },
    })
  })

  it('that cannot be is refused beside its field', async () => {
    const { nadia, params } = await samirAtWork()
    const body = { party: 'worker' as const, lines: [{ at: 'day' as const, day: -9, by: null }], version: 1 }
    expect(await refused(nadia, setPlanCadence, { params, body })).toMatchObject({
      code: 'rules-refused',
      errors: [{ pointer: '/lines/0/day', detail: 'too-small' }],
    })
  })

  it('ends with the plan, and goes on when the plan is made longer', async () => {
    const { nadia, samir, planId, due, set } = await samirAtWork()
    await set('employer', [{ at: 'day', day: 60, by: null }], 1)
    const edit = (endsOn: string, version: number) =>
      ok(nadia, editPlan, {
        params: { planId },
        body: { scope: 'in', startsOn: '2026-06-12', endsOn, grantedMinutes: null, version },
      })
    await edit('2026-11-27', 1)
    expect(await due('employerCheckIn')).toEqual([])
    await edit('2026-11-28', 2)
    expect(await due('employerCheckIn')).toEqual(['2026-11-28'])
    await ok(nadia, pauseEpisode, {
      params: { episodeId: samir.episodeId },
      body: { reason: 'unavailable', fromOn: '2026-11-27', toOn: '2026-11-29', version: 1 },
    })
    expect(await due('employerCheckIn')).toEqual([])
  })

  it('stands in the printed plan as it is, each side for itself', async () => {
    const { nadia, samir, set } = await samirAtWork()
    await set('employer', CLOSELY, 1)
    const params = { episodeId: samir.episodeId }
    const text = JSON.stringify((await ok(nadia, previewDocument, { params, body: documentDraft() })).blocks)
    expect(text).toContain('2 months after the first day (a visit); then every 2 weeks from 2 months')
    expect(text).toContain('every week up to 4 weeks after the first day')
  })
})
