import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { describe, expect, it } from 'vitest'
import { askedResult, meanDaysToAnswer, trialResult } from '../../packages/domain/src/company-memory.ts'
import { companyHires } from '../../packages/domain/src/outcomes/company-hires.ts'
import { notionsOf } from '../../packages/domain/src/outcomes/notions.ts'
import { countOf, episode, facts, in2025, job, rateOf } from '../support/given-outcomes.ts'

const atBakery = ({ establishmentId }: { establishmentId: string }) => establishmentId === 'bakery'

function hires(known: OutcomeFacts, asOfOn = '2025-12-31') {
  return companyHires(notionsOf(known, in2025({ asOfOn }), true).notions, atBakery)
}

describe('what the house knows of a company', () => {
  it('counts the jobs that began there by the rule of job starts, and says why others do not count', () => {
    const known = facts(
      episode(),
      job({ endedOn: '2025-05-30' }),
      job({ id: 'back', startedOn: '2025-06-02' }),
      job({ id: 'trial', type: 'workTrial' }),
      job({ id: 'elsewhere', startedOn: '2025-04-01', establishmentId: 'garage' }),
    )
    const { hired } = hires(known)
    expect(hired.counts).toMatchObject({ counted: 1, excluded: { continuation: 1 } })
    expect(hired.counts.excluded).not.toHaveProperty('notAJob')
    expect(hired.population).toBe(2)
  })

  it('tells who is still there at a milestone by the rule of retention, with too early and not known apart', () => {
    const ended = facts(episode(), job({ endedOn: '2025-04-25' }))
    expect(hires(ended).stays[0]).toMatchObject({ milestoneDays: 91, numerator: 0, denominator: 1 })
    expect(hires(ended, '2025-05-01').stays[0]).toMatchObject({
      denominator: 0,
      counts: { excluded: { notMatured: 1, statusUnknown: 0 } },
    })
    const silent = facts(episode({ exitedOn: '2025-03-31' }), job())
    expect(hires(silent).stays.map(({ counts }) => counts.excluded.statusUnknown)).toEqual([1, 1, 0])
  })

  it('agrees with the figures of the house where somebody works at one company only', () => {
    for (const endedOn of [null, '2025-04-25', '2025-06-09', '2025-09-30']) {
      const known = facts(episode(), job({ endedOn }))
      const { hired, stays } = hires(known)
      expect(hired.counts.counted).toBe(countOf('B3', known, in2025({ asOfOn: '2025-12-31' })).value)
      for (const { milestoneDays, numerator, denominator } of stays) {
        const figure = rateOf('C1', known, in2025({ asOfOn: '2025-12-31' }), milestoneDays)
        expect([milestoneDays, numerator, denominator]).toEqual([milestoneDays, figure.numerator, figure.denominator])
      }
    }
  })

  it('says of a trial how it came out, that nobody wrote it down, or that it goes on', () => {
    const today = '2026-11-24'
    expect(trialResult({ endedOn: '2026-11-10', trialOutcome: 'partly' }, today)).toBe('partly')
    expect(trialResult({ endedOn: '2026-11-10', trialOutcome: null }, today)).toBe('notTold')
    expect(trialResult({ endedOn: today, trialOutcome: null }, today)).toBe('goesOn')
    expect(trialResult({ endedOn: null, trialOutcome: null }, today)).toBe('goesOn')
  })

  it('counts the days to an answer over those who answered, and not wanting to answer as no silence', () => {
    const link = { state: 'sent', outcome: null } as const
    expect(askedResult(link)).toBe('waiting')
    expect(askedResult({ ...link, state: 'begun' })).toBe('waiting')
    expect(askedResult({ ...link, state: 'expired' })).toBe('noAnswer')
    expect(askedResult({ ...link, state: 'closed' })).toBe('noAnswer')
    expect(askedResult({ state: 'waits', outcome: 'answered' })).toBe('answered')
    expect(askedResult({ state: 'setAside', outcome: 'refused' })).toBe('refused')
    expect(askedResult({ ...link, state: 'notSent' })).toBeNull()
    const sent = (sentOn: string, answeredOn: string | null, outcome: 'answered' | 'refused' | null) => ({
      sentOn,
      answeredOn,
      outcome,
    })
    expect(meanDaysToAnswer([sent('2026-11-01', null, null)])).toBeNull()
    expect(
      meanDaysToAnswer([
        sent('2026-11-01', '2026-11-02', 'answered'),
        sent('2026-11-01', '2026-11-03', 'answered'),
        sent('2026-11-01', '2026-11-13', 'refused'),
        sent('2026-11-01', '2026-11-02', 'answered'),
      ]),
    ).toBe(1.3)
  })
})
