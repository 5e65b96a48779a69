import { readBothSides } from '@tandem/contract/check-ins'
import { listDivergenceTalks, recordDivergenceTalk, voidDivergenceTalk } from '@tandem/contract/divergence-talks'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { aCompany } from '../support/places.ts'

const rated = (value: number) => [{ item: 'pace', question: 'How is the pace?', value, example: null }]

/** Samir and his employer see the pace three levels apart since 20 November. */
async function apart() {
  const scene = await aCompany()
  const { g, coach, samir, placementId } = scene
  g.plan(samir)
  g.checkIn(coach, samir, placementId, { party: 'worker', heldOn: '2026-11-18', ratings: rated(5) })
  g.checkIn(coach, samir, placementId, { party: 'employer', heldOn: '2026-11-20', ratings: rated(2) })
  const due = async () =>
    (await ok(coach, readToday, { query: {} })).items.filter(({ kind }) => kind === 'divergence').length
  const inFile = async () =>
    (await ok(coach, readBothSides, { params: { workerId: samir.workerId } })).jobs.flatMap((job) => job.divergences)
  return { ...scene, due, inFile, params: { placementId } }
}

const explained = {
  heldOn: '2026-11-23',
  outcome: 'explained' as const,
  words: 'He counts the boxes, she counts the customers who wait.',
  untilOn: null,
  items: ['pace'],
}
const staysOpen = { ...explained, outcome: 'staysOpen' as const, words: '', untilOn: '2026-12-08' }

describe('a talk of three', () => {
  it('that explains a difference quiets it everywhere, until one of the two answers anew', async () => {
    const { g, coach, samir, placementId, params, due, inFile } = await apart()
    expect([await due(), await inFile()]).toMatchObject([1, [{ item: 'pace' }]])

    await ok(coach, recordDivergenceTalk, { params, body: explained })

    expect([await due(), await inFile()]).toEqual([0, []])
    expect(await ok(coach, listDivergenceTalks, { params })).toMatchObject({ mayRecord: true, talks: [explained] })
    g.checkIn(coach, samir, placementId, { party: 'employer', heldOn: '2026-11-24', ratings: rated(2) })
    expect([await due(), await inFile()]).toMatchObject([1, [{ item: 'pace', sinceOn: '2026-11-24' }]])
  })

  it('that leaves it open quiets Today until its day; the file goes on showing it', async () => {
    const { w, coach, params, due, inFile } = await apart()

    await ok(coach, recordDivergenceTalk, { params, body: staysOpen })

    expect([await due(), await inFile()]).toMatchObject([0, [{ item: 'pace' }]])
    w.context.db.$client.prepare("update divergence_talks set until_on = '2026-11-24'").run()
    expect(await due()).toBe(1)
  })

  it('that was voided quiets nothing and stays to be seen', async () => {
    const { coach, params, due } = await apart()
    const { talkId } = await ok(coach, recordDivergenceTalk, { params, body: explained })
    const voiding = { params: { talkId }, body: { reason: 'It was about somebody else', version: 1 } }

    await ok(coach, voidDivergenceTalk, voiding)

    expect(await due()).toBe(1)
    const { talks } = await ok(coach, listDivergenceTalks, { params })
    expect(talks).toMatchObject([{ voidReason: 'It was about somebody else' }])
    expect((await refused(coach, voidDivergenceTalk, voiding)).code).toBe('voided')
  })

  it('is refused beside the field that is wrong', async () => {
    const { coach, params } = await apart()
    const faults = async (body: object) =>
      (await refused(coach, recordDivergenceTalk, { params, body: { ...explained, ...body } })).errors

    expect(await faults({ heldOn: '2026-11-25' })).toMatchObject([{ pointer: '/heldOn', detail: 'date-in-future' }])
    expect(await faults({ heldOn: '1990-01-01' })).toMatchObject([{ pointer: '/heldOn', detail: 'too-early' }])
    expect(await faults({ ...staysOpen, untilOn: '2026-11-24' })).toMatchObject([
      { pointer: '/untilOn', detail: 'hold-in-past' },
    ])
    expect(await faults({ ...staysOpen, untilOn: null })).toMatchObject([{ pointer: '/untilOn' }])
    expect(await faults({ words: ' ' })).toMatchObject([{ pointer: '/words' }])
    expect(await faults({ items: [] })).toMatchObject([{ pointer: '/items' }])
    expect((await refused(coach, recordDivergenceTalk, { params, body: { ...explained, items: ['luck'] } })).code).toBe(
      'not-found',
    )
  })

  it('is not noted with a company toward which nothing may leave', async () => {
    const { w, coach, params } = await apart()
    w.context.db.$client.prepare("update placements set coach_visibility = 'notAtAll'").run()

    expect((await refused(coach, recordDivergenceTalk, { params, body: explained })).code).toBe('contact-refused')
    expect(await ok(coach, listDivergenceTalks, { params })).toEqual({ mayRecord: false, talks: [] })
  })
})
