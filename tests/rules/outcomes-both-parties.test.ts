import { describe, expect, it } from 'vitest'
import { boxesOf, dueCheckIn, entry, episode, facts, in2025, job, rateOf } from '../support/given-outcomes.ts'

describe('both parties seen in 30 days (A12)', () => {
  const box = (...known: Parameters<typeof facts>) => boxesOf(rateOf('A12', facts(episode(), ...known)), 'job')
  const withAna = (occurredOn: string) => entry({ entryId: `ana ${occurredOn}`, occurredOn })
  const withBakery = (occurredOn: string) =>
    entry({ entryId: `bakery ${occurredOn}`, occurredOn, side: 'employer', placementId: 'job' })

  it('counts a start after which both were seen, from the first day to the thirtieth after it', () => {
    expect(box(job(), withAna('2025-03-10'), withBakery('2025-04-09'))).toEqual(['counted'])
    expect(box(job(), withAna('2025-03-09'), withBakery('2025-04-09'))).toEqual(['employerOnly'])
    expect(box(job(), withAna('2025-03-10'), withBakery('2025-04-10'))).toEqual(['workerOnly'])
    expect(box(job(), withAna('2025-03-09'), withBakery('2025-04-10'))).toEqual(['neither'])
  })

  it('is settled by one meeting of three', () => {
    expect(box(job(), entry({ side: 'both', placementId: 'job' }))).toEqual(['counted'])
  })

  it('takes any entry of the person, but only entries with the employer that name the job', () => {
    const other = job({ id: 'other', establishmentId: 'garage' })
    expect(box(job(), other, entry({ side: 'both', placementId: 'other' }))).toEqual(['workerOnly'])
    expect(box(job(), entry({ side: 'both' }))).toEqual(['workerOnly'])
  })

  it('takes entries that name a later contract of the same job', () => {
    const renewed = job({ id: 'renewed', startedOn: '2025-03-18' })
    const first = job({ endedOn: '2025-03-17' })
    const visit = entry({ occurredOn: '2025-03-20', side: 'both', placementId: 'renewed' })
    expect(box(first, renewed, visit)).toEqual(['counted'])
  })

  it('does not take a missed appointment, nor an entry with the family', () => {
    expect(box(job(), entry({ kind: 'missed', side: 'both', placementId: 'job' }))).toEqual(['neither'])
    expect(box(job(), entry({ side: 'other', placementId: 'job' }))).toEqual(['neither'])
  })

  it('waits until thirty days are over', () => {
    const parameters = (asOfOn: string) => in2025({ asOfOn })
    const known = facts(episode(), job())
    expect(boxesOf(rateOf('A12', known, parameters('2025-04-08')), 'job')).toEqual(['notMatured'])
    expect(boxesOf(rateOf('A12', known, parameters('2025-04-09')), 'job')).toEqual(['neither'])
  })

  it('leaves out a job where the person refused contact with the employer in time', () => {
    expect(box(job({ employerContactRefusedOn: '2025-04-09' }))).toEqual(['employerContactRefused'])
    expect(box(job({ employerContactRefusedOn: '2025-04-10' }))).toEqual(['neither'])
  })

  it('leaves out what is no counted start, and the starts of another period', () => {
    expect(box(job({ type: 'workTrial' }))).toEqual(['notAJob'])
    expect(box(job({ startedOn: null }))).toEqual(['startDateMissing'])
    expect(box(job({ startedOn: '2026-04-01' }))).toEqual(['afterAsOf'])
    expect(box(job({ startedOn: '2025-01-06' }))).toEqual(['startedBeforeEntry'])
    expect(box(job({ startedOn: '2026-01-05' }))).toEqual(['outsidePeriod'])
  })

  it('counts each person of a meeting about several', () => {
    const known = facts(
      episode(),
      episode({ id: 'of luc', workerId: 'luc' }),
      job(),
      job({ id: 'job of luc', workerId: 'luc' }),
      entry({ side: 'both', placementId: 'job' }, { side: 'both', episodeId: 'of luc', placementId: 'job of luc' }),
    )
    expect(rateOf('A12', known)).toMatchObject({ numerator: 2, denominator: 2, percent: 100 })
  })
})

describe('check-ins on time (A13)', () => {
  const box = (values: Parameters<typeof dueCheckIn>[0], parameters = in2025()) =>
    boxesOf(rateOf('A13', facts(episode(), dueCheckIn(values)), parameters), 'check-in')

  it('are those done by seven days after the day they were due, early ones included', () => {
    expect(box({ doneOn: '2025-04-05' })).toEqual(['counted'])
    expect(box({ doneOn: '2025-04-14' })).toEqual(['counted'])
    expect(box({ doneOn: '2025-04-15' })).toEqual(['late'])
    expect(box({})).toEqual(['notDone'])
    expect(box({ doneOn: '2026-04-01' })).toEqual(['notDone'])
  })

  it('leaves out those without a due day, not due yet, of another period, or cancelled', () => {
    expect(box({ dueOn: null, doneOn: '2025-04-05' })).toEqual(['dateMissing'])
    expect(box({ dueOn: '2026-04-01' })).toEqual(['afterAsOf'])
    expect(box({ dueOn: '2026-01-01' })).toEqual(['outsidePeriod'])
    expect(box({ isCancelled: true, doneOn: '2025-04-05' })).toEqual(['cancelled'])
  })

  it('gives no head start to those done early', () => {
    expect(box({ doneOn: '2025-04-07' }, in2025({ asOfOn: '2025-04-13' }))).toEqual(['notMatured'])
    expect(box({ doneOn: '2025-04-07' }, in2025({ asOfOn: '2025-04-14' }))).toEqual(['counted'])
  })

  it('are told of all and of each party', () => {
    const known = facts(
      episode(),
      dueCheckIn({ id: 'a', doneOn: '2025-04-07' }),
      dueCheckIn({ id: 'b', party: 'employer', doneOn: '2025-04-07' }),
      dueCheckIn({ id: 'c', party: 'employer' }),
    )
    expect(rateOf('A13', known)).toMatchObject({
      numerator: 2,
      denominator: 3,
      percent: 66.7,
      byParty: {
        worker: { numerator: 1, denominator: 1, percent: 100 },
        employer: { numerator: 1, denominator: 2, percent: 50 },
      },
    })
  })

  it('are those of the programme that was chosen', () => {
    const known = facts(episode(), dueCheckIn(), dueCheckIn({ id: 'elsewhere', episodeId: 'unknown' }), {
      episodeProgrammes: [{ episodeId: 'accompaniment', programmeId: 'city' }],
    })
    expect(rateOf('A13', known).population).toBe(2)
    expect(rateOf('A13', known, in2025({ programmeIds: ['city'] })).population).toBe(1)
    expect(rateOf('A13', known, in2025({ programmeIds: ['region'] })).population).toBe(0)
  })
})
