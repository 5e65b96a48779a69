import { addDays } from '@tandem/domain/calendar-date'
import { answerKey } from '@tandem/domain/outcomes/answers'
import { calculate } from '@tandem/domain/outcomes/indicators'
import { notionsOf } from '@tandem/domain/outcomes/notions'
import { followedJob, milestoneReason } from '@tandem/domain/outcomes/retention-cohort'
import { anyJobStatus } from '@tandem/domain/outcomes/status'
import { describe, expect, it } from 'vitest'
import { boxesOf, countOf, hoursOfLog, in2025, rateOf } from '../support/given-outcomes.ts'
import { workedFixture } from '../support/worked-fixture.ts'

const known = workedFixture()
const atYearEnd = in2025({ asOfOn: '2025-12-31' })
const byJobStart = in2025({ cohortBasis: 'jobStart' })

function retention(days: number, parameters = in2025(), facts = known) {
  const { numerator, denominator, percent } = rateOf('C1', facts, parameters, days)
  return { numerator, denominator, percent }
}

describe('the worked example of the definitions, year 2025 as seen on 31 March 2026', () => {
  it('has ten entries', () => {
    expect(countOf('A3', known).value).toBe(10)
    expect(boxesOf(countOf('A3', known), 'W10-first')).toEqual(['outsidePeriod'])
  })

  it('has seven people in the caseload on 31 December, and names them', () => {
    const active = countOf('A4', known)
    expect(active.value).toBe(7)
    expect(active.countedOn).toBe('2025-12-31')
    expect(active.cases?.counted.map(({ workerId }) => workerId)).toEqual([
      'W01',
      'W02',
      'W05',
      'W06',
      'W08',
      'W09',
      'W10',
    ])
  })

  it('has the caseload at each end of month', () => {
    const ends = [
      '01-31',
      '02-28',
      '03-31',
      '04-30',
      '05-31',
      '06-30',
      '07-31',
      '08-31',
      '09-30',
      '10-31',
      '11-30',
      '12-31',
    ]
    const caseloads = ends.map((end) => countOf('A4', known, in2025({ toOn: `2025-${end}` })).value)
    expect(caseloads).toEqual([1, 3, 4, 5, 6, 6, 6, 5, 5, 6, 7, 7])
  })

  it('has six of nine people out of work who found a job', () => {
    const access = rateOf('B1', known)
    expect(access).toMatchObject({ numerator: 6, denominator: 9, percent: 66.7, population: 11 })
    expect(access.cases?.numerator.map(({ id }) => id)).toEqual(['W01', 'W02', 'W05', 'W06', 'W08', 'W10'])
    expect(boxesOf(access, 'W04')).toEqual(['inWorkAtEntry'])
    expect(boxesOf(access, 'W07')).toEqual(['noCountedJobStart'])
  })

  it('has seven job starts; two begin in 2026 and one was held since before', () => {
    const starts = countOf('B3', known)
    expect(starts.value).toBe(7)
    expect(starts.cases?.counted.map(({ id }) => id)).toEqual(['E1', 'E2', 'E3', 'E5', 'E6', 'E7', 'E8'])
    expect(boxesOf(starts, 'E1-W08')).toEqual(['outsidePeriod'])
    expect(boxesOf(starts, 'E9')).toEqual(['outsidePeriod'])
    expect(boxesOf(starts, 'E4')).toEqual(['startedBeforeEntry'])
  })

  it('has retention in the first job at the three milestones', () => {
    expect(retention(91)).toEqual({ numerator: 3, denominator: 5, percent: 60 })
    expect(retention(182)).toEqual({ numerator: 2, denominator: 4, percent: 50 })
    expect(retention(365)).toEqual({ numerator: 0, denominator: 1, percent: 0 })
  })

  it('keeps W06, whose last day is the 91st after the first, and leaves out W08, which has not matured', () => {
    const answer = rateOf('C1', known, in2025(), 91)
    expect(boxesOf(answer, 'W06')).toEqual(['counted'])
    expect(boxesOf(answer, 'W10')).toEqual(['jobEnded'])
    expect(boxesOf(answer, 'W08')).toEqual(['notMatured'])
    expect(boxesOf(answer, 'W03')).toEqual(['noCountedJobStart'])
    expect(answer.cases?.numerator).toContainEqual({ id: 'W06', workerId: 'W06', placementId: 'E7' })
  })

  it('has the same retention in the first job without the after-care answer', () => {
    const unasked = workedFixture({ hasAfterCareAnswer: false })
    expect(retention(182, in2025(), unasked)).toEqual({ numerator: 2, denominator: 4, percent: 50 })
    expect(rateOf('C1', unasked, in2025(), 182).unknown).toEqual({ count: 0, lowPercent: 50, highPercent: 50 })
  })

  it('does not know in 2025 what happened in 2026', () => {
    expect(rateOf('B1', known, atYearEnd)).toMatchObject({ numerator: 5, denominator: 9, percent: 55.6 })
    expect(retention(91, atYearEnd)).toEqual({ numerator: 3, denominator: 4, percent: 75 })
    expect(retention(182, atYearEnd)).toEqual({ numerator: 2, denominator: 3, percent: 66.7 })
    expect(retention(365, atYearEnd)).toEqual({ numerator: 0, denominator: 0, percent: null })
  })

  it('follows those whose first job starts in the period when asked so', () => {
    expect(retention(91, byJobStart)).toEqual({ numerator: 3, denominator: 5, percent: 60 })
    expect(boxesOf(rateOf('C1', known, byJobStart, 91), 'W08')).toEqual(['outsidePeriod'])
  })

  it('met nobody, as the log is empty', () => {
    expect(hoursOfLog(known)).toMatchObject({ population: 0, minutes: { total: 0, travel: 0 } })
    expect(rateOf('A12', known)).toMatchObject({ numerator: 0, denominator: 7, percent: 0 })
    expect(rateOf('A13', known)).toMatchObject({ numerator: 0, denominator: 0, percent: null })
  })

  it('names each answer once', () => {
    const { answers } = calculate(['A3', 'A4', 'A7', 'A12', 'A13', 'B1', 'B3', 'C1'], known, in2025())
    expect(answers.map(answerKey)).toEqual(['A3', 'A4', 'A7', 'A12', 'A13', 'B1', 'B3', 'C1(91)', 'C1(182)', 'C1(365)'])
  })
})

describe('being in any job, on the worked example', () => {
  function anyJob(days: number, facts = known, parameters = in2025()): Record<string, string> {
    const { notions } = notionsOf(facts, parameters, true)
    const statuses: Record<string, string> = {}
    for (const episode of notions.chosenEpisodes) {
      const { job } = followedJob(episode, notions)
      if (job === null || milestoneReason(job, addDays(job.startedOn, days), notions) !== null) continue
      statuses[episode.id] = anyJobStatus(episode.worker, addDays(job.startedOn, days), notions)
    }
    return statuses
  }

  it('is told of everybody who matured', () => {
    expect(anyJob(91)).toEqual({ W01: 'yes', W02: 'yes', W05: 'yes', W06: 'yes', W10: 'yes' })
    expect(anyJob(182)).toEqual({ W01: 'yes', W02: 'yes', W05: 'yes', W06: 'no' })
    expect(anyJob(365)).toEqual({ W02: 'yes' })
    expect(Object.values(anyJob(182, known, byJobStart))).toEqual(['yes', 'yes', 'yes', 'no'])
  })

  it('is unknown of W06 when nobody asked after the exit', () => {
    expect(anyJob(182, workedFixture({ hasAfterCareAnswer: false }))).toMatchObject({ W06: 'unknown' })
  })
})
