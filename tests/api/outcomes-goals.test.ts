import { recordGoalReview } from '@tandem/contract/goal-reviews'
import type { MeanFigure } from '@tandem/contract/outcomes'
import { readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { describe, expect, it } from 'vitest'
import { withoutSmallCells } from '../../apps/server/src/features/outcomes/small-cells.ts'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { reviewDraft } from '../support/goal-draft.ts'

const query = { from: '2026-01-01', to: '2026-12-31' }

describe('goals in the outcomes', () => {
  it('are told of the plan whose goals are all reviewed, open on its people, and follow the next review', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const person = g.episode(nadia)
    const planId = g.plan(person)
    const agreed = { planId, agreedOn: '2026-06-12', baselineLevel: -1 }
    g.goal(person, { ...agreed, closedOn: '2026-10-01', outcome: 'reviewed', level: 1 })
    const other = g.episode(nadia, { firstName: 'Eve', lastName: 'Adam' })
    const expected = {
      agreedOn: '2026-06-12',
      baselineLevel: -1,
      closedOn: '2026-10-01',
      outcome: 'reviewed',
      level: 0,
    } as const
    g.goal(other, { ...expected, planId: g.plan(other) })
    const open = g.goal(person, { ...agreed, owner: 'worker', title: 'Come by bus' })
    const figures = async () => (await ok(nadia, readOutcomes, { query })).figures
    const before = Object.fromEntries((await figures()).map((figure) => [figure.key, figure]))
    expect(before.E1).toMatchObject({ numerator: 2, denominator: 2, population: 3 })
    expect(before.E2).toMatchObject({ value: null, plans: 1 })

    const body = reviewDraft({ level: -2, isWorse: true, decision: 'done' })
    await ok(nadia, recordGoalReview, { params: { goalId: open }, body })
    const after = Object.fromEntries((await figures()).map((figure) => [figure.key, figure]))
    expect(after.E1).toMatchObject({
      numerator: 2,
      denominator: 3,
      byGoal: { worker: { numerator: 0, denominator: 1 } },
    })
    expect(after.E2).toMatchObject({ value: 46.9, change: 8.1, plans: 2, goals: 3, worse: 1 })

    const cases = await ok(nadia, readOutcomeCases, { params: { key: 'E1' }, query })
    const missed = cases.boxes.find(({ reason }) => reason === 'notReached')
    expect(missed?.people).toMatchObject([{ goalTitle: 'Come by bus', closedOn: TODAY, workerId: person.workerId }])
    const plans = await ok(nadia, readOutcomeCases, { params: { key: 'E2' }, query })
    expect(plans.boxes[0]?.people).toMatchObject([{ lastName: 'Adam' }, { planNumber: 1 }])
  })

  it('are hidden from a reader outside the house where they are few', () => {
    const mean: MeanFigure = {
      kind: 'mean',
      key: 'E2',
      id: 'E2',
      unit: 'plan',
      isHidden: false,
      hasList: true,
      value: 52.1,
      plans: 12,
      goals: 30,
      change: 11.4,
      changePlans: 12,
      worse: 6,
      population: 20,
      boxes: [],
    }
    const untold = { population: null, boxes: null, hasList: false }
    expect(withoutSmallCells(mean)).toEqual({ ...mean, ...untold })
    expect(withoutSmallCells({ ...mean, plans: 4 })).toMatchObject({
      isHidden: true,
      value: null,
      plans: null,
      change: null,
      worse: null,
    })
    expect(withoutSmallCells({ ...mean, changePlans: 10 })).toMatchObject({
      value: 52.1,
      change: null,
      changePlans: null,
    })
    expect(withoutSmallCells({ ...mean, worse: 2 })).toMatchObject({ value: 52.1, worse: null })
  })
})
