import { readGoalStory, recordGoalReview } from '@tandem/contract/goal-reviews'
import { addGoal, closeGoal, editGoal, listGoals, tickGoalStep } from '@tandem/contract/goals'
import { decidePlan } from '@tandem/contract/plans'
import { describe, expect, it } from 'vitest'
import { logGoals } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { goalDraft, LEVEL_TEXTS, reviewDraft } from '../support/goal-draft.ts'

async function samir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const person = g.episode(nadia)
  const params = { episodeId: person.episodeId }
  const add = (values: Parameters<typeof goalDraft>[0] = {}) => ok(nadia, addGoal, { params, body: goalDraft(values) })
  const goals = async () => (await ok(nadia, listGoals, { params })).goals
  return { w, g, nadia, person, params, add, goals }
}

const step = { stepId: null, text: 'Try the 5:10 bus', doer: 'worker' as const, dueOn: '2026-12-01' }
const agreed = { levelTexts: LEVEL_TEXTS, baselineLevel: -1, agreedOn: TODAY, agreedWith: ['worker'] } as const
const close = { outcome: 'reviewed', level: 0, closedOn: TODAY, dropReason: null, replacedById: null } as const

describe('agreeing a goal', () => {
  it('keeps everything that was written, and says what is still missing', async () => {
    const { add } = await samir()
    const proposed = await add({ category: 'punctuality', why: 'I want my mornings back', weight: 2, steps: [step] })
    expect(proposed).toMatchObject({
      state: 'proposed',
      gaps: ['levels', 'baseline', 'agreement', 'target'],
      weight: 2,
    })
    expect(proposed.steps).toMatchObject([{ text: 'Try the 5:10 bus', doer: 'worker', doneOn: null }])
    const whole = await add({ ...agreed, agreedWith: ['worker', 'tutor'], targetOn: '2027-02-23', steps: [step] })
    expect(whole).toMatchObject({ state: 'agreed', gaps: [], levelTexts: LEVEL_TEXTS, agreedWith: ['worker', 'tutor'] })
  })

  it('waits for the words of what is expected, beside their field', async () => {
    const { nadia, params, add } = await samir()
    const early = await refused(nadia, addGoal, { params, body: goalDraft({ agreedOn: TODAY }) })
    expect(early).toMatchObject({ code: 'levels-missing', errors: [{ pointer: '/levelTexts/2' }] })
    const goal = await add()
    const edit = (values: object) => ({
      params: { goalId: goal.goalId },
      body: { ...goalDraft({ ...agreed, agreedWith: [], ...values }), version: goal.version },
    })
    expect((await refused(nadia, editGoal, edit({ levelTexts: null }))).code).toBe('levels-missing')
    expect((await refused(nadia, editGoal, edit({ agreedOn: '2026-12-24' }))).code).toBe('date-in-future')
    expect(
      (
        await refused(nadia, addGoal, {
          params,
          body: goalDraft({ ...agreed, agreedWith: [], agreedOn: '2026-12-24' }),
        })
      ).code,
    ).toBe('date-in-future')
    expect((await ok(nadia, editGoal, edit({}))).state).toBe('agreed')
  })

  it('leaves a goal agreed before levels were asked for to be changed in everything else', async () => {
    const { g, nadia, person } = await samir()
    const goalId = g.goal(person, { agreedOn: '2026-09-30' })
    const body = { ...goalDraft({ title: 'Keep the pace', agreedOn: '2026-09-30' }), version: 1 }
    expect(await ok(nadia, editGoal, { params: { goalId }, body })).toMatchObject({
      gaps: ['levels', 'baseline', 'target', 'steps'],
    })
  })
})

describe('the steps of a goal', () => {
  it('are ticked and unticked by one person at a time, keep their tick when reworded, and can be taken away', async () => {
    const { nadia, add } = await samir()
    const goal = await add({ steps: [step, { ...step, text: 'Buy the ticket' }] })
    const [first, second] = goal.steps
    const params = { stepId: first?.stepId ?? '' }
    const ticked = await ok(nadia, tickGoalStep, { params, body: { isDone: true, version: 1 } })
    expect(ticked.steps[0]).toMatchObject({ doneOn: TODAY, doneByName: 'Nadia Benali' })
    expect(await refused(nadia, tickGoalStep, { params, body: { isDone: false, version: 1 } })).toMatchObject({
      code: 'stale',
    })
    const steps = [{ ...step, stepId: first?.stepId ?? '', text: 'Try the 5:20 bus' }]
    const body = { ...goalDraft({ steps }), version: goal.version }
    const edited = await ok(nadia, editGoal, { params: { goalId: goal.goalId }, body })
    expect(edited.steps).toMatchObject([{ text: 'Try the 5:20 bus', doneOn: TODAY }])
    const gone = { params: { stepId: second?.stepId ?? '' }, body: { isDone: true, version: 1 } }
    expect((await refused(nadia, tickGoalStep, gone)).code).toBe('not-found')
  })
})

describe('closing a goal', () => {
  it('needs a reason to drop it and the goal that replaces it', async () => {
    const { nadia, add } = await samir()
    const [one, other] = [await add(), await add({ title: 'Another' })]
    const params = { goalId: one.goalId }
    const body = { ...close, level: null, version: 1 }
    const drop = { ...body, outcome: 'dropped' as const }
    expect(await refused(nadia, closeGoal, { params, body: drop })).toMatchObject({
      code: 'reason-missing',
      errors: [{ pointer: '/dropReason' }],
    })
    const replace = { ...body, outcome: 'replaced' as const }
    expect((await refused(nadia, closeGoal, { params, body: replace })).code).toBe('replacement-missing')
    expect((await refused(nadia, closeGoal, { params, body: { ...replace, replacedById: one.goalId } })).code).toBe(
      'replacement-missing',
    )
    expect(await ok(nadia, closeGoal, { params, body: { ...replace, replacedById: other.goalId } })).toMatchObject({
      state: 'replaced',
      replacedById: other.goalId,
    })
    const again = await ok(nadia, closeGoal, { params, body: { ...body, outcome: null, version: 2 } })
    expect(again).toMatchObject({ state: 'proposed', replacedById: null })
    expect(
      await ok(nadia, closeGoal, { params, body: { ...drop, dropReason: 'The shop moved', version: 3 } }),
    ).toMatchObject({ state: 'dropped', dropReason: 'The shop moved' })
  })

  it('comes before the end of its plan, which says so beside the decision', async () => {
    const { g, nadia, person, add } = await samir()
    const planId = g.plan(person)
    const goal = await add({ ...agreed, agreedWith: [], planId })
    const params = { planId }
    const body = { decision: 'ended', decidedOn: TODAY, version: 1 } as const
    expect(await refused(nadia, decidePlan, { params, body })).toMatchObject({
      code: 'goals-without-level',
      errors: [{ pointer: '/decision' }],
    })
    await ok(nadia, closeGoal, { params: { goalId: goal.goalId }, body: { ...close, version: 1 } })
    expect((await ok(nadia, decidePlan, { params, body })).decision).toBe('ended')
  })
})

describe('reviewing a goal', () => {
  it('keeps each source apart; the coach cites the log, and the goal stands where the coach read it', async () => {
    const { w, g, nadia, person, add, goals } = await samir()
    const { goalId } = await add({ ...agreed, agreedWith: [] })
    const entryId = g.logEntry(nadia, person)
    w.context.db.insert(logGoals).values({ entryId, goalId, movement: 1 }).run()
    const params = { goalId }
    await ok(nadia, recordGoalReview, { params, body: reviewDraft({ level: 1 }) })
    await ok(nadia, recordGoalReview, { params, body: reviewDraft({ source: 'employer', level: null }) })
    expect((await goals())[0]).toMatchObject({ level: null, state: 'inProgress' })
    const byCoach = reviewDraft({ source: 'coach', level: -1 })
    expect(await refused(nadia, recordGoalReview, { params, body: byCoach })).toMatchObject({
      code: 'evidence-missing',
      errors: [{ pointer: '/entryIds' }],
    })
    const reviewed = await ok(nadia, recordGoalReview, { params, body: { ...byCoach, entryIds: [entryId] } })
    expect(reviewed).toMatchObject({
      level: -1,
      standings: [
        { source: 'worker', level: 1 },
        { source: 'employer', level: null },
        { source: 'coach', level: -1 },
      ],
    })
    const story = await ok(nadia, readGoalStory, { params })
    expect(story.evidence).toMatchObject([{ entryId, isCited: true }])
    expect(story.reviews.find(({ source }) => source === 'coach')?.entries).toEqual([
      { entryId, occurredOn: '2026-11-05' },
    ])
  })

  it('is put right by another review, which leaves the first in sight', async () => {
    const { nadia, add } = await samir()
    const goal = await add({ ...agreed, agreedWith: [] })
    const params = { goalId: goal.goalId }
    await ok(nadia, recordGoalReview, { params, body: reviewDraft({ level: 2 }) })
    const [first] = (await ok(nadia, readGoalStory, { params })).reviews
    const correctsId = first?.reviewId ?? null
    const after = await ok(nadia, recordGoalReview, {
      params,
      body: reviewDraft({ level: -2, isWorse: true, correctsId }),
    })
    expect(after.standings).toMatchObject([{ source: 'worker', level: -2, isWorse: true }])
    const { reviews } = await ok(nadia, readGoalStory, { params })
    expect(reviews.map(({ level, isCorrected }) => [level, isCorrected])).toEqual([
      [2, true],
      [-2, false],
    ])
    const other = await add({ title: 'Another' })
    const elsewhere = { params: { goalId: other.goalId }, body: reviewDraft({ correctsId }) }
    expect((await refused(nadia, recordGoalReview, elsewhere)).code).toBe('not-found')
  })

  it('refuses what cannot be said, beside its field', async () => {
    const { g, nadia, add } = await samir()
    const { goalId } = await add()
    const stranger = g.logEntry(nadia, g.episode(nadia))
    const answer = async (values: object) =>
      (await refused(nadia, recordGoalReview, { params: { goalId }, body: reviewDraft(values) })).code
    expect(await answer({ reviewedOn: '2026-12-24' })).toBe('date-in-future')
    expect(await answer({ decision: 'done', level: null })).toBe('level-missing')
    expect(await answer({ isWorse: true })).toBe('worse-needs-lowest')
    expect(await answer({ decision: 'drop' })).toBe('reason-missing')
    expect(await answer({ decision: 'replace' })).toBe('replacement-missing')
    expect(await answer({ entryIds: [stranger] })).toBe('not-found')
  })

  it('that says it is done closes the goal at that level, and the history tells who changed what', async () => {
    const { nadia, add } = await samir()
    const goal = await add({ ...agreed, agreedWith: [] })
    const params = { goalId: goal.goalId }
    expect(
      await ok(nadia, recordGoalReview, { params, body: reviewDraft({ level: 1, decision: 'done' }) }),
    ).toMatchObject({ state: 'exceeded', closedOn: TODAY, level: 1 })
    const { history } = await ok(nadia, readGoalStory, { params })
    expect(history[0]).toMatchObject({
      memberName: 'Nadia Benali',
      changes: [
        { field: 'level', before: null, after: '1' },
        { field: 'outcome' },
        { field: 'closedOn', after: TODAY },
      ],
    })
    expect(history.at(-1)?.changes.map(({ field }) => field)).toContain('title')
  })
})
