import type { SurveyFact } from '@tandem/domain/outcomes/facts'
import { calculate } from '@tandem/domain/outcomes/indicators'
import { describe, expect, it } from 'vitest'
import { episode, facts, in2025 } from '../support/given-outcomes.ts'

let count = 0
const form = (values: Partial<SurveyFact>): SurveyFact => ({
  id: `form${count++}`,
  episodeId: 'accompaniment',
  party: 'worker',
  sentOn: '2025-06-30',
  answeredOn: '2025-07-02',
  score: 7,
  way: 'phone',
  ...values,
})

function satisfaction(...surveys: SurveyFact[]) {
  const { answers } = calculate(['F3', 'F4', 'F34'], { ...facts(episode()), surveys }, in2025())
  return Object.fromEntries(answers.map((answer) => [answer.id, answer]))
}

describe('satisfaction', () => {
  it('is counted of the forms sent in the period and answered by the as-of day, each side apart', () => {
    const answers = satisfaction(
      form({ score: 6 }),
      form({ score: 9 }),
      form({ score: null }),
      form({ answeredOn: null, score: null }),
      form({ answeredOn: '2026-04-01', score: 1 }),
      form({ sentOn: '2024-12-31', score: 1 }),
      form({ sentOn: null }),
      form({ sentOn: '2026-04-01', answeredOn: null }),
      form({ party: 'employer', score: 5 }),
      form({ party: 'employer', score: 6 }),
    )
    expect(answers.F4).toMatchObject({
      numerator: 3,
      denominator: 5,
      percent: 60,
      mean: 7.5,
      marks: 2,
      counts: { denominatorOnly: { notAnswered: 2 }, excluded: { outsidePeriod: 1, dateMissing: 1, afterAsOf: 1 } },
    })
    expect(answers.F3).toMatchObject({ numerator: 2, denominator: 2, mean: 5.5, marks: 2, reachesBar: false })
    expect(answers.F34).toMatchObject({
      population: 4,
      mean: 6.5,
      marks: 4,
      reachesBar: true,
      marksOf: { worker: 2, employer: 2 },
    })
  })

  it('of one form alone is not told, nor by the mean of both', () => {
    const answers = satisfaction(form({ score: 2 }), form({ party: 'employer' }), form({ party: 'employer' }))
    expect(answers.F4).toMatchObject({ mean: null, marks: 1, reachesBar: null })
    expect(answers.F3).toMatchObject({ mean: 7, marks: 2 })
    expect(answers.F34).toMatchObject({ mean: null, marks: 3, reachesBar: null })
  })

  it('does not tell a sole mark that came by link beside few that a coach knows', () => {
    const [few, many] = [2, 19].map((known) =>
      satisfaction(...Array.from({ length: known }, () => form({})), form({ way: 'link', score: 3 })),
    )
    expect([few?.F4, few?.F34]).toMatchObject([
      { mean: null, marks: 3, reachesBar: null },
      { mean: null, marks: 3 },
    ])
    expect(many?.F4).toMatchObject({ mean: 6.8, marks: 20, reachesBar: true })
    const company = { party: 'employer', score: 9 } as const
    const both = satisfaction(
      form({}),
      form({ way: 'link' }),
      form({ ...company, way: 'link' }),
      form({ ...company, way: 'link' }),
    )
    expect([both.F3, both.F4, both.F34]).toMatchObject([{ mean: 9 }, { mean: null }, { mean: null }])
    const two = satisfaction(form({}), form({ way: 'link', score: 3 }), form({ way: 'link', score: 5 }))
    expect(two.F4).toMatchObject({ mean: 5, marks: 3, reachesBar: false })
  })

  it('of nobody is a dash, never 0', () => {
    expect(satisfaction().F34).toMatchObject({ mean: null, marks: 0, percent: null, population: 0 })
  })
})
