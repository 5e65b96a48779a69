import type { OutcomeFigure, RateFigure } from '@tandem/contract/outcomes'
import { readOutcomes } from '@tandem/contract/outcomes'
import { describe, expect, it } from 'vitest'
import { withoutSmallCells } from '../../apps/server/src/features/outcomes/small-cells.ts'
import { ok, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenFacts } from '../support/given-worked-fixture.ts'
import { workedFixture } from '../support/worked-fixture.ts'

const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-03-31' }

const rate = (numerator: number, denominator: number) => ({ numerator, denominator, percent: 50 })

function aRate(numerator: number, denominator: number, more: Partial<RateFigure> = {}): RateFigure {
  return {
    kind: 'rate',
    key: 'A13',
    id: 'A13',
    unit: 'checkIn',
    isHidden: false,
    hasList: true,
    milestoneDays: null,
    ...rate(numerator, denominator),
    population: 100,
    boxes: [{ box: 'excluded', reason: 'cancelled', count: 2 }],
    byParty: null,
    byGoal: null,
    unknown: null,
    ...more,
  }
}

describe('figures for a reader outside the house', () => {
  it('are those of everybody, small ones hidden, and tell nothing of who is left out', async () => {
    const w = await world()
    const g = given(w)
    givenFacts(w, g.coach(), workedFixture())
    const reader = signedInAs(w, g.member(['reader'], []))

    const { figures, isFiguresOnly } = await ok(reader, readOutcomes, { query: YEAR_2025 })

    expect(isFiguresOnly).toBe(true)
    const hidden = { isHidden: true, numerator: null, denominator: null, percent: null, unknown: null }
    expect(Object.fromEntries(figures.map((figure) => [figure.key, figure]))).toMatchObject({
      A3: { value: 10, isHidden: false, population: null, boxes: null, hasList: false },
      A4: { value: 7 },
      B1: hidden,
      B3: { value: 7 },
      C1w13: hidden,
      C1w26: hidden,
      A12: { numerator: 0, denominator: 7, percent: 0, isHidden: false },
    })
    expect(figures.every(({ hasList }) => !hasList)).toBe(true)
  })

  it.each([0, 5, 12])('shows a count of %i', (value) => {
    const count: OutcomeFigure = {
      kind: 'count',
      key: 'A3',
      id: 'A3',
      unit: 'episode',
      isHidden: false,
      hasList: true,
      value,
      countedOn: null,
      population: 30,
      boxes: [],
    }
    expect(withoutSmallCells(count)).toMatchObject({ value, isHidden: false, population: null, boxes: null })
    for (const small of [1, 4])
      expect(withoutSmallCells({ ...count, value: small })).toMatchObject({ value: null, isHidden: true })
  })

  it.each([
    [0, 0, true],
    [0, 10, true],
    [10, 10, true],
    [5, 10, true],
    [9, 10, false],
    [1, 10, false],
    [0, 4, false],
    [4, 4, false],
  ])('a rate of %i of %i is shown whole or not at all', (numerator, denominator, isShown) => {
    const seen = withoutSmallCells(aRate(numerator, denominator))

    expect(seen).toMatchObject(
      isShown ? { numerator, denominator, isHidden: false } : { numerator: null, denominator: null, isHidden: true },
    )
  })

  it('hides a party that is small, and the one from which it could be told', () => {
    const parties = (worker: [number, number], employer: [number, number]) => {
      const whole: [number, number] = [worker[0] + employer[0], worker[1] + employer[1]]
      const seen = withoutSmallCells(
        aRate(...whole, { byParty: { worker: rate(...worker), employer: rate(...employer) } }),
      )
      if (seen.kind !== 'rate') throw new Error('a rate stays a rate')
      return [seen.byParty?.worker?.denominator, seen.byParty?.employer?.denominator]
    }
    expect(parties([10, 20], [6, 15])).toEqual([20, 15])
    expect(parties([10, 20], [5, 8])).toEqual([undefined, undefined])
    expect(parties([20, 20], [0, 10])).toEqual([20, 10])
  })

  it('hides how many situations are not known when they are few, with the range that would tell', () => {
    const unknown = (count: number) => ({ count, lowPercent: 40, highPercent: 60 })

    expect(withoutSmallCells(aRate(10, 20, { unknown: unknown(3) }))).toMatchObject({ unknown: null })
    expect(withoutSmallCells(aRate(10, 20, { unknown: unknown(0) }))).toMatchObject({ unknown: { count: 0 } })
    expect(withoutSmallCells(aRate(10, 20, { unknown: unknown(7) }))).toMatchObject({ unknown: { count: 7 } })
  })
})
