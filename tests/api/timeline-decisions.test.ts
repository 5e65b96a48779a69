import { decideExtension, requestExtension } from '@tandem/contract/extensions'
import { finishReview, saveReview, startReview } from '@tandem/contract/reviews'
import { listTimeline, type TimelineItem } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { ok, TODAY } from '../support/app.ts'
import { fatou } from '../support/given-consents.ts'
import { reviewContent } from '../support/goal-draft.ts'

type Place = Awaited<ReturnType<typeof fatou>>

async function linesOf({ coach, person }: Place, what?: 'plan' | 'review' | 'consent') {
  const { items } = await ok(coach, listTimeline, {
    params: { episodeId: person.episodeId },
    query: what === undefined ? {} : { what },
  })
  return items
}

const told = ({ what, on, side, ...item }: TimelineItem) =>
  [on, side, what, 'event' in item ? item.event : ''].join(' ')

describe('the timeline of decisions', () => {
  it('tells what the person agreed to, refused and took back, on their side; that they were asked is no line', async () => {
    const place = await fatou()
    await place.say({ purpose: 'photo', act: 'asked', happenedOn: '2026-11-01' })
    await place.say({ purpose: 'photo', act: 'refused', happenedOn: '2026-11-03' })
    await place.say({ purpose: 'contactEmployer', happenedOn: '2026-11-05' })
    await place.takeBack()
    const lines = await linesOf(place, 'consent')
    expect(lines.map(told)).toEqual([
      `${TODAY} worker consent withdrawn`,
      '2026-11-05 worker consent given',
      '2026-11-03 worker consent refused',
    ])
    expect(lines[0]).toMatchObject({ consent: { purpose: 'contactEmployer' } })
  })

  it('tells a review once it is finished, on the day it was held', async () => {
    const place = await fatou()
    const planId = place.g.plan(place.person)
    const { reviewId } = await ok(place.coach, startReview, { params: { planId }, body: { kind: 'midPlan' } })
    const params = { reviewId }
    await ok(place.coach, saveReview, {
      params,
      body: { content: reviewContent({ heldOn: '2026-11-20' }), version: 1 },
    })
    expect(await linesOf(place, 'review')).toEqual([])
    await ok(place.coach, finishReview, { params, body: { version: 2 } })
    const [line] = await linesOf(place, 'review')
    expect(line).toMatchObject({ on: '2026-11-20', review: { reviewId, planId, kind: 'midPlan', decision: 'goOn' } })
  })

  it('begins only plans that are agreed, with the end that was agreed first', async () => {
    const place = await fatou()
    const { g, coach, person } = place
    const planId = g.plan(person)
    g.plan(person, { number: 2, startsOn: '2026-11-10', endsOn: '2027-05-09', status: 'draft' })
    const lead = g.lead(coach.teamId)
    const more = { endsOn: '2027-03-11', extraMinutes: 600, reason: 'newFunction', words: null } as const
    const { extensionId } = await ok(coach, requestExtension, { params: { planId }, body: more })
    const lines = await linesOf(place, 'plan')
    expect(lines.map(told)).toEqual([`${TODAY} both extension asked`, '2026-06-12 both plan started'])
    await ok(lead, decideExtension, { params: { extensionId }, body: { decision: 'granted', version: 1 } })
    const after = await linesOf(place, 'plan')
    expect(after.map(told)).toEqual([`${TODAY} both extension granted`, '2026-06-12 both plan started'])
    expect(after[0]).toMatchObject({ extension: { planNumber: 1, endsOn: '2027-03-11', extraMinutes: 600 } })
    expect(after[1]).toMatchObject({ plan: { endsOn: '2026-12-11', grantedMinutes: 40 * 60 } })
  })
})
