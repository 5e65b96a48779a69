import { recordCheckIn } from '@tandem/contract/check-ins'
import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { markCheckInMissed, voidMissedCheckIn } from '@tandem/contract/missed-check-ins'
import { listTimeline } from '@tandem/contract/timeline'
import { listDue } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const said = {
  ...{ party: 'employer' as const, heldOn: TODAY, channel: 'phone' as const, contactId: null, ratings: [] },
  ...{ words: [{ word: 'goesWell', question: 'What goes well?', answer: 'Calm.' }], intention: null, wish: null },
  ...{ nextOn: null, logEntryId: null, time: null },
}

/** Samir at work since 29 September: the company is asked on 2, 13 and 27 October, then before the trial ends. */
async function atWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  const params = { placementId }
  const dues = async () => (await ok(nadia, listDue, { params: { episodeId: samir.episodeId } })).items
  const miss = (dueOn: string) =>
    ok(nadia, markCheckInMissed, {
      params,
      body: { party: 'employer', dueOn, reason: 'notReached', words: 'The line was busy.' },
    })
  const next = async () => (await dues()).find(({ kind }) => kind === 'employerCheckIn')?.dueOn
  const onBoard = async () => (await dues()).filter(({ kind }) => kind === 'employerOnBoard')
  return { w, nadia, samir, employerId, params, miss, next, onBoard }
}

describe('a check-in that did not take place', () => {
  it('is a gap in the history, and the next one by the rhythm is asked for', async () => {
    const { nadia, samir, employerId, miss, next } = await atWork()
    expect(await next()).toBe('2026-10-02')
    await miss('2026-10-02')
    expect(await next()).toBe('2026-10-13')
    const { items } = await ok(nadia, listTimeline, {
      params: { episodeId: samir.episodeId },
      query: { what: 'checkIn' },
    })
    const missed = { reason: 'notReached', words: 'The line was busy.' }
    expect(items).toMatchObject([{ what: 'missed', on: '2026-10-02', side: 'employer', missed }])
    const company = await ok(nadia, listEmployerTimeline, { params: { employerId }, query: {} })
    expect(company.events.filter(({ what }) => what === 'gap')).toMatchObject([
      { on: '2026-10-02', gapReason: 'notReached', overall: null, note: 'The line was busy.' },
    ])
  })

  it('is refused for another day than the one that is due, and for a day to come', async () => {
    const { w, nadia, params } = await atWork()
    const on = (dueOn: string) => ({
      params,
      body: { party: 'employer' as const, dueOn, reason: 'noTime' as const, words: '' },
    })
    expect((await refused(nadia, markCheckInMissed, on('2026-10-13'))).code).toBe('already-exists')
    w.setToday('2026-09-30')
    expect((await refused(nadia, markCheckInMissed, on('2026-10-02'))).code).toBe('date-in-future')
  })

  it('taken back is asked for again', async () => {
    const { nadia, miss, next } = await atWork()
    const { missedId, version } = await miss('2026-10-02')
    const body = { reason: 'They called back', version }
    await ok(nadia, voidMissedCheckIn, { params: { missedId }, body })
    expect(await next()).toBe('2026-10-02')
    expect((await refused(nadia, voidMissedCheckIn, { params: { missedId }, body })).code).toBe('voided')
  })

  it('three times in a row asks whether the employer is still on board, until one is held', async () => {
    const { nadia, params, miss, onBoard } = await atWork()
    await miss('2026-10-02')
    await miss('2026-10-13')
    expect(await onBoard()).toEqual([])
    await miss('2026-10-27')
    expect(await onBoard()).toMatchObject([{ side: 'employer', dueOn: TODAY }])
    await ok(nadia, recordCheckIn, { params, body: said })
    expect(await onBoard()).toEqual([])
  })
})
