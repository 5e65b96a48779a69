import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COMMITMENT_OUTCOMES,
  COMMITMENT_SPEAKERS,
  commitmentState,
  sayingRefusal,
  sayingsThatHold,
} from '../../packages/domain/src/employer-commitments.ts'

const TODAY = '2026-11-24'
const job = { employerContactRefusedOn: null, coachVisibility: 'openly' } as const
const saying = fc.record({
  speaker: fc.constantFrom(...COMMITMENT_SPEAKERS),
  outcome: fc.constantFrom(...COMMITMENT_OUTCOMES),
})

describe('a commitment', () => {
  it('is open until somebody tells how it went, and stands as they tell it', () => {
    expect(commitmentState([])).toBe('open')
    expect(commitmentState([{ speaker: 'employer', outcome: 'partlyKept' }])).toBe('partlyKept')
  })

  it('is seen differently where two sides do not say the same, however often each said it', () => {
    const kept = { speaker: 'employer', outcome: 'kept' } as const
    const notKept = { speaker: 'worker', outcome: 'notKept' } as const
    expect(commitmentState([notKept, kept])).toBe('seenDifferently')
    expect(commitmentState([{ ...notKept, outcome: 'kept' }, notKept, kept])).toBe('kept')
    expect(sayingsThatHold([{ ...notKept, outcome: 'kept' }, notKept, kept])).toEqual([
      { speaker: 'worker', outcome: 'kept' },
      kept,
    ])
  })

  it('is dropped by a decision, until somebody tells something newer', () => {
    const dropped = { speaker: 'coach', outcome: 'dropped' } as const
    const kept = { speaker: 'worker', outcome: 'kept' } as const
    expect(commitmentState([dropped, kept])).toBe('dropped')
    expect(commitmentState([kept, dropped])).toBe('kept')
  })

  it('holds one saying of each speaker, and is seen differently only by two or more', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 8 }), (sayings) => {
        const holding = sayingsThatHold(sayings)
        expect(new Set(holding.map(({ speaker }) => speaker)).size).toBe(holding.length)
        if (commitmentState(sayings) === 'seenDifferently') expect(holding.length).toBeGreaterThan(1)
        expect(commitmentState(sayings) === 'open').toBe(sayings.length === 0)
      }),
    )
  })

  it('is not asked of a company that may not be contacted, nor of a person without a job there', () => {
    const said = { speaker: 'employer', saidOn: TODAY, agreedOn: '2026-11-01' } as const
    const refused = { ...job, employerContactRefusedOn: '2026-11-10' }
    expect(sayingRefusal(said, refused, TODAY)).toEqual({ field: 'speaker', code: 'contact-refused' })
    expect(sayingRefusal({ ...said, saidOn: '2026-11-09' }, refused, TODAY)).toBeNull()
    expect(sayingRefusal({ ...said, speaker: 'worker' }, refused, TODAY)).toBeNull()
    expect(sayingRefusal({ ...said, speaker: 'worker' }, null, TODAY)).toMatchObject({ code: 'job-missing' })
    expect(sayingRefusal({ ...said, saidOn: '2026-11-25' }, null, TODAY)).toMatchObject({ field: 'saidOn' })
    expect(sayingRefusal({ ...said, saidOn: '2026-10-31' }, null, TODAY)).toMatchObject({ code: 'too-early' })
  })
})
