import { duesOf } from '@tandem/domain/due'
import type { DueFacts } from '@tandem/domain/due/facts'
import { type MilestoneFacts, openMilestones, type StatusAnswer } from '@tandem/domain/status-checks'
import { describe, expect, it } from 'vitest'
import { TODAY } from '../support/app.ts'
import { nothingDue } from '../support/nothing-due.ts'

/** At the bakery since 17 August: 91 days on 16 November. */
const job = {
  placementId: 'job',
  employerId: 'bakery',
  continuesPlacementId: null,
  startedOn: '2026-08-17',
  endedOn: null,
  trialEndOn: null,
  employerContactRefusedOn: null,
  coachVisibility: 'openly',
  nextWorkerCheckInOn: null,
  nextEmployerCheckInOn: null,
} as const

const atWork = { ...nothingDue(TODAY), episodeId: 'stay', enteredOn: '2026-06-01', phase: 'in' as const, jobs: [job] }

function dues(
  facts: Partial<Omit<DueFacts, 'jobs'>> = {},
  about: Partial<MilestoneFacts> = {},
  told: StatusAnswer[] = [],
) {
  const { enteredOn, exitedOn, jobs } = { ...atWork, ...facts }
  const milestones = openMilestones({ enteredOn, exitedOn, afterCareMonths: null, jobs, ...about }, told, TODAY)
  return duesOf({ ...atWork, ...facts, milestones }, TODAY).map(
    ({ kind, side, dueOn, milestone }) => `${kind} ${side} ${dueOn} ${milestone}`,
  )
}

describe('whether somebody is still there', () => {
  it('is asked from the day of the milestone, of both sides where the company may be asked', () => {
    expect(dues()).toEqual(['stillThere both 2026-11-16 91'])
    const hidden = [{ ...job, coachVisibility: 'notAtAll' as const }]
    expect(
      duesOf(
        { ...atWork, jobs: hidden, milestones: openMilestones({ ...atWork, afterCareMonths: null }, [], TODAY) },
        TODAY,
      ),
    ).toMatchObject([{ kind: 'stillThere', side: 'worker' }])
  })

  it('is no longer asked once it is answered, nor in a pause, nor three weeks later', () => {
    const unknown: StatusAnswer = {
      kind: 'stillThere',
      number: 91,
      placementId: 'job',
      situationOn: TODAY,
      employed: 'unknown',
      sameEmployer: null,
    }
    expect(dues({}, {}, [unknown])).toEqual([])
    expect(dues({ isPaused: true })).toEqual([])
    expect(dues({}, { jobs: [{ ...job, startedOn: '2026-08-03' }] })).toEqual([])
  })
})

describe('news after the end', () => {
  const ended = { exitedOn: '2026-09-10', phase: 'after' } as const

  it('is asked from three weeks before its day of whoever agreed, beside the milestones of the job', () => {
    expect(dues(ended)).toEqual(['stillThere both 2026-11-16 91', 'afterCare worker 2026-12-10 3'])
    expect(dues({ ...ended, mayCallAfter: false })).toEqual([])
    expect(dues({ ...ended, exitedOn: '2026-09-16' })).toEqual(['stillThere both 2026-11-16 91'])
  })

  it('is asked for at the months that were chosen', () => {
    expect(dues(ended, { afterCareMonths: [6, 12] })).toEqual(['stillThere both 2026-11-16 91'])
  })
})
