import { duesOf } from '@tandem/domain/due'
import { commitmentsDue, type DueCommitment } from '@tandem/domain/due/commitments'
import type { DueFacts } from '@tandem/domain/due/facts'
import { describe, expect, it } from 'vitest'
import { nothingDue } from '../support/nothing-due.ts'

const TODAY = '2026-11-24'

const promised: DueCommitment = {
  commitmentId: 'c1',
  placementId: 'p1',
  dueOn: '2026-11-26',
  endedOn: null,
  employerContactRefusedOn: null,
  coachVisibility: 'openly',
}

const quiet: DueFacts = { ...nothingDue(TODAY), phase: 'in', commitments: [promised] }

const kinds = (facts: Partial<DueFacts>, today = TODAY) =>
  duesOf({ ...quiet, lastWorkerContactOn: today, ...facts }, today).map(({ kind, dueOn, recordId }) => [
    kind,
    dueOn,
    recordId,
  ])

describe('a commitment with a day', () => {
  it('is asked for from a week before its day, and is late after it', () => {
    expect(kinds({}, '2026-11-18')).toEqual([])
    expect(kinds({}, '2026-11-19')).toEqual([['commitment', '2026-11-26', 'c1']])
    expect(kinds({}, '2026-12-02')).toEqual([['commitment', '2026-11-26', 'c1']])
  })

  it('is not asked for in a pause, after the exit, or once the job has ended', () => {
    expect(kinds({ isPaused: true })).toEqual([])
    expect(kinds({ exitedOn: '2026-11-20' })).toEqual([])
    expect(kinds({ commitments: [{ ...promised, endedOn: '2026-11-23' }] })).toEqual([])
    expect(kinds({ commitments: [{ ...promised, endedOn: TODAY }] })).toHaveLength(1)
  })

  it('is not asked for toward a company that may not be contacted, or knows of no coach', () => {
    const of = (values: Partial<DueCommitment>) => commitmentsDue({ commitments: [{ ...promised, ...values }] }, TODAY)
    expect(of({})).toHaveLength(1)
    expect(of({ employerContactRefusedOn: '2026-11-01' })).toEqual([])
    expect(of({ coachVisibility: 'notAtAll' })).toEqual([])
  })
})
