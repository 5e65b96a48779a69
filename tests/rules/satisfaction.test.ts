import {
  keptAnswer,
  meanMark,
  reachesBar,
  SATISFACTION_BAR,
  SATISFACTION_STATEMENTS,
  type SatisfactionFacts,
  satisfactionRefusal,
} from '@tandem/domain/satisfaction'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const said: SatisfactionFacts = {
  party: 'worker',
  askedOn: '2026-11-20',
  outcome: 'answered',
  answeredOn: '2026-11-23',
  statements: [{ code: 'jobSuits' }],
  mark: 7,
  words: '',
}
const around = {
  job: { employerContactRefusedOn: null, coachVisibility: 'openly' } as const,
  exitedOn: null,
  mayCallAfter: false,
}
const refusal = (facts: Partial<SatisfactionFacts> = {}, where: object = {}) =>
  satisfactionRefusal({ ...said, ...facts }, { ...around, ...where }, TODAY)

describe('what is asked at the end', () => {
  it('is five statements of each side in both languages, none of them the same', () => {
    for (const party of ['worker', 'employer'] as const) {
      expect(SATISFACTION_STATEMENTS[party]).toHaveLength(5)
      for (const { wording } of SATISFACTION_STATEMENTS[party]) expect(wording.en).not.toBe(wording.fr)
    }
    const codes = [...SATISFACTION_STATEMENTS.worker, ...SATISFACTION_STATEMENTS.employer].map(({ code }) => code)
    expect(new Set(codes).size).toBe(10)
  })

  it('is refused for a day to come, an answer before the question, another side’s statement and no answer at all', () => {
    expect(refusal()).toBeNull()
    expect(refusal({ askedOn: '2026-11-25' })).toMatchObject({ code: 'date-in-future', field: 'askedOn' })
    expect(refusal({ answeredOn: '2026-11-25' })).toMatchObject({ code: 'date-in-future', field: 'answeredOn' })
    expect(refusal({ answeredOn: '2026-11-19' })).toMatchObject({ code: 'too-early', field: 'answeredOn' })
    expect(refusal({ statements: [{ code: 'serviceClear' }] })).toMatchObject({ code: 'not-found' })
    const nothing = { statements: [], mark: null, words: ' ' }
    expect(refusal(nothing)).toMatchObject({ code: 'nothing-said' })
    expect(refusal({ ...nothing, outcome: 'refused' })).toBeNull()
    expect(refusal({ ...nothing, mark: 0 })).toBeNull()
  })

  it('is asked of a company where it may be contacted, and after the end of whoever agreed', () => {
    const company = { party: 'employer', statements: [{ code: 'serviceClear' }] } as const
    expect(refusal(company)).toBeNull()
    expect(refusal(company, { job: null })?.code).toBe('job-missing')
    expect(refusal(company, { job: { ...around.job, coachVisibility: 'notAtAll' } })?.code).toBe('contact-refused')
    expect(refusal({}, { exitedOn: '2026-11-20' })).toBeNull()
    expect(refusal({}, { exitedOn: '2026-11-19' })?.code).toBe('after-care-not-agreed')
    expect(refusal({}, { exitedOn: '2026-11-19', mayCallAfter: true })).toBeNull()
    expect(refusal(company, { exitedOn: '2026-11-19' })).toBeNull()
  })

  it('keeps nothing of who waits or refuses, and all of who answers', () => {
    expect(keptAnswer(said)).toEqual(said)
    expect(keptAnswer({ ...said, outcome: 'waits' })).toMatchObject({ statements: [], mark: null, answeredOn: null })
    expect(keptAnswer({ ...said, outcome: 'refused' })).toMatchObject({ mark: null, answeredOn: '2026-11-23' })
  })
})

describe('the mean mark', () => {
  it('is told from two marks on, and compared with the bar before it is rounded', () => {
    expect([[], [9], [6, 7], [8, 8, 9]].map((some) => meanMark(some, 0))).toEqual([null, null, 6.5, 8.3])
    expect([[9], [6, 7], [6, 6]].map((some) => reachesBar(some, 0))).toEqual([null, true, false])
    const almost = [...Array.from({ length: 11 }, () => 6), ...Array.from({ length: 10 }, () => 7)]
    expect(meanMark(almost, 0)).toBe(SATISFACTION_BAR)
    expect(reachesBar(almost, 0)).toBe(false)
  })

  it('lies between the lowest and the highest mark', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(marks, (some) => {
        const mean = meanMark(some, 0) ?? -1
        expect(mean).toBeGreaterThanOrEqual(Math.min(...some))
        expect(mean).toBeLessThanOrEqual(Math.max(...some))
      }),
    )
  })
})
