import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import type { OutcomeParameters } from '@tandem/domain/outcomes/parameters'
import { describe, expect, it } from 'vitest'
import { boxesOf, countOf, episode, facts, in2025, job, segment } from '../support/given-outcomes.ts'

/** Where each placement stands among the job starts of 2025. */
function starts(known: Partial<OutcomeFacts>, changes: Partial<OutcomeParameters> = {}): Record<string, string> {
  const all = facts(episode({ enteredOn: '2024-06-03' }), known)
  const answer = countOf('B3', all, in2025(changes))
  return Object.fromEntries(all.placements.map(({ id }) => [id, boxesOf(answer, id).join(' and ')]))
}

const FIRST = job({ id: 'first', endedOn: '2025-03-10', startedOn: '2025-01-06' })

describe('one job or two at the same employer', () => {
  it('is one job when she is back after seven full days', () => {
    expect(starts(facts(FIRST, job({ id: 'back', startedOn: '2025-03-18' })))).toEqual({
      first: 'counted',
      back: 'continuation',
    })
  })

  it('is two jobs when she is back after eight', () => {
    expect(starts(facts(FIRST, job({ id: 'back', startedOn: '2025-03-19' })))).toMatchObject({ back: 'counted' })
  })

  it('is one job when contracts overlap, and when the first never ended', () => {
    expect(starts(facts(FIRST, job({ id: 'back', startedOn: '2025-03-01' })))).toMatchObject({ back: 'continuation' })
    expect(starts(facts(job({ id: 'open' }), job({ id: 'later', startedOn: '2025-11-03' })))).toMatchObject({
      later: 'continuation',
    })
  })

  it('measures from the latest end so far, not from the last contract begun', () => {
    const short = job({ id: 'short', startedOn: '2025-01-13', endedOn: '2025-01-17' })
    expect(starts(facts(FIRST, short, job({ id: 'back', startedOn: '2025-03-18' })))).toMatchObject({
      back: 'continuation',
    })
  })

  it('is two jobs at two employers on consecutive days', () => {
    const elsewhere = job({ id: 'elsewhere', startedOn: '2025-03-11', establishmentId: 'garage' })
    expect(starts(facts(FIRST, elsewhere))).toMatchObject({ elsewhere: 'counted' })
  })

  it('is one job at two establishments of one employer', () => {
    const establishments = [
      { id: 'bakery', employerId: 'bread' },
      { id: 'mill', employerId: 'bread' },
    ]
    const moved = job({ id: 'moved', startedOn: '2025-03-11', establishmentId: 'mill' })
    expect(starts(facts({ establishments }, FIRST, moved))).toMatchObject({ moved: 'continuation' })
  })

  it('follows the tolerance that was chosen', () => {
    const back = job({ id: 'back', startedOn: '2025-03-12' })
    expect(starts(facts(FIRST, back), { gapToleranceDays: 1 })).toMatchObject({ back: 'continuation' })
    expect(starts(facts(FIRST, back), { gapToleranceDays: 0 })).toMatchObject({ back: 'counted' })
  })

  it('does not know in March of a contract that ends in April', () => {
    const later = job({ id: 'later', startedOn: '2025-03-28' })
    const until = job({ id: 'until', startedOn: '2025-01-06', endedOn: '2025-04-30' })
    expect(starts(facts(until, later), { asOfOn: '2025-03-31' })).toMatchObject({ later: 'continuation' })
  })
})

describe('a legal transfer', () => {
  const transferred = (startedOn: string, endedOn: string | null = null) =>
    job({ id: 'transferred', startedOn, endedOn, establishmentId: 'successor', continuesPlacementId: 'first' })

  it('goes on with the same job within seven full days, not after', () => {
    expect(starts(facts(FIRST, transferred('2025-03-18')))).toMatchObject({ transferred: 'continuation' })
    expect(starts(facts(FIRST, transferred('2025-03-19')))).toMatchObject({ transferred: 'counted' })
  })

  it('joins what she already did for the successor', () => {
    const evenings = job({ id: 'evenings', startedOn: '2025-02-03', establishmentId: 'successor' }, 10)
    expect(starts(facts(FIRST, evenings, transferred('2025-03-11')))).toEqual({
      first: 'counted',
      evenings: 'continuation',
      transferred: 'continuation',
    })
  })

  it('is measured from the latest end of the job, when one transfer follows another', () => {
    const until = job({ id: 'first', startedOn: '2025-01-06', endedOn: '2025-03-31' })
    const again = job({
      id: 'again',
      establishmentId: 'third',
      startedOn: '2025-04-05',
      continuesPlacementId: 'transferred',
    })
    expect(starts(facts(until, transferred('2025-03-11', '2025-03-14'), again))).toMatchObject({
      again: 'continuation',
    })
  })
})

describe('agency work', () => {
  const establishments = [
    { id: 'agency-1', employerId: 'agency-1' },
    { id: 'agency-2', employerId: 'agency-2' },
    { id: 'plant', employerId: 'plant' },
  ]
  const mission = job({
    id: 'mission',
    establishmentId: 'agency-1',
    userEstablishmentId: 'plant',
    endedOn: '2025-05-30',
  })
  const next = job({
    id: 'next',
    establishmentId: 'agency-2',
    userEstablishmentId: 'plant',
    startedOn: '2025-06-02',
    endedOn: '2025-06-30',
  })
  const hired = job({ id: 'hired', establishmentId: 'plant', startedOn: '2025-07-01' })

  it('is a job at the agency', () => {
    expect(starts(facts({ establishments }, mission, next, hired))).toEqual({
      mission: 'counted',
      next: 'counted',
      hired: 'counted',
    })
  })

  it('is a job at the user company when chosen so, up to being hired there', () => {
    const byUser = starts(facts({ establishments }, mission, next, hired), { sameEmployerBy: 'userCompany' })
    expect(byUser).toEqual({ mission: 'counted', next: 'continuation', hired: 'continuation' })
  })
})

describe('which placement gives the job its name', () => {
  it('is the one with more hours when two begin the same day, then the one created first', () => {
    expect(starts(facts(job({ id: 'mornings' }, 10), job({ id: 'days' }, 25)))).toMatchObject({ days: 'counted' })
    expect(starts(facts(job({ id: 'one' }, 10), job({ id: 'two' }, 10)))).toMatchObject({ one: 'counted' })
    expect(starts(facts(job({ id: 'unsaid' }, null), job({ id: 'said' }, 1)))).toMatchObject({ said: 'counted' })
  })
})

describe('the paid hours that make a job eligible', () => {
  const brief = { startedOn: '2025-03-10', endedOn: '2025-03-10' }

  it('are four, exactly four being enough', () => {
    expect(starts(job({ ...brief, paidMinutesTotal: 240 }))).toEqual({ job: 'counted' })
    expect(starts(job({ ...brief, paidMinutesTotal: 239 }))).toEqual({ job: 'belowMinHours' })
  })

  it('come from the contract, day by day, when none were recorded', () => {
    expect(starts(job(brief, 28))).toEqual({ job: 'counted' })
    expect(starts(job(brief, 27))).toEqual({ job: 'belowMinHours' })
    expect(starts(job({ startedOn: '2025-03-10', endedOn: '2025-03-16' }, 4))).toEqual({ job: 'counted' })
  })

  it('count only the days up to the as-of day', () => {
    expect(starts(job({ startedOn: '2025-03-10' }, 14), { asOfOn: '2025-03-10' })).toEqual({ job: 'belowMinHours' })
    expect(starts(job({ startedOn: '2025-03-10' }, 14), { asOfOn: '2025-03-11' })).toEqual({ job: 'counted' })
  })

  it('take the recorded hours whatever the as-of day', () => {
    expect(starts(job({ paidMinutesTotal: 240 }, 1), { asOfOn: '2025-03-10' })).toEqual({ job: 'counted' })
  })

  it('are unknown when some day has no hours and the rest does not suffice', () => {
    expect(starts(job(brief, null))).toEqual({ job: 'paidHoursUnknown' })
    expect(starts({ placements: job().placements ?? [] })).toEqual({ job: 'paidHoursUnknown' })
    const placements = job().placements ?? []
    const oneDay = segment({ toOn: '2025-03-10', weeklyMinutes: 28 * 60 })
    const halfADay = segment({ toOn: '2025-03-10', weeklyMinutes: 27 * 60 })
    expect(starts(facts({ placements }, oneDay))).toEqual({
      job: 'counted',
    })
    expect(starts(facts({ placements }, halfADay))).toEqual({
      job: 'paidHoursUnknown',
    })
  })

  it('follow the later contract on a day that two cover, and the earlier one again afterwards', () => {
    const placements = job({ startedOn: '2025-03-10', endedOn: '2025-03-12' }).placements ?? []
    const whole = segment({ weeklyMinutes: 7 * 60 })
    const middle = (weeklyMinutes: number) => segment({ fromOn: '2025-03-11', toOn: '2025-03-11', weeklyMinutes })
    expect(starts(facts({ placements }, whole, middle(14 * 60)))).toEqual({ job: 'counted' })
    expect(starts(facts({ placements }, middle(14 * 60), whole))).toEqual({ job: 'counted' })
    expect(starts(facts({ placements }, middle(14 * 60 - 1), whole))).toEqual({ job: 'belowMinHours' })
  })

  it('follow the contract written last when two begin the same day', () => {
    const placements = job(brief).placements ?? []
    const enough = segment({ weeklyMinutes: 28 * 60 })
    const short = segment({ weeklyMinutes: 27 * 60 })
    expect(starts(facts({ placements }, short, enough))).toEqual({ job: 'counted' })
    expect(starts(facts({ placements }, enough, short))).toEqual({ job: 'belowMinHours' })
  })

  it('add up over the placements of one job, and follow the minimum that was chosen', () => {
    const morning = job({ ...brief, id: 'morning', paidMinutesTotal: 120 })
    const evening = job({ startedOn: '2025-03-14', endedOn: '2025-03-14', id: 'evening', paidMinutesTotal: 120 })
    expect(starts(facts(morning, evening))).toEqual({ morning: 'counted', evening: 'continuation' })
    expect(starts(morning, { minPaidHours: 2 })).toEqual({ morning: 'counted' })
  })
})

describe('the accompaniment that a job belongs to', () => {
  const gone = (startedOn: string) =>
    countOf('B3', facts(episode({ enteredOn: '2025-02-03', exitedOn: '2025-06-30' }), job({ startedOn })), in2025())

  it('has the jobs that start from the entry day on', () => {
    expect(boxesOf(gone('2025-02-03'), 'job')).toEqual(['counted'])
    expect(boxesOf(gone('2025-02-02'), 'job')).toEqual(['startedBeforeEntry'])
  })

  it('has those that start on the exit day and up to 28 days later', () => {
    expect(boxesOf(gone('2025-06-30'), 'job')).toEqual(['counted'])
    expect(boxesOf(gone('2025-07-28'), 'job')).toEqual(['counted'])
    expect(boxesOf(gone('2025-07-29'), 'job')).toEqual(['afterExitWindow'])
  })

  it('is the new one on a day that is both exit and return', () => {
    const known = facts(
      episode({ id: 'old', enteredOn: '2024-01-08', exitedOn: '2025-06-30' }),
      episode({ id: 'new', enteredOn: '2025-06-30' }),
      { episodeProgrammes: [{ episodeId: 'new', programmeId: 'return' }] },
      job({ startedOn: '2025-06-30' }),
    )
    expect(boxesOf(countOf('B3', known, in2025({ programmeIds: ['return'] })), 'job')).toEqual(['counted'])
  })

  it('stays the one before when she held the job since before it, renewals included', () => {
    const known = facts(
      episode({ enteredOn: '2025-02-03' }),
      job({ startedOn: '2024-09-02', endedOn: '2025-03-09' }),
      job({ id: 'renewed', startedOn: '2025-03-10' }),
    )
    expect(boxesOf(countOf('B3', known), 'renewed')).toEqual(['continuation'])
  })
})
