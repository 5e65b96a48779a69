import { closeGoal, editGoal, listGoals } from '@tandem/contract/goals'
import { finishReview, listReviews, readReview, saveReview, startReview, voidReview } from '@tandem/contract/reviews'
import { listStatusChecks } from '@tandem/contract/status-checks'
import { readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { agreeToCalls } from '../support/given-consents.ts'
import { goalDraft, reviewContent } from '../support/goal-draft.ts'

async function samir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const ann = g.lead(nadia.teamId)
  const person = g.episode(nadia)
  const placementId = g.placement(person)
  const planId = g.plan(person)
  const params = { planId }
  const begin = (kind: 'midPlan' | 'closing' = 'midPlan') => ok(nadia, startReview, { params, body: { kind } })
  return { w, g, nadia, ann, person, placementId, planId, params, begin }
}

describe('a review of a plan', () => {
  it('is filled with what the log and the check-ins tell', async () => {
    const { g, nadia, person, placementId, begin } = await samir()
    g.logEntry(nadia, person, { minutes: 60 })
    g.logEntry(nadia, person, { minutes: 30, side: 'worker', withParties: ['worker'] })
    g.logEntry(nadia, person, { minutes: 45, side: 'employer', withParties: ['employer'] })
    g.logEntry(nadia, person, { kind: 'missed', minutes: 0 })
    g.logEntry(nadia, person, { minutes: 90, occurredOn: '2026-06-05' })
    g.checkIn(nadia, person, placementId)
    const { facts, gaps } = await begin()
    expect(facts).toMatchObject({
      planNumber: 1,
      minutes: { worker: 30, employer: 45, both: 60, other: 0 },
      contacts: { worker: 2, employer: 2 },
      missed: 1,
      jobs: [{ employerName: 'Boulangerie Lenoir' }],
    })
    expect(facts.checkIns.worker + facts.checkIns.employer).toBe(1)
    expect(gaps).toEqual(['workerVoice', 'employerVoice', 'decision', 'workerStance', 'employerStance'])
  })

  it('is one at a time, kept unfinished, and says who wrote down what a party says', async () => {
    const { nadia, ann, params, begin } = await samir()
    const { reviewId } = await begin()
    expect((await refused(nadia, startReview, { params, body: { kind: 'closing' } })).code).toBe('already-exists')
    const content = reviewContent({ workerStance: 'disagrees', workerWords: 'The hours are too long' })
    await ok(nadia, saveReview, { params: { reviewId }, body: { content, version: 1 } })
    const again = {
      content: { ...content, employerStance: 'disagrees' as const, employerWords: 'Not yet' },
      version: 2,
    }
    const saved = await ok(ann, saveReview, { params: { reviewId }, body: again })
    expect(saved).toMatchObject({ workerWrittenByName: 'Nadia Benali', employerWrittenByName: 'Ann Claes', version: 3 })
    const stale = await refused(nadia, saveReview, { params: { reviewId }, body: { content, version: 2 } })
    expect(stale).toMatchObject({ code: 'stale', current: { version: 3 } })
  })

  it('is finished when nothing is missing, and stays as it was', async () => {
    const { g, nadia, person, planId, begin, params } = await samir()
    const goalId = g.goal(person, { planId, agreedOn: '2026-06-12', level: 0 })
    const { reviewId } = await begin()
    const of = { params: { reviewId } }
    const early = await refused(nadia, finishReview, { ...of, body: { version: 1 } })
    expect(early.code).toBe('review-incomplete')
    expect(early.errors?.map(({ pointer }) => pointer)).toContain('/workerStance')
    for (const [heldOn, code] of [
      ['2026-12-24', 'date-in-future'],
      ['2026-06-01', 'review-before-plan'],
    ] as const) {
      const { version } = await ok(nadia, readReview, of)
      const saved = await ok(nadia, saveReview, { ...of, body: { content: reviewContent({ heldOn }), version } })
      expect((await refused(nadia, finishReview, { ...of, body: { version: saved.version } })).code).toBe(code)
    }
    await ok(nadia, saveReview, { ...of, body: { content: reviewContent(), version: 3 } })
    expect((await refused(nadia, finishReview, { ...of, body: { version: 3 } })).code).toBe('stale')
    const finished = await ok(nadia, finishReview, { ...of, body: { version: 4 } })
    expect(finished).toMatchObject({ finishedByName: 'Nadia Benali', gaps: [] })

    await ok(nadia, editGoal, {
      params: { goalId },
      body: { ...goalDraft({ planId, title: 'Another', agreedOn: '2026-06-12' }), version: 1 },
    })
    g.logEntry(nadia, person, { minutes: 200 })
    expect((await ok(nadia, readReview, of)).facts).toEqual(finished.facts)
    const late = { ...of, body: { content: reviewContent(), version: 5 } }
    expect((await refused(nadia, saveReview, late)).code).toBe('review-finished')
    expect((await refused(nadia, finishReview, { ...of, body: { version: 5 } })).code).toBe('review-finished')
    expect((await ok(nadia, listReviews, { params })).reviews).toMatchObject([{ decision: 'goOn', kind: 'midPlan' }])
  })
})

describe('an unfinished review', () => {
  it('is thrown away and kept as such: it is in no list, nothing is written in it, another may begin', async () => {
    const { w, nadia, params, begin } = await samir()
    const { reviewId } = await begin()
    const of = { params: { reviewId } }
    const content = reviewContent({ decisionReason: 'Written in the wrong file' })
    await ok(nadia, saveReview, { ...of, body: { content, version: 1 } })
    expect((await refused(nadia, voidReview, { ...of, body: { version: 1 } })).code).toBe('stale')
    const gone = await ok(nadia, voidReview, { ...of, body: { version: 2 } })
    expect(gone).toMatchObject({
      voidedByName: 'Nadia Benali',
      content: { decisionReason: 'Written in the wrong file' },
    })
    expect((await ok(nadia, listReviews, { params })).reviews).toEqual([])
    expect((await refused(nadia, saveReview, { ...of, body: { content, version: 3 } })).code).toBe('voided')
    for (const late of [finishReview, voidReview])
      expect((await refused(nadia, late, { ...of, body: { version: 3 } })).code).toBe('voided')
    await begin('closing')
    expect(w.context.db.select().from(planReviews).all()).toHaveLength(2)
  })

  it('is no longer one once it is finished', async () => {
    const { nadia, begin } = await samir()
    const { reviewId } = await begin()
    const of = { params: { reviewId } }
    await ok(nadia, saveReview, { ...of, body: { content: reviewContent(), version: 1 } })
    await ok(nadia, finishReview, { ...of, body: { version: 2 } })
    expect((await refused(nadia, voidReview, { ...of, body: { version: 3 } })).code).toBe('review-finished')
  })
})

describe('closing', () => {
  const exit = { decision: 'close', exitedOn: TODAY, exitReason: 'autonomousInJob', exitCategory: 'durable' } as const
  const content = reviewContent({ ...exit, afterCareOn: ['2027-02-24', '2027-05-24'] })

  it('waits for final levels, then ends the plan and the accompaniment and plans the after-care', async () => {
    const { w, g, nadia, person, planId, begin, params } = await samir()
    const goalId = g.goal(person, { planId, agreedOn: '2026-06-12' })
    await agreeToCalls(nadia, person.workerId)
    const { reviewId } = await begin('closing')
    const of = { params: { reviewId } }
    const saved = await ok(nadia, saveReview, { ...of, body: { content, version: 1 } })
    expect(saved.gaps).toEqual(['goalLevels'])
    const close = {
      outcome: 'reviewed',
      level: 1,
      closedOn: TODAY,
      dropReason: null,
      replacedById: null,
      version: 1,
    } as const
    await ok(nadia, closeGoal, { params: { goalId }, body: close })
    expect((await ok(nadia, listGoals, { params: { episodeId: person.episodeId } })).goals[0]?.state).toBe('exceeded')
    await ok(nadia, finishReview, { ...of, body: { version: 2 } })
    const [episode] = (await ok(nadia, readWorker, { params: { workerId: person.workerId } })).episodes
    expect(episode).toMatchObject({ exitedOn: TODAY, exitReason: 'autonomousInJob', exitCategory: 'durable' })
    const { db } = w.context
    expect(db.select().from(plans).all()).toMatchObject([{ decision: 'endedEarly', decidedOn: TODAY }])
    const asked = await ok(nadia, listStatusChecks, { params: { episodeId: person.episodeId } })
    const afterCare = asked.milestones.filter(({ kind }) => kind === 'afterCare')
    expect(afterCare.map(({ dueOn }) => dueOn)).toEqual(['2027-02-24', '2027-05-24'])
    expect(db.select().from(tasks).all()).toEqual([])
    expect((await refused(nadia, startReview, { params, body: { kind: 'midPlan' } })).code).toBe('episode-closed')
  })

  it('before the entry is refused, and only the coach of the file closes', async () => {
    const { nadia, ann, person, begin } = await samir()
    await agreeToCalls(nadia, person.workerId)
    const { reviewId } = await begin('closing')
    const of = { params: { reviewId } }
    await ok(nadia, saveReview, { ...of, body: { content, version: 1 } })
    expect((await refused(ann, finishReview, { ...of, body: { version: 2 } })).code).toBe('not-allowed')
    const early = { ...content, exitedOn: '2026-01-01' }
    await ok(nadia, saveReview, { ...of, body: { content: early, version: 2 } })
    expect((await refused(nadia, finishReview, { ...of, body: { version: 3 } })).code).toBe('exit-before-entry')
  })
})
