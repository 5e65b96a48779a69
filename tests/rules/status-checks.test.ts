import { addDays, addMonths } from '@tandem/domain/calendar-date'
import {
  answerTo,
  type Milestone,
  type MilestoneJob,
  milestoneState,
  milestonesOf,
  STATUS_SOURCES,
  type StatusAnswer,
  type StatusDraft,
  statusCheckRefusal,
  statusResult,
  TOLD,
} from '@tandem/domain/status-checks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const job = (values: Partial<MilestoneJob> = {}): MilestoneJob => ({
  placementId: 'job',
  employerId: 'bakery',
  continuesPlacementId: null,
  startedOn: '2026-03-02',
  endedOn: null,
  ...values,
})
const during = { enteredOn: '2026-01-12', exitedOn: null, afterCareMonths: null }
const ended = { ...during, exitedOn: '2026-08-31' }
const answer = (values: Partial<StatusAnswer> = {}): StatusAnswer => ({
  kind: 'stillThere',
  number: 91,
  placementId: 'job',
  situationOn: '2026-06-03',
  employed: 'yes',
  sameEmployer: 'yes',
  ...values,
})
const told = (milestones: readonly Milestone[]) =>
  milestones.map(({ kind, number, placementId, dueOn }) => [kind, number, placementId, dueOn])

describe('milestones', () => {
  it('of a job are those of outcomes: 13, 26 and 52 weeks after the first day', () => {
    expect(told(milestonesOf({ ...during, jobs: [job()] }))).toEqual([
      ['stillThere', 91, 'job', '2026-06-01'],
      ['stillThere', 182, 'job', '2026-08-31'],
      ['stillThere', 365, 'job', '2027-03-02'],
    ])
  })

  it('count from the entry for a job that was held before, and are not asked of a job that has ended', () => {
    const kept = milestonesOf({ ...during, jobs: [job({ startedOn: '2019-05-06' })] })
    expect(kept[0]?.dueOn).toBe('2026-04-13')
    expect(milestonesOf({ ...during, jobs: [job({ endedOn: '2026-05-29' }), job({ startedOn: null })] })).toEqual([])
  })

  it('see a contract renewed within a week as one job, from its first day', () => {
    const renewed = [
      job({ placementId: 'first', endedOn: '2026-05-29' }),
      job({ placementId: 'second', startedOn: '2026-06-06' }),
    ]
    const [first] = milestonesOf({ ...during, jobs: renewed })
    expect(first).toMatchObject({ dueOn: '2026-06-01', placementId: 'second', placementIds: ['first', 'second'] })
    const late = [...renewed.slice(0, 1), job({ placementId: 'second', startedOn: '2026-06-07' })]
    expect(milestonesOf({ ...during, jobs: late })[0]?.dueOn).toBe('2026-09-06')
  })

  it('after the end are 3, 6 and 12 months later, about the job held on the last day', () => {
    const gone = job({ endedOn: '2026-08-31' })
    expect(told(milestonesOf({ ...ended, jobs: [gone] }))).toEqual([
      ['afterCare', 3, 'job', '2026-11-30'],
      ['afterCare', 6, 'job', '2027-02-28'],
      ['afterCare', 12, 'job', '2027-08-31'],
    ])
    expect(milestonesOf({ ...ended, jobs: [] })[0]?.placementId).toBeNull()
    expect(told(milestonesOf({ ...ended, afterCareMonths: [6], jobs: [] }))).toEqual([
      ['afterCare', 6, null, '2027-02-28'],
    ])
    expect(milestonesOf({ ...ended, afterCareMonths: [], jobs: [] })).toEqual([])
  })

  it('are asked 21 days around their day after the end, and from their day on for a job', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-12-01', days))
    fc.assert(
      fc.property(day, (today) => {
        for (const one of milestonesOf({ ...ended, jobs: [job()] })) {
          const from = one.kind === 'afterCare' ? addDays(one.dueOn, -21) : one.dueOn
          const state = today < from ? 'coming' : today <= addDays(one.dueOn, 21) ? 'open' : 'missed'
          expect(milestoneState(one, [], today)).toBe(state)
        }
      }),
    )
  })
})

describe('an answer', () => {
  const [first] = milestonesOf({ ...during, jobs: [job()] })
  const [after] = milestonesOf({ ...ended, jobs: [job()] }).filter(({ kind }) => kind === 'afterCare')

  it('settles its own milestone, whatever it says: not known is an answer', () => {
    for (const employed of TOLD) {
      const own = answer({ employed, sameEmployer: null })
      expect(first && answerTo(first, [own])).toBe(own)
      expect(first && milestoneState(first, [own], '2026-06-02')).toBe('answered')
    }
    expect(first && answerTo(first, [answer({ number: 182, situationOn: '2026-08-31' })])).toBeUndefined()
    expect(first && answerTo(first, [answer({ placementId: 'another' })])).toBeUndefined()
  })

  it('of after-care settles the milestone of the job too where it tells something in the same weeks', () => {
    const call = answer({ kind: 'afterCare', number: 3 })
    expect(first && answerTo(first, [call])).toBe(call)
    expect(first && answerTo(first, [{ ...call, situationOn: '2026-05-31' }])).toBeUndefined()
    expect(first && answerTo(first, [{ ...call, situationOn: '2026-06-23' }])).toBeUndefined()
    expect(first && answerTo(first, [{ ...call, employed: 'unknown' }])).toBeUndefined()
    expect(after && answerTo(after, [answer({ situationOn: after.dueOn })])).toBeUndefined()
    expect(after && answerTo(after, [{ ...call, placementId: null }])).toMatchObject({ kind: 'afterCare' })
  })

  it('never makes a no of what is not known', () => {
    const results = (placementId: string | null) =>
      TOLD.flatMap((employed) => [...TOLD, null].map((sameEmployer) => ({ employed, sameEmployer, placementId }))).map(
        (one) => [one.employed, one.sameEmployer, statusResult(one)],
      )
    for (const [employed, same, result] of [...results('job'), ...results(null)]) {
      expect(result === 'notWorking').toBe(employed === 'no')
      if (employed === 'unknown') expect(result).toBe('unknown')
      if (result === 'sameJob') expect([employed, same]).toEqual(['yes', 'yes'])
    }
    expect(statusResult({ employed: 'yes', sameEmployer: 'unknown', placementId: 'job' })).toBe('unknown')
    expect(statusResult({ employed: 'yes', sameEmployer: null, placementId: null })).toBe('otherJob')
  })
})

describe('what is told', () => {
  const open = { employerContactRefusedOn: null, coachVisibility: 'openly' } as const
  const draft: StatusDraft = {
    doneOn: '2026-12-01',
    situationOn: '2026-12-01',
    source: 'person',
    employed: 'yes',
    sameEmployer: 'yes',
  }
  const around = { milestone: { opensOn: '2026-11-09' }, job: open, exitedOn: '2026-08-31', mayCallAfter: true }
  const refusal = (values: Partial<StatusDraft>, where: object = {}) =>
    statusCheckRefusal({ ...draft, ...values }, { ...around, ...where }, '2026-12-01')

  it('is refused for a day to come, a day before it is asked, and a day after it was told', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({ doneOn: '2026-12-02' })).toEqual({ code: 'date-in-future', field: 'doneOn' })
    expect(refusal({ situationOn: '2026-11-08' })).toEqual({ code: 'too-early', field: 'situationOn' })
    expect(refusal({ doneOn: '2026-11-30' })).toEqual({ code: 'after-answer', field: 'situationOn' })
  })

  it('rests on the agreement of the person once the accompaniment has ended, whoever tells it', () => {
    for (const source of STATUS_SOURCES)
      expect(refusal({ source }, { mayCallAfter: false })?.code).toBe('after-care-not-agreed')
    expect(refusal({}, { mayCallAfter: false, exitedOn: null })).toBeNull()
  })

  it('names who told it, and the same employer where a job is asked about', () => {
    expect(refusal({ source: 'unknown' })).toEqual({ code: 'required', field: 'source' })
    expect(refusal({ source: 'unknown', employed: 'unknown', sameEmployer: null })).toBeNull()
    expect(refusal({ sameEmployer: null })).toEqual({ code: 'required', field: 'sameEmployer' })
    expect(refusal({ sameEmployer: null }, { job: null })).toBeNull()
  })

  it('comes from an employer only where they may be contacted', () => {
    expect(refusal({ source: 'employer' })).toBeNull()
    expect(refusal({ source: 'employer' }, { job: null })?.code).toBe('job-missing')
    const hidden = { ...open, coachVisibility: 'notAtAll' }
    expect(refusal({ source: 'employer' }, { job: hidden })?.code).toBe('contact-refused')
    const since = (day: string) => ({ job: { ...open, employerContactRefusedOn: day } })
    expect(refusal({ source: 'employer' }, since('2026-12-01'))?.code).toBe('contact-refused')
    expect(refusal({ source: 'employer' }, since(addMonths('2026-12-01', 1)))).toBeNull()
  })
})
