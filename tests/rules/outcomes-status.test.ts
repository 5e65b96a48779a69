import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { type Notions, notionsOf } from '@tandem/domain/outcomes/notions'
import { anyJobStatus, knownThrough, sameJobStatus } from '@tandem/domain/outcomes/status'
import { describe, expect, it } from 'vitest'
import { entry, episode, facts, in2025, job, told } from '../support/given-outcomes.ts'

function notions(...known: Partial<OutcomeFacts>[]): Notions {
  const all = facts(...known)
  const atWork = notionsOf(all, in2025(), true)
  for (const row of all.log) atWork.readNews([row])
  return atWork.notions
}

/** Last day on which Ana is known to be in the job called `job`. */
function through(...known: Partial<OutcomeFacts>[]): string | undefined {
  const seen = notions(...known)
  const held = seen.jobOfPlacement.get('job')
  return held === undefined ? undefined : knownThrough(held, seen)
}

function inAnyJob(day: string, ...known: Partial<OutcomeFacts>[]): string | undefined {
  const seen = notions(...known)
  const ana = seen.workers.byId.get('ana')
  return ana === undefined ? undefined : anyJobStatus(ana, day, seen)
}

const gone = episode({ exitedOn: '2025-06-30' })

describe('known through', () => {
  it('is the last day of an ended job, whatever was heard later', () => {
    expect(through(episode(), job({ endedOn: '2025-06-02' }), told('sameJob', '2025-09-01'))).toBe('2025-06-02')
  })

  it('is the as-of day while she is accompanied, else her latest exit', () => {
    expect(through(episode(), job())).toBe('2026-03-31')
    expect(through(gone, job())).toBe('2025-06-30')
    expect(through(gone, episode({ id: 'return', enteredOn: '2025-11-03' }), job())).toBe('2026-03-31')
    expect(through(gone, episode({ id: 'future', enteredOn: '2026-04-01' }), job())).toBe('2025-06-30')
    expect(through(episode({ exitedOn: '2026-04-01' }), job())).toBe('2026-03-31')
  })

  it('is the latest news when that is later than the exit', () => {
    expect(through(gone, job(), told('sameJob', '2025-09-01'))).toBe('2025-09-01')
    expect(through(gone, job(), told('sameJob', '2025-09-01', 'job'))).toBe('2025-09-01')
    expect(through(gone, job(), told('sameJob', '2025-09-01', 'another'))).toBe('2025-06-30')
    expect(through(gone, job(), told('sameJob', '2026-04-01'))).toBe('2025-06-30')
    expect(through(gone, job(), entry({ occurredOn: '2025-09-01', placementId: 'job' }))).toBe('2025-09-01')
    expect(through(gone, job(), entry({ occurredOn: '2026-04-01', placementId: 'job' }))).toBe('2025-06-30')
    const shorter = job({ id: 'second', startedOn: '2025-03-11', endedOn: '2025-09-30' })
    expect(through(gone, job(), shorter)).toBe('2025-09-30')
    expect(through(gone, job(), job({ id: 'second', startedOn: '2025-10-01' }))).toBe('2025-10-01')
  })

  it('does not presume at work somebody who cannot be reached', () => {
    expect(through(episode(), job(), told('unknown', '2025-09-01'))).toBe('2025-03-10')
    expect(through(episode(), job(), told('notWorking', '2025-09-01', 'job'))).toBe('2025-03-10')
    expect(through(episode(), job(), told('otherJob', '2025-09-01', 'another'))).toBe('2026-03-31')
    expect(through(gone, job(), told('unknown', '2025-06-30'))).toBe('2025-03-10')
    expect(through(gone, job(), told('unknown', '2025-07-01'))).toBe('2025-06-30')
  })

  it('presumes again once there is later news', () => {
    const doubt = told('unknown', '2025-09-01')
    expect(through(episode(), job(), doubt, told('sameJob', '2025-10-01'))).toBe('2026-03-31')
    expect(through(episode(), job(), doubt, entry({ occurredOn: '2025-09-01', placementId: 'job' }))).toBe('2026-03-31')
  })
})

describe('in the same job', () => {
  it('is told by the job, then by what was heard near the day', () => {
    const seen = notions(gone, job(), told('notWorking', '2025-09-10'))
    const held = seen.jobOfPlacement.get('job')
    const status = (day: string) => held && sameJobStatus(held, day, seen)
    expect(status('2025-07-21')).toBe('yes')
    expect(status('2025-07-22')).toBe('unknown')
    expect(status('2025-08-20')).toBe('no')
    expect(status('2025-10-01')).toBe('no')
    expect(status('2025-10-02')).toBe('unknown')
  })
})

describe('in any job', () => {
  const short = job({ endedOn: '2025-04-30' })

  it('is yes on a day of a job, of an employer or another, held since before included', () => {
    expect(inAnyJob('2025-04-30', episode(), short)).toBe('yes')
    expect(inAnyJob('2025-05-01', episode(), short)).toBe('no')
    expect(inAnyJob('2025-03-01', episode(), job({ startedOn: '2024-01-08' }))).toBe('yes')
    expect(inAnyJob('2025-05-01', episode(), short, job({ id: 'next', startedOn: '2025-05-09' }))).toBe('no')
    expect(inAnyJob('2025-05-01', episode(), short, job({ id: 'back', startedOn: '2025-05-08' }))).toBe('yes')
  })

  it('is no between two employers, however short the hole', () => {
    const next = job({ id: 'next', establishmentId: 'garage', startedOn: '2025-05-02' })
    expect(inAnyJob('2025-05-01', episode(), short, next)).toBe('no')
  })

  it('is told by the nearest answer within 21 days, the later of two as near', () => {
    expect(inAnyJob('2025-09-01', gone, short, told('otherJob', '2025-09-22'))).toBe('yes')
    expect(inAnyJob('2025-09-01', gone, short, told('otherJob', '2025-09-23'))).toBe('unknown')
    expect(inAnyJob('2025-09-01', gone, short, told('notWorking', '2025-08-11'))).toBe('no')
    const near = [told('otherJob', '2025-08-31'), told('notWorking', '2025-09-02')]
    expect(inAnyJob('2025-09-01', gone, short, ...near)).toBe('no')
    expect(inAnyJob('2025-09-01', gone, short, ...near.reverse())).toBe('no')
    expect(inAnyJob('2025-09-01', gone, short, told('notWorking', '2025-09-02'), told('unknown', '2025-09-01'))).toBe(
      'no',
    )
  })

  it('is unknown when an open job may go on, or when she could not be reached', () => {
    expect(inAnyJob('2025-09-01', gone, job())).toBe('unknown')
    expect(inAnyJob('2025-07-10', gone, short, told('unknown', '2025-07-15'))).toBe('unknown')
  })

  it('is no while she is followed, and up to 21 days after', () => {
    expect(inAnyJob('2025-07-21', gone, short)).toBe('no')
    expect(inAnyJob('2025-07-22', gone, short)).toBe('unknown')
  })
})
