import { addDays } from '@tandem/domain/calendar-date'
import { type DigestFacts, isInDigest, weeklyDigest } from '@tandem/domain/weekly-digest'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'

const QUIET: DigestFacts = {
  due: { late: 0, kinds: [], soon: 0 },
  plan: null,
  asksMoreTime: false,
  enteredOn: '2026-01-10',
  exitedOn: null,
  lastWorkerContactOn: null,
  lastEmployerContactOn: null,
  jobs: [],
  lastJobEndedOn: null,
}

const figures = (lines: readonly { readonly what: string; readonly people: number }[]) =>
  Object.fromEntries(lines.filter(({ people }) => people > 0).map(({ what, people }) => [what, people]))

describe('the week in numbers', () => {
  it('looks seven days back, today included, and seven ahead', () => {
    const seen = (days: number) =>
      isInDigest({ ...QUIET, lastWorkerContactOn: addDays(TODAY, days) }, 'seenWorker', TODAY)
    expect([-8, -7, 0, 1].map(seen)).toEqual([false, true, true, false])
    const begins = (days: number) =>
      isInDigest({ ...QUIET, jobs: [{ startedOn: addDays(TODAY, days) }] }, 'jobBegins', TODAY)
    expect([0, 1, 7, 8].map(begins)).toEqual([false, true, true, false])
  })

  it('tells what changed, where it stands and what comes, in people and never by name', () => {
    const digest = weeklyDigest(
      [
        { ...QUIET, enteredOn: '2026-11-20', due: { late: 2, kinds: ['silentEmployer'], soon: 1 } },
        { ...QUIET, lastEmployerContactOn: TODAY, plan: { state: 'running', endsOn: '2026-11-30' } },
      ],
      3,
      TODAY,
    )
    expect(figures(digest.past)).toEqual({ entered: 1, seenEmployer: 1, closedLately: 3 })
    expect(figures(digest.now)).toEqual({ late: 1, silentEmployer: 1 })
    expect(figures(digest.coming)).toEqual({ comingUp: 1, planEnds: 1 })
    expect(Object.values(digest).flat().map(Object.keys)).toEqual(Array.from({ length: 16 }, () => ['what', 'people']))
  })
})
