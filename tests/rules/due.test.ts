import { duesOf } from '@tandem/domain/due'
import type { DueFacts, DueJob } from '@tandem/domain/due/facts'
import { employerSilentOn, workerSilentOn } from '@tandem/domain/due/silence'
import { describe, expect, it } from 'vitest'
import { nothingDue } from '../support/nothing-due.ts'

const TODAY = '2026-11-24'

const quiet = nothingDue(TODAY)

const job: DueJob = {
  placementId: 'p1',
  startedOn: '2026-09-29',
  endedOn: null,
  trialEndOn: null,
  employerContactRefusedOn: null,
  coachVisibility: 'openly',
  nextWorkerCheckInOn: null,
  nextEmployerCheckInOn: null,
}

const kinds = (facts: DueFacts, today = TODAY) => duesOf(facts, today).map((due) => `${due.kind} ${due.dueOn}`)

describe('nothing is due', () => {
  it('for a person seen today whose plan and job ask for nothing', () => {
    expect(kinds(quiet)).toEqual([])
  })

  it('in a pause or after the exit, but the actions somebody wrote down', () => {
    const busy = {
      ...quiet,
      plan: { planId: 'x', endsOn: '2026-11-01', decidedOn: null, reviewOn: '2026-08-01' },
      tasks: [{ taskId: 't', side: 'worker' as const, dueOn: TODAY }],
    }
    expect(kinds({ ...busy, isPaused: true })).toEqual(['task 2026-11-24'])
    expect(kinds({ ...busy, exitedOn: '2026-11-20' })).toEqual(['task 2026-11-24'])
    expect(kinds({ ...busy, exitedOn: '2026-11-20', mayCallAfter: false })).toEqual([])
    expect(kinds({ ...busy, exitedOn: '2026-11-25', mayCallAfter: false })).toContain('task 2026-11-24')
  })
})

describe('next actions', () => {
  it('show from a week before their day, late ones first', () => {
    const tasks = ['2026-12-02', '2026-12-01', '2026-11-20'].map((dueOn, index) => ({
      taskId: `t${index}`,
      side: 'worker' as const,
      dueOn,
    }))
    expect(kinds({ ...quiet, tasks })).toEqual(['task 2026-11-20', 'task 2026-12-01'])
  })
})

describe('next actions toward an employer', () => {
  const task = { taskId: 't', side: 'employer' as const, dueOn: '2026-11-20' }
  const refusing = { ...job, employerContactRefusedOn: '2026-11-10' }
  const unaware = { ...job, placementId: 'p2', coachVisibility: 'notAtAll' as const }

  it('are frozen, not late, while no employer may be contacted', () => {
    expect(kinds({ ...quiet, jobs: [refusing, unaware], tasks: [task] })).toEqual([])
    expect(kinds({ ...quiet, jobs: [refusing], tasks: [{ ...task, side: 'both' }] })).toEqual([])
    expect(kinds({ ...quiet, jobs: [refusing], tasks: [{ ...task, side: 'worker' }] })).toEqual(['task 2026-11-20'])
  })

  it('move on as soon as one employer may', () => {
    expect(kinds({ ...quiet, jobs: [refusing, { ...job, placementId: 'p3' }], tasks: [task] })).toContain(
      'task 2026-11-20',
    )
    expect(kinds({ ...quiet, tasks: [task] })).toEqual(['task 2026-11-20'])
  })
})

describe('check-ins', () => {
  const due = { ...job, nextWorkerCheckInOn: '2026-11-23', nextEmployerCheckInOn: '2026-11-20' }

  it('are asked of each side of a running job', () => {
    expect(kinds({ ...quiet, phase: 'in', jobs: [due] })).toEqual([
      'employerCheckIn 2026-11-20',
      'workerCheckIn 2026-11-23',
    ])
  })

  it('are never asked of an employer whom the person does not want contacted', () => {
    const refused = { ...due, employerContactRefusedOn: '2026-10-01' }
    const unaware = { ...due, coachVisibility: 'notAtAll' as const }
    expect(kinds({ ...quiet, phase: 'in', jobs: [refused] })).toEqual(['workerCheckIn 2026-11-23'])
    expect(kinds({ ...quiet, phase: 'in', jobs: [unaware] })).toEqual(['workerCheckIn 2026-11-23'])
  })

  it('stop with the job', () => {
    expect(kinds({ ...quiet, jobs: [{ ...due, endedOn: '2026-11-23' }] })).toEqual([])
    expect(kinds({ ...quiet, phase: 'in', jobs: [{ ...due, endedOn: TODAY }] })).toHaveLength(2)
  })
})

describe('the end of a trial period', () => {
  const trial = (trialEndOn: string) => ({ ...quiet, phase: 'in' as const, jobs: [{ ...job, trialEndOn }] })

  it('shows three weeks before, and no longer once it has passed', () => {
    expect(kinds(trial('2026-12-15'))).toEqual(['trialEnd 2026-12-15'])
    expect(kinds(trial('2026-12-16'))).toEqual([])
    expect(kinds(trial(TODAY))).toEqual(['trialEnd 2026-11-24'])
    expect(kinds(trial('2026-11-23'))).toEqual([])
  })
})

describe('the review of a plan', () => {
  const due = (reviewOn: string | null) =>
    kinds({ ...quiet, plan: { planId: 'x', endsOn: '2027-06-01', decidedOn: null, reviewOn } })

  it('shows from 14 days before its day, and stays until it is held', () => {
    expect(due('2026-12-08')).toEqual(['planReview 2026-12-08'])
    expect(due('2026-12-09')).toEqual([])
    expect(due('2026-10-01')).toEqual(['planReview 2026-10-01'])
    expect(due(null)).toEqual([])
  })
})

describe('the end of a plan', () => {
  const plan = (endsOn: string, decidedOn: string | null = null) => ({
    ...quiet,
    plan: { planId: 'x', endsOn, decidedOn, reviewOn: null },
  })

  it('shows two months before and stays until somebody decides', () => {
    expect(kinds(plan('2027-01-23'))).toEqual(['planEnd 2027-01-23'])
    expect(kinds(plan('2027-01-24'))).toEqual([])
    expect(kinds(plan('2026-09-01'))).toEqual(['planEnd 2026-09-01'])
    expect(kinds(plan('2026-09-01', '2026-09-03'))).toEqual([])
  })
})

describe('silence', () => {
  it('of a person counts from 21 days while looking and 30 while in a job', () => {
    const seen = { lastWorkerContactOn: '2026-11-03', enteredOn: '2026-06-02' }
    expect(workerSilentOn({ ...seen, phase: 'toward' })).toBe('2026-11-24')
    expect(workerSilentOn({ ...seen, phase: 'in' })).toBe('2026-12-03')
    expect(workerSilentOn({ ...seen, lastWorkerContactOn: null, phase: 'toward' })).toBe('2026-06-23')
  })

  it('of an employer counts from 45 days after the last contact within the job', () => {
    expect(employerSilentOn(job, '2026-10-10')).toBe('2026-11-24')
    expect(employerSilentOn(job, '2026-08-01')).toBe('2026-11-13')
    expect(employerSilentOn({ ...job, employerContactRefusedOn: '2026-10-01' }, null)).toBeNull()
  })

  it('is not said again where a call with that side is already asked for', () => {
    const silent = { ...quiet, lastWorkerContactOn: '2026-10-01' }
    expect(kinds(silent)).toEqual(['silentWorker 2026-10-22'])
    expect(kinds({ ...silent, tasks: [{ taskId: 't', side: 'both', dueOn: '2026-11-20' }] })).toEqual([
      'task 2026-11-20',
    ])
    expect(kinds({ ...silent, tasks: [{ taskId: 't', side: 'employer', dueOn: '2026-11-20' }] })).toHaveLength(2)
    expect(
      kinds({ ...silent, plan: { planId: 'x', endsOn: '2026-11-01', decidedOn: null, reviewOn: null } }),
    ).toHaveLength(2)
  })
})
