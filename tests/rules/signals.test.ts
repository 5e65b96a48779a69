import { addDays } from '@tandem/domain/calendar-date'
import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import { type BothSaid, divergences, lastSaid, type Said } from '@tandem/domain/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const [QUESTION] = HOUSE_QUESTIONNAIRE.ratings.filter(({ code }) => code === 'pace')
if (QUESTION === undefined) throw new Error('No question about the pace')
const ASKED = [QUESTION]
const HEARD = { worker: addDays(TODAY, 10), employer: addDays(TODAY, 10) }

const said = (value: number | null, heldOn = '2026-11-20'): Said => ({ heldOn, value })
const both = (worker: Said | null, employer: Said | null): BothSaid => ({
  worker: new Map(worker === null ? [] : [['pace', worker]]),
  employer: new Map(employer === null ? [] : [['pace', employer]]),
})
const found = (sides: BothSaid, silentOn: Parameters<typeof divergences>[2] = HEARD, questions = ASKED) =>
  divergences(questions, sides, silentOn, TODAY)

const anyDay = fc.integer({ min: -120, max: 0 }).map((days) => addDays(TODAY, days))
const anySaid = fc.option(
  fc.record({ heldOn: anyDay, value: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }) }),
  { nil: null },
)
const anySilentOn = fc.option(
  fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)),
  { nil: null },
)
const anySilence = fc.record({ worker: anySilentOn, employer: anySilentOn })

describe('two sides diverge', () => {
  it('from two levels apart, since the later answer', () => {
    expect(found(both(said(4, '2026-11-03'), said(2)))).toEqual([
      { item: 'pace', silent: null, sinceOn: '2026-11-20', worker: 4, employer: 2 },
    ])
    expect(found(both(said(4), said(3)))).toEqual([])
    expect(found(both(said(5), said(null)))).toEqual([])
  })

  it('where one is silent while the other reports difficulty, since the day that both are so', () => {
    const silentOn = { ...HEARD, employer: '2026-11-22' }
    expect(found(both(said(2), said(3)), silentOn)).toMatchObject([{ silent: 'employer', sinceOn: '2026-11-22' }])
    expect(found(both(said(2, '2026-11-23'), null), silentOn)).toMatchObject([{ sinceOn: '2026-11-23' }])
    expect(found(both(said(3), null), silentOn)).toEqual([])
    expect(found(both(said(2), null), { ...HEARD, employer: addDays(TODAY, 1) })).toEqual([])
    expect(found(both(said(2), null), { ...HEARD, employer: null })).toEqual([])
    expect(found(both(said(2), null), { worker: '2026-11-22', employer: '2026-11-22' })).toEqual([])
  })

  it('never by what one side alone said while both are heard', () => {
    fc.assert(
      fc.property(anySaid, (one) => {
        expect(found(both(one, null))).toEqual([])
        expect(found(both(null, one))).toEqual([])
      }),
    )
  })

  it('the same whichever side is which', () => {
    const turned = { worker: 'employer', employer: 'worker' } as const
    fc.assert(
      fc.property(anySaid, anySaid, anySilence, (a, b, silence) => {
        const turnedRound = found(both(b, a), { worker: silence.employer, employer: silence.worker }).map((one) => ({
          ...one,
          silent: one.silent === null ? null : turned[one.silent],
          worker: one.employer,
          employer: one.worker,
        }))
        expect(turnedRound).toEqual(found(both(a, b), silence))
      }),
    )
  })

  it('once by question, and never over one that is retired or asked of one side alone', () => {
    const unmirrored = [
      { ...QUESTION, isRetired: true },
      { ...QUESTION, employer: null },
      { ...QUESTION, worker: null },
    ]
    fc.assert(
      fc.property(anySaid, anySaid, anySilence, (a, b, silence) => {
        expect(found(both(a, b), silence).length).toBeLessThanOrEqual(1)
        for (const question of unmirrored) expect(found(both(a, b), silence, [question])).toEqual([])
      }),
    )
  })

  it('no longer once both answered anew and agree, whatever they said before', () => {
    const anyRating = fc.integer({ min: 1, max: 5 })
    const checkIn = fc.record({ party: fc.constantFrom('worker' as const, 'employer' as const), value: anyRating })
    fc.assert(
      fc.property(fc.array(checkIn, { maxLength: 12 }), anyRating, (before, agreed) => {
        const held = [
          { party: 'worker' as const, value: agreed },
          { party: 'employer' as const, value: agreed },
          ...before,
        ]
        const checkIns = held.map(({ party, value }, index) => ({
          party,
          heldOn: addDays(TODAY, -index),
          ratings: [{ item: 'pace', value }],
        }))
        expect(found(lastSaid(checkIns))).toEqual([])
      }),
    )
  })
})

describe('the last answer of a side', () => {
  const asked = (days: number, item: string, value: number) => ({
    party: 'worker' as const,
    heldOn: addDays(TODAY, -days),
    ratings: [{ item, value }],
  })

  it('is that of the latest check-in that asked the question, up to the fourth', () => {
    const { worker, employer } = lastSaid([
      asked(1, 'safety', 4),
      asked(2, 'pace', 3),
      asked(3, 'pace', 1),
      asked(4, 'quality', 5),
      asked(5, 'learning', 2),
    ])
    expect([...worker].map(([item, { value }]) => [item, value])).toEqual([
      ['safety', 4],
      ['pace', 3],
      ['quality', 5],
    ])
    expect(employer.size).toBe(0)
  })
})
