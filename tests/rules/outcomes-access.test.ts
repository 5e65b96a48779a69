import { describe, expect, it } from 'vitest'
import { boxesOf, countOf, episode, facts, in2025, job, rateOf } from '../support/given-outcomes.ts'

describe('access to a job (B1)', () => {
  const box = (values: Parameters<typeof episode>[0], ...jobs: ReturnType<typeof job>[]) =>
    boxesOf(rateOf('B1', facts(episode(values), ...jobs)), 'accompaniment')

  it('counts an accompaniment with a counted start, and keeps below the line one without', () => {
    expect(box({}, job())).toEqual(['counted'])
    expect(box({})).toEqual(['noCountedJobStart'])
    expect(box({}, job({ type: 'volunteer' }))).toEqual(['noCountedJobStart'])
    expect(box({}, job({ startedOn: '2026-03-31' }))).toEqual(['counted'])
    expect(box({}, job({ startedOn: '2026-04-01' }))).toEqual(['noCountedJobStart'])
  })

  it('leaves out entries without date, not known yet or of another period', () => {
    expect(box({ enteredOn: null })).toEqual(['dateMissing'])
    expect(box({ enteredOn: '2026-04-01' })).toEqual(['afterAsOf'])
    expect(box({ enteredOn: '2026-01-01' })).toEqual(['outsidePeriod'])
    expect(box({ enteredOn: '2025-01-01' })).toEqual(['noCountedJobStart'])
    expect(box({ enteredOn: '2025-12-31' })).toEqual(['noCountedJobStart'])
  })

  it('leaves out people in work at entry and people whose situation nobody noted', () => {
    expect(box({ situationAtEntry: 'employed' }, job())).toEqual(['inWorkAtEntry'])
    expect(box({ situationAtEntry: 'selfEmployed' })).toEqual(['inWorkAtEntry'])
    expect(box({ situationAtEntry: 'unknown' })).toEqual(['situationUnknown'])
    expect(box({ situationAtEntry: 'inactive' })).toEqual(['noCountedJobStart'])
    expect(box({ situationAtEntry: 'inTraining' })).toEqual(['noCountedJobStart'])
  })

  it('counts each accompaniment of a person who came twice', () => {
    const known = facts(
      episode({ id: 'one', enteredOn: '2025-01-06', exitedOn: '2025-04-30' }),
      episode({ id: 'two', enteredOn: '2025-09-01' }),
      job({ id: 'spring', startedOn: '2025-03-10', endedOn: '2025-04-30' }),
    )
    const answer = rateOf('B1', known)
    expect(answer).toMatchObject({ numerator: 1, denominator: 2, percent: 50 })
    expect(boxesOf(answer, 'two')).toEqual(['noCountedJobStart'])
  })

  it('looks only at the accompaniments of the programme that was chosen', () => {
    const known = facts(episode({ id: 'one' }), episode({ id: 'two', workerId: 'luc' }), {
      episodeProgrammes: [
        { episodeId: 'one', programmeId: 'city' },
        { episodeId: 'one', programmeId: 'region' },
        { episodeId: 'two', programmeId: 'city' },
      ],
    })
    expect(rateOf('B1', known, in2025({ programmeIds: ['region'] })).population).toBe(1)
    expect(rateOf('B1', known, in2025({ programmeIds: ['region', 'city'] })).population).toBe(2)
  })
})

describe('job starts (B3)', () => {
  const box = (values: Parameters<typeof job>[0], hours?: number | null) =>
    boxesOf(countOf('B3', facts(episode({ exitedOn: '2025-10-31' }), job(values, hours))), 'job')

  it('counts jobs and apprenticeships, never trials or volunteering', () => {
    expect(box({})).toEqual(['counted'])
    expect(box({ type: 'apprenticeship' })).toEqual(['counted'])
    expect(box({ type: 'workTrial', startedOn: null })).toEqual(['notAJob'])
    expect(box({ type: 'volunteer', paidMinutesTotal: 6000 })).toEqual(['notAJob'])
  })

  it('says why a placement is not a counted start', () => {
    expect(box({ startedOn: null })).toEqual(['startDateMissing'])
    expect(box({ startedOn: '2026-04-01' })).toEqual(['afterAsOf'])
    expect(box({ endedOn: '2025-03-10' }, null)).toEqual(['paidHoursUnknown'])
    expect(box({ endedOn: '2025-03-10' }, 2)).toEqual(['belowMinHours'])
    expect(box({ startedOn: '2025-02-02' })).toEqual(['startedBeforeEntry'])
    expect(box({ startedOn: '2025-12-01' })).toEqual(['afterExitWindow'])
  })

  it('says too little paid before saying that it began too early', () => {
    expect(box({ startedOn: '2025-01-06', endedOn: '2025-01-06' }, 2)).toEqual(['belowMinHours'])
  })

  it('leaves out the starts of another period, both ends of the period included', () => {
    const on = (startedOn: string) =>
      boxesOf(countOf('B3', facts(episode({ enteredOn: '2024-06-03' }), job({ startedOn }))), 'job')
    expect(on('2024-12-31')).toEqual(['outsidePeriod'])
    expect(on('2025-01-01')).toEqual(['counted'])
    expect(on('2025-12-31')).toEqual(['counted'])
    expect(on('2026-01-01')).toEqual(['outsidePeriod'])
  })

  it('leaves out the starts of another programme', () => {
    const known = facts(episode(), job(), { episodeProgrammes: [{ episodeId: 'accompaniment', programmeId: 'city' }] })
    expect(boxesOf(countOf('B3', known, in2025({ programmeIds: ['region'] })), 'job')).toEqual(['otherProgramme'])
    expect(boxesOf(countOf('B3', known, in2025({ programmeIds: ['city'] })), 'job')).toEqual(['counted'])
  })

  it('counts two jobs of one person twice', () => {
    const known = facts(episode(), job(), job({ id: 'second', establishmentId: 'garage' }))
    expect(countOf('B3', known).value).toBe(2)
  })
})
