import { duesOf } from '@tandem/domain/due'
import { describe, expect, it } from 'vitest'
import { nothingDue } from '../support/nothing-due.ts'

const TODAY = '2026-11-24'

const job = {
  placementId: 'p1',
  startedOn: '2026-09-29',
  endedOn: null,
  trialEndOn: null,
  employerContactRefusedOn: null,
  coachVisibility: 'openly' as const,
  nextWorkerCheckInOn: null,
  nextEmployerCheckInOn: null,
}

const quiet = nothingDue(TODAY)

const kinds = (facts: Parameters<typeof duesOf>[0]) => duesOf(facts, TODAY).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('a talk of three', () => {
  const apart = (sinceOn: string) => ({ item: 'pace', silent: null, sinceOn, worker: 4, employer: 2 })
  const atWork = {
    ...quiet,
    phase: 'in' as const,
    jobs: [job],
    divergences: [{ placementId: 'p1', found: [apart('2026-11-23'), apart('2026-11-20')], openUntilLater: [] }],
  }

  it('is due once for a job, a week after the first question on which the two sides diverge, and shows at once', () => {
    expect(kinds(atWork)).toEqual(['divergence 2026-11-27'])
    expect(
      kinds({ ...atWork, divergences: [{ placementId: 'p1', found: [], openUntilLater: [apart('2026-11-20')] }] }),
    ).toEqual([])
    expect(kinds({ ...atWork, isPaused: true })).toEqual([])
  })

  it('says that nobody was heard in place of the silence, and is never asked with a company not to be contacted', () => {
    expect(kinds({ ...atWork, lastEmployerContactOn: '2026-09-01' })).toEqual(['divergence 2026-11-27'])
    expect(kinds({ ...atWork, jobs: [{ ...job, coachVisibility: 'notAtAll' }] })).toEqual([])
  })
})
