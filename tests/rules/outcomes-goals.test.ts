import type { GoalFact } from '@tandem/domain/outcomes/facts'
import { describe, expect, it } from 'vitest'
import { boxesOf, episode, facts, in2025, meanOf, planOf, rateOf } from '../support/given-outcomes.ts'

type Goals = readonly Partial<GoalFact>[]

describe('goals attained (E1)', () => {
  const box = (goal: Goals[number], parameters = in2025()) =>
    boxesOf(rateOf('E1', facts(episode(), planOf(goal)), parameters), 'goal0')

  it.each([
    [{}, 'counted'],
    [{ level: 2 }, 'counted'],
    [{ level: -1 }, 'partly'],
    [{ level: -2 }, 'notReached'],
    [{ agreedOn: null }, 'notAgreed'],
    [{ closedOn: null, outcome: null }, 'notClosed'],
    [{ outcome: 'dropped' }, 'dropped'],
    [{ outcome: 'replaced', level: null }, 'replaced'],
    [{ level: null }, 'levelMissing'],
    [{ closedOn: '2024-12-31', agreedOn: '2024-06-01' }, 'outsidePeriod'],
    [{ closedOn: '2025-12-31' }, 'counted'],
    [{ agreedOn: null, outcome: 'dropped' }, 'notAgreed'],
    [{ outcome: 'dropped', closedOn: '2026-02-01' }, 'dropped'],
  ] as const)('%j is %s', (goal, expected) => {
    expect(box(goal)).toEqual([expected])
  })

  it('knows nothing that came after the as-of day', () => {
    expect(box({}, in2025({ asOfOn: '2025-05-31' }))).toEqual(['notClosed'])
    expect(box({}, in2025({ asOfOn: '2025-02-01' }))).toEqual(['notAgreed'])
  })

  it('is told by owner and by domain too', () => {
    const known = planOf({ owner: 'joint' }, { owner: 'joint', level: -1, domain: 'personalFamily' }, { level: 1 })
    expect(rateOf('E1', facts(episode(), known))).toMatchObject({
      numerator: 2,
      denominator: 3,
      percent: 66.7,
      byGoal: {
        joint: { numerator: 1, denominator: 2, percent: 50 },
        worker: { numerator: 1, denominator: 1 },
        employer: { numerator: 0, denominator: 0, percent: null },
        work: { numerator: 2, denominator: 2 },
        personalFamily: { numerator: 0, denominator: 1, percent: 0 },
      },
    })
  })
})

/** The same plan of somebody else, so that T is that of a group. */
function ofEve(goals: Goals) {
  const { goals: own = [] } = planOf(...goals)
  return {
    ...episode({ id: 'eve', workerId: 'eve' }),
    plans: [{ id: 'eves', episodeId: 'eve' }],
    goals: own.map((goal) => ({ ...goal, id: `eve ${goal.id}`, episodeId: 'eve', planId: 'eves' })),
  }
}

describe('goal attainment of plans, T (E2)', () => {
  const answer = (...goals: Goals) => meanOf('E2', facts(episode(), planOf(...goals), ofEve(goals)))

  it('is T at the end and its change since the start', () => {
    expect(answer({ level: 1, weight: 3 }, { level: 0, weight: 2 }, { level: -1 })).toMatchObject({
      value: 54.4,
      goals: 6,
    })
    expect(answer({}, {}, {})).toMatchObject({ value: 50, change: 13.7, changePlans: 2, worse: 0 })
    expect(answer({}, { baselineLevel: null })).toMatchObject({ value: 50, change: null, changePlans: 0 })
    expect(answer({ level: -2, isWorse: true })).toMatchObject({ value: 30, change: -10, worse: 2 })
  })

  it.each([
    ['an agreed goal is open', [{}, { closedOn: null, outcome: null }], 'goalsStillOpen'],
    ['its goals were dropped', [{ outcome: 'dropped' }], 'noReviewedGoal'],
    ['it has none', [], 'noReviewedGoal'],
    ['its last was closed before', [{ closedOn: '2024-12-31', agreedOn: '2024-06-01' }], 'outsidePeriod'],
    ['one that was only proposed is open', [{}, { agreedOn: null, closedOn: null, outcome: null }], 'counted'],
    ['one was dropped beside one that was reviewed', [{}, { outcome: 'dropped', level: -2 }], 'counted'],
  ] as const)('a plan of which %s', (_title, goals, expected) => {
    expect(boxesOf(answer(...(goals as Goals)), 'plan')).toEqual([expected])
  })

  it('is never told of one person alone', () => {
    const alone = meanOf('E2', facts(episode(), planOf({}, { level: 1 })))
    expect(alone).toMatchObject({ value: null, change: null, goals: 2, counts: { counted: 1 } })
  })

  it('leaves dropped, replaced and unagreed goals out of T', () => {
    expect(answer({}, { outcome: 'dropped', level: -2 }, { agreedOn: null, level: -2 })).toMatchObject({
      value: 50,
      goals: 2,
    })
  })
})
