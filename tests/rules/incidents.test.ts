import { describe, expect, it } from 'vitest'
import {
  closingRefusal,
  hearBothBy,
  INCIDENT_KINDS,
  type IncidentFacts,
  incidentState,
  missingSteps,
  settlingOutcome,
  sidesHeard,
  sidesToHear,
  versionRefusal,
} from '../../packages/domain/src/incidents.ts'

const open: IncidentFacts = { toHear: ['worker', 'employer'], heard: ['employer'], outcome: null, closedOn: null }
const heard: IncidentFacts = { ...open, heard: ['employer', 'worker'] }
const job = { employerContactRefusedOn: null, coachVisibility: 'openly' } as const

describe('an incident', () => {
  it('goes from open over both heard and mediated to closed, and tells what is missing', () => {
    const walked = [open, heard, { ...heard, outcome: 'solved' as const }, { ...heard, closedOn: '2026-11-26' }]
    expect(walked.map(incidentState)).toEqual(['open', 'bothHeard', 'mediated', 'closed'])
    expect(walked.map(missingSteps)).toEqual([['worker', 'mediation'], ['mediation'], [], []])
    expect(walked.map(closingRefusal)).toEqual(['side-not-heard', 'mediation-missing', null, 'incident-closed'])
  })

  it('is not settled by a mediation that leaves it open, nor by one held before both were heard', () => {
    expect(incidentState({ ...heard, outcome: 'staysOpen' })).toBe('bothHeard')
    expect(incidentState({ ...open, outcome: 'solved' })).toBe('open')
    expect(missingSteps({ ...open, outcome: 'solved' })).toEqual(['worker'])
  })

  it('that was opened again is settled only by a mediation held since', () => {
    const before = { recordedAt: '2026-11-20T09:00:00.000Z', outcome: 'solved' as const }
    const again = { recordedAt: '2026-11-22T09:00:00.000Z' }
    const after = { recordedAt: '2026-11-23T09:00:00.000Z', outcome: 'followUp' as const }
    expect(settlingOutcome([], [])).toBeNull()
    expect(settlingOutcome([before], [])).toBe('solved')
    expect(settlingOutcome([before], [again])).toBeNull()
    expect(settlingOutcome([after, before], [again])).toBe('followUp')
  })

  it('is heard from both sides within 48 hours, over the end of a month too', () => {
    expect(hearBothBy('2026-11-29')).toBe('2026-12-01')
  })

  it('asks the employer only where there is a job and the person lets them be contacted', () => {
    expect(sidesToHear(job)).toEqual(['worker', 'employer'])
    expect(sidesToHear({ ...job, employerContactRefusedOn: '2026-11-20' })).toEqual(['worker'])
    expect(sidesToHear({ ...job, coachVisibility: 'notAtAll' })).toEqual(['worker'])
    expect(sidesToHear(null)).toEqual(['worker'])
  })

  it('takes no version of tomorrow, and of the employer only what was said before the person refused contact', () => {
    const refused = { ...job, employerContactRefusedOn: '2026-11-20' }
    const told = { side: 'employer', toldOn: '2026-11-20', happenedOn: '2026-11-18' } as const
    const said = (toldOn: string) => versionRefusal({ ...told, toldOn }, refused, '2026-11-24')
    expect([said('2026-11-25'), said('2026-11-20'), said('2026-11-19'), said('2026-11-17')]).toEqual([
      'date-in-future',
      'contact-refused',
      null,
      'too-early',
    ])
    expect(versionRefusal(told, null, '2026-11-24')).toBe('job-missing')
    expect(versionRefusal({ ...told, side: 'worker' }, null, '2026-11-24')).toBeNull()
  })

  it('was heard from the company that it is about now; what another one said stays theirs', () => {
    const versions = [
      { side: 'employer', companyId: 'bakery' },
      { side: 'worker', companyId: 'bakery' },
    ] as const
    expect(sidesHeard(versions, 'bakery')).toEqual(['employer', 'worker'])
    expect(sidesHeard(versions, 'cannery')).toEqual(['worker'])
    expect(sidesHeard(versions, null)).toEqual(['worker'])
  })

  it('offers no kind that is about health', () => {
    expect(INCIDENT_KINDS).not.toContain('relapse')
  })
})
