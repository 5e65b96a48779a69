import { type FieldAct, fieldChanges, readableHistory } from '@tandem/domain/field-changes'
import { gasT } from '@tandem/domain/gas'
import { latestBySource, REVIEW_SOURCES, reviewRefusal, standingReviews } from '@tandem/domain/goal-reviews'
import {
  GOAL_LEVELS,
  GOAL_STATES,
  goalAgreeRefusal,
  goalGaps,
  goalSignRefusal,
  goalState,
  goalsWithoutLevel,
  planEndRefusal,
} from '@tandem/domain/goals'
import { becomesGoal, matchRefusal } from '@tandem/domain/matches'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'

const facts = { agreedOn: null, closedOn: null, outcome: null, level: null, hasBegun: false }
const agreed = { ...facts, agreedOn: '2026-09-01' }
const closed = { ...agreed, closedOn: '2026-11-01' }

describe('the state of a goal', () => {
  it.each([
    ['proposed', facts],
    ['proposed', { ...facts, hasBegun: true }],
    ['agreed', agreed],
    ['inProgress', { ...agreed, hasBegun: true }],
    ['inProgress', { ...agreed, level: -1 }],
    ['attained', { ...closed, outcome: 'reviewed', level: 0 }],
    ['exceeded', { ...closed, outcome: 'reviewed', level: 1 }],
    ['exceeded', { ...closed, outcome: 'reviewed', level: 2 }],
    ['partly', { ...closed, outcome: 'reviewed', level: -1 }],
    ['notReached', { ...closed, outcome: 'reviewed', level: -2 }],
    ['unrated', { ...closed, outcome: 'reviewed', level: null }],
    ['dropped', { ...closed, outcome: 'dropped', level: 1 }],
    ['replaced', { ...closed, outcome: 'replaced', level: null }],
  ] as const)('is %s', (state, given) => {
    expect(goalState(given)).toBe(state)
    expect(GOAL_STATES).toContain(state)
  })
})

describe('agreeing a goal', () => {
  const without = { levelTexts: ['a', 'b', '  ', 'd', 'e'], agreedOn: null }
  const withLevels = { levelTexts: LEVEL_TEXTS, agreedOn: null }
  const on = (goal: typeof withLevels) => ({ ...goal, agreedOn: '2026-11-24' })

  it('asks for the words of what is expected, and for nothing while it is proposed', () => {
    expect(goalSignRefusal(without)).toBe('levels-missing')
    expect(goalSignRefusal({ levelTexts: null })).toBe('levels-missing')
    expect(goalAgreeRefusal(null, without)).toBeNull()
    expect(goalAgreeRefusal(null, on(without))).toBe('levels-missing')
    expect(goalAgreeRefusal(without, on(withLevels))).toBeNull()
  })

  it('keeps the words of an agreed goal, and leaves one agreed before levels were asked for as it is', () => {
    expect(goalAgreeRefusal(on(withLevels), on(without))).toBe('levels-missing')
    expect(goalAgreeRefusal(on(without), on(without))).toBeNull()
  })

  it('says what is missing until nothing is', () => {
    const goal = { ...on(without), baselineLevel: null, targetOn: null, steps: [] }
    expect(goalGaps(goal)).toEqual(['levels', 'baseline', 'target', 'steps'])
    const levelTexts = ['', '', 'every day', '', '']
    expect(goalGaps({ ...goal, levelTexts, baselineLevel: -1, targetOn: '2027-01-01', steps: [1] })).toEqual([
      'otherLevels',
    ])
    expect(goalGaps({ ...on(withLevels), baselineLevel: -1, targetOn: '2027-01-01', steps: [1] })).toEqual([])
  })
})

describe('ending a plan', () => {
  const goal = { planId: 'p', ...agreed }
  it.each([
    ['an open goal that was agreed', goal, true],
    ['an open goal with a level that is not final', { ...goal, level: 0 }, true],
    ['a goal closed without a level', { ...goal, ...closed, outcome: 'reviewed' as const }, true],
    ['a goal closed with its level', { ...goal, ...closed, outcome: 'reviewed' as const, level: -2 }, false],
    ['a dropped goal', { ...goal, ...closed, outcome: 'dropped' as const }, false],
    ['a goal that was only proposed', { planId: 'p', ...facts }, false],
    ['a goal of another plan', { ...goal, planId: 'q' }, false],
  ])('%s: waits for its level %s', (_title, one, waits) => {
    expect(goalsWithoutLevel([one], 'p')).toHaveLength(waits ? 1 : 0)
    expect(planEndRefusal('ended', [one], 'p')).toBe(waits ? 'goals-without-level' : null)
    expect(planEndRefusal('extended', [one], 'p')).toBeNull()
    expect(planEndRefusal(null, [one], 'p')).toBeNull()
  })
})

describe('a review', () => {
  const draft = {
    source: 'coach' as const,
    level: 0,
    isWorse: false,
    decision: null,
    entryIds: ['e'],
    noEvidenceReason: null,
  }
  it.each([
    ['by the coach cites the log', draft, null],
    ['by the coach that cites nothing', { ...draft, entryIds: [] }, 'evidence-missing'],
    ['by the coach that says why not', { ...draft, entryIds: [], noEvidenceReason: 'Seen by the tutor only' }, null],
    ['by the employer needs no log', { ...draft, source: 'employer' as const, entryIds: [] }, null],
    ['by an employer who could not see it', { ...draft, source: 'employer' as const, entryIds: [], level: null }, null],
    ['that ends the goal without a level', { ...draft, level: null, decision: 'done' as const }, 'level-missing'],
    ['worse than at the start at -2', { ...draft, level: -2, isWorse: true }, null],
    ['worse than at the start at -1', { ...draft, level: -1, isWorse: true }, 'worse-needs-lowest'],
  ])('%s', (_title, given, refusal) => {
    expect(reviewRefusal(given)).toBe(refusal)
  })

  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-11-${number}`)
  const rows = fc
    .array(fc.record({ source: fc.constantFrom(...REVIEW_SOURCES), reviewedOn: day, back: fc.nat(3) }), {
      maxLength: 12,
    })
    .map((list) =>
      list.map(({ source, reviewedOn, back }, place) => ({
        reviewId: String(place),
        source,
        reviewedOn,
        correctsId: back > 0 && place - back >= 0 ? String(place - back) : null,
      })),
    )

  it('of each source stands as its latest that nothing puts right, and sources never mix', () => {
    fc.assert(
      fc.property(rows, (reviews) => {
        const latest = latestBySource(reviews)
        const standing = standingReviews(reviews)
        expect(new Set(latest.map(({ source }) => source)).size).toBe(latest.length)
        expect(new Set(standing.map(({ source }) => source))).toEqual(new Set(latest.map(({ source }) => source)))
        for (const { reviewId, source, reviewedOn } of latest) {
          expect(reviews.some(({ correctsId }) => correctsId === reviewId)).toBe(false)
          expect(standing.filter((one) => one.source === source).every((one) => one.reviewedOn <= reviewedOn)).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('attainment of several goals, T', () => {
  /** Source: domain.md 8.2. */
  it.each([
    [[0, 0, 0], [1, 1, 1], 50],
    [[-1], [1], 40],
    [[-1, -1, -1], [1, 1, 1], 36.31],
    [[-2, -2, -2], [2, 2, 2], 22.61],
    [[-1, -1, -1, -1, -1], [1, 1, 1, 1, 1], 34.92],
    [[-2, -2, -2, -2, -2], [3, 3, 3, 3, 3], 19.85],
    [[1, 0, -1], [1, 1, 1], 50],
    [[1, 0, -1], [3, 2, 1], 54.41],
    [[2, 1, 0], [1, 1, 1], 63.69],
    [[-1, 1], [2, 1], 45.98],
  ])('levels %j with weights %j give %f', (levels, weights, t) => {
    const goals = levels.map((level, place) => ({ level, weight: weights[place] ?? 1 }))
    expect(Math.round((gasT(goals) ?? 0) * 100) / 100).toBe(t)
  })

  const goals = fc.array(fc.record({ level: fc.constantFrom(...GOAL_LEVELS), weight: fc.constantFrom(1, 2, 3) }), {
    minLength: 1,
    maxLength: 8,
  })

  it('is 50 where all is as expected, mirrors with the levels, and rises with any of them', () => {
    expect(gasT([])).toBeNull()
    fc.assert(
      fc.property(goals, (given) => {
        const t = gasT(given) ?? 0
        expect(gasT(given.map((goal) => ({ ...goal, level: 0 })))).toBe(50)
        expect(t + (gasT(given.map((goal) => ({ ...goal, level: -goal.level }))) ?? 0)).toBeCloseTo(100, 9)
        const [first, ...others] = given
        if (first !== undefined && first.level < 2)
          expect(gasT([{ ...first, level: first.level + 1 }, ...others])).toBeGreaterThan(t)
        expect(gasT(given.map((goal) => ({ ...goal, weight: goal.weight * 2 })))).toBeCloseTo(t, 9)
      }),
    )
  })
})

describe('a readable history', () => {
  const act = (at: string, before: string | null, after: string | null, memberName = 'Nadia'): FieldAct<'title'> => ({
    at,
    memberName,
    changes: [{ field: 'title', before, after }],
  })

  it('tells what changed, old and new, and leaves alone what was not named', () => {
    expect(fieldChanges({ title: 'a', why: 'x' }, { title: 'b' }, ['title', 'why'])).toEqual([
      { field: 'title', before: 'a', after: 'b' },
    ])
    expect(fieldChanges({ title: '' }, { title: null }, ['title'])).toEqual([])
    expect(fieldChanges(null, { title: 'a' }, ['title'])).toEqual([{ field: 'title', before: null, after: 'a' }])
  })

  it('joins what one person changed again on the same day, and drops what came back', () => {
    const morning = act('2026-11-24T08:00:00.000Z', 'a', 'b')
    const noon = act('2026-11-24T12:00:00.000Z', 'b', 'c')
    expect(readableHistory([morning, noon])).toEqual([act(noon.at, 'a', 'c')])
    expect(readableHistory([morning, act(noon.at, 'b', 'a')])).toEqual([])
    expect(readableHistory([morning, act(noon.at, 'b', 'c', 'Ann')])).toHaveLength(2)
    expect(readableHistory([morning, act('2026-11-25T08:00:00.000Z', 'b', 'c')])).toHaveLength(2)
  })
})

describe('a pair of the match', () => {
  it.each([
    [{ fit: 'fits', treatment: null, agreed: null }, null, false],
    [{ fit: 'fits', treatment: 'coachWorker', agreed: null }, 'no-gap', false],
    [{ fit: 'gap', treatment: 'coachWorker', agreed: null }, null, true],
    [{ fit: 'gap', treatment: 'coachColleagues', agreed: 'The team slows down' }, null, true],
    [{ fit: 'gap', treatment: 'coachColleagues', agreed: ' ' }, 'agreement-missing', true],
    [{ fit: 'gap', treatment: 'adaptWork', agreed: null }, 'agreement-missing', false],
    [{ fit: 'gap', treatment: 'none', agreed: null }, null, false],
    [{ fit: null, treatment: null, agreed: null }, null, false],
  ] as const)('%j is answered with %s', (pair, refusal, goal) => {
    expect(matchRefusal(pair)).toBe(refusal)
    expect(becomesGoal(pair)).toBe(goal)
  })
})
