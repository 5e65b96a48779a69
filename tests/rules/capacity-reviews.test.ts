import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CapacityAnswer,
  capacityGain,
  capacityRefusal,
  capacityTotal,
  firstAndLast,
  seenDifferently,
  sideBySide,
  wordedAnswers,
} from '../../packages/domain/src/capacity-reviews.ts'
import { HOUSE_CAPACITY } from '../../packages/domain/src/house-capacity.ts'

const CODES = HOUSE_CAPACITY.map(({ code }) => code)
const answersOf = (...values: (number | null)[]): CapacityAnswer[] =>
  values.map((value, place) => ({ item: CODES[place] ?? '', value }))

const level = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null })
const someAnswers = fc.array(level, { minLength: 10, maxLength: 10 }).map((values) => answersOf(...values))

const job = { employerContactRefusedOn: null, coachVisibility: 'openly', startedOn: '2026-10-01' } as const
const review = (party: 'worker' | 'employer', moment: 'start' | 'end' | 'other', heldOn: string, voidedAt = null) => ({
  party,
  moment,
  heldOn,
  voidedAt: voidedAt as string | null,
})

describe('capacity to integrate', () => {
  it('is ten questions, worded for the company and for the person there, in every language', () => {
    expect(new Set(CODES).size).toBe(10)
    for (const { name, employer, worker, levels } of HOUSE_CAPACITY)
      for (const wording of [name, employer, worker, ...levels.employer, ...levels.worker])
        expect(Object.values(wording).every((words) => words.trim() !== '')).toBe(true)
  })

  it('is told out of what was answered: nothing known is no zero (S-16)', () => {
    expect(capacityTotal(answersOf(1, 2, 1, 1, 1, 2, 2, 1, 2, 1))).toEqual({ points: 14, outOf: 30, answered: 10 })
    expect(capacityTotal(answersOf(1, 2, null, 0))).toEqual({ points: 3, outOf: 9, answered: 3 })
    expect(capacityTotal([])).toEqual({ points: 0, outOf: 0, answered: 0 })
  })

  it('never passes what it is out of, and an answer that is not known changes nothing', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { points, outOf, answered } = capacityTotal(answers)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(outOf)
        const known = answers.filter(({ value }) => value !== null)
        expect(known).toHaveLength(answered)
        expect(capacityTotal(known)).toEqual({ points, outOf, answered })
      }),
    )
  })
})

describe('the gain of a company', () => {
  it('is last less first over what was answered both times, from 14 to 19 (S-16)', () => {
    const first = answersOf(1, 2, 1, 1, 1, 2, 2, 1, 2, 1)
    const last = answersOf(2, 2, 2, 2, 1, 2, 2, 2, 2, 2)
    expect(capacityGain(first, last)).toEqual({ points: 5, items: 10 })
    expect(capacityGain(answersOf(1, 1, 1, 1, 1, null, 3), answersOf(2, 2, 2, 2, 2, 3, null))).toEqual({
      points: 5,
      items: 5,
    })
  })

  it('is missing where fewer than five items were answered both times', () => {
    expect(capacityGain(answersOf(1, 1, 1, 1), answersOf(3, 3, 3, 3, 3))).toBeNull()
  })

  it('turns its sign with the order, and is nothing against oneself', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (one, other) => {
        const [there, back] = [capacityGain(one, other), capacityGain(other, one)]
        expect(there?.points ?? 0).toBe(0 - (back?.points ?? 0))
        expect(there?.items).toBe(back?.items)
        expect(capacityGain(one, one)?.points ?? 0).toBe(0)
      }),
    )
  })

  it('needs two reviews of the same side, on different days, that stand', () => {
    const start = review('employer', 'start', '2026-10-01')
    const end = review('employer', 'end', '2026-11-20')
    expect(firstAndLast([end, start, review('worker', 'end', '2026-11-22')], 'employer')).toEqual({
      first: start,
      last: end,
    })
    expect(firstAndLast([start, { ...end, heldOn: start.heldOn }], 'employer')).toBeNull()
    expect(firstAndLast([start, { ...end, voidedAt: '2026-11-21T08:00:00.000Z' }], 'employer')).toBeNull()
    expect(firstAndLast([start, review('worker', 'end', '2026-11-22')], 'employer')).toBeNull()
  })
})

describe('the two sides of a capacity review', () => {
  it('are set apart from two levels on, and never where one does not know', () => {
    expect(seenDifferently(answersOf(3, 2, null, 0, 1), answersOf(1, 1, 3, 2, null))).toEqual([CODES[0], CODES[3]])
    fc.assert(
      fc.property(someAnswers, someAnswers, (one, other) => {
        expect(seenDifferently(one, other)).toEqual(seenDifferently(other, one))
        expect(seenDifferently(one, one)).toEqual([])
      }),
    )
  })

  it('stand beside each other where they speak of one moment, each once, latest first', () => {
    const [start, end] = [review('employer', 'start', '2026-10-01'), review('employer', 'end', '2026-11-20')]
    const [early, late] = [review('worker', 'start', '2026-10-09'), review('worker', 'end', '2026-11-18')]
    const voided = { ...review('worker', 'end', '2026-11-19'), voidedAt: '2026-11-21T08:00:00.000Z' }
    expect(sideBySide([end, voided, early, start, late])).toEqual([
      { moment: 'end', employer: end, worker: late },
      { moment: 'start', employer: start, worker: early },
    ])
  })

  it('stand alone where weeks or another moment lie between them', () => {
    const one = review('employer', 'other', '2026-09-01')
    const other = review('worker', 'other', '2026-10-03')
    expect(sideBySide([one, other])).toEqual([
      { moment: 'other', employer: null, worker: other },
      { moment: 'other', employer: one, worker: null },
    ])
    expect(sideBySide([one, review('worker', 'start', '2026-09-01')])).toHaveLength(2)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('worker', 'employer'), fc.constantFrom('start', 'other'), fc.nat(27)), {
          maxLength: 8,
        }),
        (rows) => {
          const some = rows.map(([party, moment, day]) =>
            review(party, moment, `2026-09-${String(day + 1).padStart(2, '0')}`),
          )
          const shown = sideBySide(some)
            .flatMap(({ employer, worker }) => [employer, worker])
            .filter((one) => one !== null)
          expect(new Set(shown)).toEqual(new Set(some))
          expect(shown).toHaveLength(some.length)
        },
      ),
    )
  })
})

describe('a capacity review', () => {
  it('keeps the wording of the side and the language it was asked in, over corrections too', () => {
    const asked = wordedAnswers(answersOf(2, null), 'worker', 'fr')
    expect(asked).toEqual([
      { item: 'welcome', value: 2, question: 'Quelqu’un était là pour m’accueillir', said: 'plutôt' },
      { item: 'expectations', value: null, question: asked?.[1]?.question, said: '' },
    ])
    const former = [{ item: 'welcome', value: 0, question: 'Who welcomes you?', said: 'no' }]
    expect(wordedAnswers(answersOf(3), 'worker', 'en', former)).toEqual([
      { item: 'welcome', value: 3, question: 'Who welcomes you?', said: 'fully' },
    ])
    expect(wordedAnswers([{ item: 'never-asked', value: 1 }], 'worker', 'en')).toBeNull()
  })

  it('is of a day that was, of the person only in a job, and of no company that may not be contacted', () => {
    const today = '2026-11-24'
    const held = { party: 'employer', moment: 'other', heldOn: '2026-11-20' } as const
    const refused = { ...job, employerContactRefusedOn: '2026-11-10' }
    expect(capacityRefusal({ ...held, heldOn: '2026-11-25' }, job, today)).toBe('date-in-future')
    expect(capacityRefusal({ ...held, party: 'worker' }, null, today)).toBe('job-missing')
    expect(capacityRefusal(held, null, today)).toBeNull()
    expect(capacityRefusal(held, refused, today)).toBe('contact-refused')
    expect(capacityRefusal({ ...held, heldOn: '2026-11-09' }, refused, today)).toBeNull()
    expect(capacityRefusal({ ...held, party: 'worker' }, refused, today)).toBeNull()
  })

  it('is held once the job has begun; one at the start at the earliest in the week before', () => {
    const refusal = (moment: 'start' | 'other' | 'end', heldOn: string) =>
      capacityRefusal({ party: 'worker', moment, heldOn }, job, '2026-11-24')
    expect([refusal('start', '2026-09-24'), refusal('start', '2026-09-23')]).toEqual([null, 'too-early'])
    expect([refusal('other', '2026-10-01'), refusal('other', '2026-09-30')]).toEqual([null, 'too-early'])
    expect(refusal('end', '1990-01-01')).toBe('too-early')
    expect(capacityRefusal({ party: 'employer', moment: 'other', heldOn: '1990-01-01' }, null, '2026-11-24')).toBeNull()
  })
})
