import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { describe, expect, it } from 'vitest'
import { boxesOf, entry, episode, facts, in2025, job, rateOf, told } from '../support/given-outcomes.ts'

/** Where Ana's accompaniment stands at a milestone. */
function box(known: OutcomeFacts, milestoneDays = 91, parameters = in2025()): string[] {
  return boxesOf(rateOf('C1', known, parameters, milestoneDays), 'accompaniment')
}

const gone = episode({ exitedOn: '2025-03-31' })

describe('the people followed in their first job (C1)', () => {
  it('are those who entered in the period and have a counted start', () => {
    expect(box(facts(episode({ enteredOn: null }), job()))).toEqual(['dateMissing'])
    expect(box(facts(episode({ enteredOn: '2026-04-01' })))).toEqual(['afterAsOf'])
    expect(box(facts(episode({ enteredOn: '2024-12-31' }), job()))).toEqual(['outsidePeriod'])
    expect(box(facts(episode()))).toEqual(['noCountedJobStart'])
    expect(box(facts(episode(), job()))).toEqual(['counted'])
  })

  it('are, when asked so, those whose first job starts in the period', () => {
    const byStart = in2025({ cohortBasis: 'jobStart' })
    expect(box(facts(episode({ enteredOn: '2024-12-31' }), job()), 91, byStart)).toEqual(['counted'])
    expect(box(facts(episode({ enteredOn: '2024-12-31' })), 91, byStart)).toEqual(['noCountedJobStart'])
    expect(box(facts(episode(), job({ startedOn: '2026-01-05' })), 91, byStart)).toEqual(['outsidePeriod'])
    expect(box(facts(episode({ enteredOn: '2026-04-01' })), 91, byStart)).toEqual(['afterAsOf'])
    expect(box(facts(episode({ enteredOn: null })), 91, byStart)).toEqual(['dateMissing'])
  })

  it('are not judged before the milestone, even when the job has ended', () => {
    const known = facts(episode(), job({ endedOn: '2025-04-25' }))
    expect(box(known, 91, in2025({ asOfOn: '2025-06-08' }))).toEqual(['notMatured'])
    expect(box(known, 91, in2025({ asOfOn: '2025-06-09' }))).toEqual(['jobEnded'])
  })

  it('are left out when they died before the milestone, not when they died that day', () => {
    const died = (endedOn: string) => facts(episode(), job({ endedOn, endReason: 'death' }))
    expect(box(died('2025-06-08'))).toEqual(['deceased'])
    expect(box(died('2025-06-09'))).toEqual(['counted'])
    const left = facts(episode({ exitedOn: '2025-05-01', exitReason: 'death' }), job({ endedOn: '2025-04-25' }))
    expect(box(left)).toEqual(['deceased'])
    expect(box(left, 91, in2025({ asOfOn: '2025-06-08' }))).toEqual(['notMatured'])
  })
})

describe('still in the first job', () => {
  it('is true on the last day worked, a leap day being a day like the others', () => {
    expect(box(facts(episode(), job({ endedOn: '2025-06-09' })))).toEqual(['counted'])
    expect(box(facts(episode(), job({ endedOn: '2025-06-08' })))).toEqual(['jobEnded'])
    const leap = (endedOn: string) =>
      facts(episode({ enteredOn: '2023-11-06' }), job({ startedOn: '2023-12-01', endedOn }))
    const then = in2025({ fromOn: '2023-01-01', toOn: '2023-12-31' })
    expect(box(leap('2024-03-01'), 91, then)).toEqual(['counted'])
    expect(box(leap('2024-02-29'), 91, then)).toEqual(['jobEnded'])
  })

  it('is true on a day inside a tolerated gap, and after a legal transfer', () => {
    const pause = [job({ endedOn: '2025-06-06' }), job({ id: 'back', startedOn: '2025-06-14' })]
    expect(box(facts(episode(), ...pause))).toEqual(['counted'])
    const successor = job({
      id: 'successor',
      establishmentId: 'successor',
      startedOn: '2025-04-28',
      continuesPlacementId: 'job',
    })
    expect(box(facts(episode(), job({ endedOn: '2025-04-25' }), successor))).toEqual(['counted'])
  })

  it('is false when she works for somebody else', () => {
    const next = job({ id: 'next', establishmentId: 'garage', startedOn: '2025-04-28' })
    expect(box(facts(episode(), job({ endedOn: '2025-04-25' }), next))).toEqual(['jobEnded'])
  })

  it('follows the earliest job; the same day, more hours, then the later end, then the one created first', () => {
    const followed = (...jobs: Partial<OutcomeFacts>[]) =>
      rateOf('C1', facts(episode(), ...jobs), in2025(), 91).cases?.numerator[0]?.placementId
    const elsewhere = { id: 'elsewhere', establishmentId: 'garage' }
    expect(followed(job({ startedOn: '2025-03-11' }), job(elsewhere, 5))).toBe('elsewhere')
    expect(followed(job({}, 10), job(elsewhere, 20))).toBe('elsewhere')
    expect(followed(job({ endedOn: '2025-12-01' }, 20), job(elsewhere, 10))).toBe('job')
    expect(followed(job({ endedOn: '2025-12-01' }), job({ ...elsewhere, endedOn: '2025-12-02' }))).toBe('elsewhere')
    expect(followed(job({ endedOn: '2025-12-01' }), job(elsewhere))).toBe('elsewhere')
    expect(followed(job(), job({ ...elsewhere, endedOn: '2025-12-02' }))).toBe('job')
    expect(followed(job(), job(elsewhere))).toBe('job')
  })

  it('is judged at each milestone that was asked', () => {
    const known = facts(episode(), job({ endedOn: '2025-05-01' }))
    const parameters = in2025({ milestones: [30, 60] })
    expect(box(known, 30, parameters)).toEqual(['counted'])
    expect(box(known, 60, parameters)).toEqual(['jobEnded'])
  })
})

describe('an open job of somebody who is not followed any more', () => {
  const visit = (occurredOn: string) => entry({ occurredOn, side: 'employer', placementId: 'job' })

  it('is presumed to go on for 21 days after the exit', () => {
    const followedTo = (exitedOn: string) => box(facts(episode({ exitedOn }), job()))
    expect(followedTo('2025-05-19')).toEqual(['counted'])
    expect(followedTo('2025-05-18')).toEqual(['statusUnknown'])
  })

  it('is presumed to go on for 21 days after a visit that names it', () => {
    expect(box(facts(gone, job(), visit('2025-05-19')))).toEqual(['counted'])
    expect(box(facts(gone, job(), visit('2025-05-18')))).toEqual(['statusUnknown'])
    expect(box(facts(gone, job(), entry({ occurredOn: '2025-05-19' })))).toEqual(['statusUnknown'])
    const missed = entry({ occurredOn: '2025-05-19', kind: 'missed', placementId: 'job' })
    expect(box(facts(gone, job(), missed))).toEqual(['statusUnknown'])
    const family = entry({ occurredOn: '2025-05-19', side: 'other', placementId: 'job' })
    expect(box(facts(gone, job(), family))).toEqual(['statusUnknown'])
  })

  it('is presumed to go on for 21 days after a check-in that was held', () => {
    const held = (heldOn: string) => facts(gone, job(), { heldCheckIns: [{ placementId: 'job', heldOn }] })
    expect(box(held('2025-05-19'))).toEqual(['counted'])
    expect(box(held('2025-05-18'))).toEqual(['statusUnknown'])
  })

  it('is no longer hers when she says so within 21 days of the milestone', () => {
    expect(box(facts(gone, job(), told('otherJob', '2025-06-30')))).toEqual(['jobEnded'])
    expect(box(facts(gone, job(), told('notWorking', '2025-05-19')))).toEqual(['jobEnded'])
    expect(box(facts(gone, job(), told('notWorking', '2025-07-01')))).toEqual(['statusUnknown'])
    expect(box(facts(gone, job(), told('unknown', '2025-06-09')))).toEqual(['statusUnknown'])
  })

  it('shows how many are unknown, and the rate if all were lost or all kept', () => {
    const known = facts(
      gone,
      job(),
      episode({ id: 'kept', workerId: 'luc' }),
      job({ id: 'kept', workerId: 'luc' }),
      episode({ id: 'lost', workerId: 'eve' }),
      job({ id: 'lost', workerId: 'eve', endedOn: '2025-04-01' }),
    )
    expect(rateOf('C1', known, in2025(), 91)).toMatchObject({
      numerator: 1,
      denominator: 2,
      percent: 50,
      unknown: { count: 1, lowPercent: 33.3, highPercent: 66.7 },
    })
  })
})
