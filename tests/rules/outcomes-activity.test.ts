import { coachingHoursOf } from '@tandem/domain/outcomes/coaching-hours'
import type { LogTotal } from '@tandem/domain/outcomes/coaching-minutes'
import { describe, expect, it } from 'vitest'
import { boxesOf, countOf, entry, episode, facts, hoursOfLog, in2025, job } from '../support/given-outcomes.ts'

describe('entries (A3)', () => {
  const box = (enteredOn: string | null) => boxesOf(countOf('A3', facts(episode({ enteredOn }))), 'accompaniment')

  it('counts those of the period, both ends included, and says why of the others', () => {
    expect(box('2025-01-01')).toEqual(['counted'])
    expect(box('2025-12-31')).toEqual(['counted'])
    expect(box('2024-12-31')).toEqual(['outsidePeriod'])
    expect(box('2026-01-01')).toEqual(['outsidePeriod'])
    expect(box(null)).toEqual(['dateMissing'])
    expect(box('2026-04-01')).toEqual(['afterAsOf'])
  })

  it('does not know of an entry after the as-of day, in the period or not', () => {
    const known = facts(episode({ enteredOn: '2025-07-01' }))
    expect(boxesOf(countOf('A3', known, in2025({ asOfOn: '2025-06-30' })), 'accompaniment')).toEqual(['afterAsOf'])
  })
})

describe('active caseload (A4)', () => {
  const box = (values: Parameters<typeof episode>[0], pauses: { fromOn: string; toOn: string | null }[] = []) => {
    const known = facts(episode(values), {
      pauses: pauses.map((pause) => ({ episodeId: 'accompaniment', ...pause })),
    })
    return boxesOf(countOf('A4', known), 'accompaniment')
  }

  it('has those who entered that day, not those who leave that day', () => {
    expect(box({ enteredOn: '2025-12-31' })).toEqual(['counted'])
    expect(box({ enteredOn: '2026-01-01' })).toEqual(['notYetEntered'])
    expect(box({ exitedOn: '2025-12-31' })).toEqual(['exited'])
    expect(box({ exitedOn: '2026-01-01' })).toEqual(['counted'])
    expect(box({ enteredOn: null })).toEqual(['dateMissing'])
  })

  it('leaves out those on pause, both ends of the pause included', () => {
    expect(box({}, [{ fromOn: '2025-12-31', toOn: null }])).toEqual(['paused'])
    expect(box({}, [{ fromOn: '2025-12-01', toOn: '2025-12-31' }])).toEqual(['paused'])
    expect(box({}, [{ fromOn: '2025-12-01', toOn: '2025-12-30' }])).toEqual(['counted'])
    expect(box({}, [{ fromOn: '2026-01-01', toOn: null }])).toEqual(['counted'])
  })

  it('is counted on the as-of day when the period is not over', () => {
    const answer = countOf('A4', facts(episode({ exitedOn: '2025-07-01' })), in2025({ asOfOn: '2025-06-30' }))
    expect(answer).toMatchObject({ value: 1, countedOn: '2025-06-30' })
  })
})

describe('coaching hours (A7)', () => {
  const minutes = (...known: Parameters<typeof facts>) => hoursOfLog(facts(episode(), ...known)).minutes

  it('adds the minutes of the entries of the period, travel apart', () => {
    const answer = hoursOfLog(
      facts(
        episode(),
        entry({ entryId: 'first', occurredOn: '2025-01-01', minutes: 45, travelMinutes: 30 }),
        entry({ entryId: 'last', occurredOn: '2025-12-31', minutes: 30, travelMinutes: null }),
        entry({ entryId: 'before', occurredOn: '2024-12-31' }),
        entry({ entryId: 'unknown', occurredOn: '2026-04-01' }),
        entry({ entryId: 'undated', occurredOn: null }),
        entry({ entryId: 'unmeasured', minutes: null, travelMinutes: 15 }),
      ),
    )
    expect(answer).toMatchObject({ population: 6, counts: { counted: 2 }, minutes: { total: 75, travel: 30 } })
    expect(boxesOf(answer, 'before')).toEqual(['outsidePeriod'])
    expect(boxesOf(answer, 'unknown')).toEqual(['afterAsOf'])
    expect(boxesOf(answer, 'undated')).toEqual(['dateMissing'])
    expect(boxesOf(answer, 'unmeasured')).toEqual(['minutesMissing'])
  })

  it('is direct with the worker, the employer or the tutor, and when it was held', () => {
    const sides = ['worker', 'employer', 'both', 'other'] as const
    const held = sides.map((side) => entry({ entryId: side, side, minutes: 10 }))
    const missed = entry({ entryId: 'missed', kind: 'missed', minutes: 10 })
    expect(minutes(...held, missed).byContact).toEqual({ direct: 30, indirect: 20 })
  })

  it('says for whom', () => {
    const whom = ['worker', 'employer', 'both', null] as const
    const entries = whom.map((forWhom, index) => entry({ entryId: `${forWhom}`, forWhom, minutes: 10 + index }))
    expect(minutes(...entries).byForWhom).toEqual({ worker: 10, employer: 11, both: 12, unspecified: 13 })
  })

  it('is in a job from its first to its last day, eligible or not, and toward one otherwise', () => {
    const brief = job({ startedOn: '2025-03-10', endedOn: '2025-03-17' }, 1)
    expect(minutes(brief, entry({ occurredOn: '2025-03-10' })).byPhase.in).toBe(60)
    expect(minutes(brief, entry({ occurredOn: '2025-03-17' })).byPhase.in).toBe(60)
    expect(minutes(brief, entry({ occurredOn: '2025-03-18' })).byPhase.toward).toBe(60)
    expect(minutes(brief, entry({ occurredOn: '2025-03-09' })).byPhase.toward).toBe(60)
    expect(minutes(job({ type: 'workTrial' }), entry()).byPhase.toward).toBe(60)
    expect(minutes(entry({ occurredOn: '2025-01-15' })).byPhase.toward).toBe(60)
  })

  it('is after the accompaniment from the day after the exit, in a job or not', () => {
    const left = (occurredOn: string) =>
      hoursOfLog(facts(episode({ exitedOn: '2025-06-30' }), job(), entry({ occurredOn }))).minutes.byPhase
    expect(left('2025-06-30').in).toBe(60)
    expect(left('2025-07-01').after).toBe(60)
  })

  it('takes the phase as written, intake being on the way toward a job', () => {
    expect(minutes(job(), entry({ phaseOverride: 'after' })).byPhase.after).toBe(60)
    expect(minutes(job(), entry({ phaseOverride: 'intake' })).byPhase.toward).toBe(60)
  })

  it('counts an entry about several people once, with the phase of each, and one about nobody apart', () => {
    const answer = hoursOfLog(
      facts(
        episode(),
        episode({ id: 'of luc', workerId: 'luc' }),
        job({ workerId: 'luc' }),
        entry({ partMinutes: 20, travelMinutes: 25 }, { episodeId: 'of luc', partMinutes: 40, travelMinutes: 25 }),
        entry({ entryId: 'desk', episodeId: null, side: 'other', minutes: 15 }),
      ),
    )
    expect(answer.counts.counted).toBe(2)
    expect(answer.minutes).toMatchObject({ total: 75, travel: 25, byPhase: { toward: 20, in: 40, after: 0, none: 15 } })
    expect(answer.cases?.counted).toEqual([
      { id: 'entry', workerId: 'ana' },
      { id: 'desk', workerId: null },
    ])
  })
})

describe('coaching hours of one programme', () => {
  const programmes = {
    episodeProgrammes: [
      { episodeId: 'accompaniment', programmeId: 'city' },
      { episodeId: 'accompaniment', programmeId: 'region' },
      { episodeId: 'of luc', programmeId: 'region' },
    ],
  }
  const people = facts(episode(), episode({ id: 'of luc', workerId: 'luc' }), programmes)
  const ofProgramme = (programmeId: string, ...known: Parameters<typeof facts>) =>
    hoursOfLog(facts(people, ...known), in2025({ programmeIds: [programmeId] }))

  it('go whole to the main programme of the person when no shares were recorded', () => {
    const both = entry(
      { partMinutes: 20, travelMinutes: 30 },
      { episodeId: 'of luc', partMinutes: 40, travelMinutes: 30 },
    )
    expect(ofProgramme('city', both).minutes).toMatchObject({ total: 20, travel: 15 })
    expect(ofProgramme('region', both).minutes).toMatchObject({ total: 40, travel: 15 })
  })

  it('follow the recorded shares, and what is short of 100 counts nowhere', () => {
    const shares = {
      logShares: [
        { entryId: 'entry', programmeId: 'city', percent: 25 },
        { entryId: 'entry', programmeId: 'region', percent: 50 },
      ],
    }
    expect(ofProgramme('city', entry({ travelMinutes: 10 }), shares).minutes).toMatchObject({ total: 15, travel: 2.5 })
    expect(ofProgramme('region', entry(), shares).minutes.total).toBe(30)
    expect(ofProgramme('other', entry(), shares).population).toBe(0)
  })

  it('have no part of an entry about nobody in particular, unless a share says so', () => {
    const desk = entry({ episodeId: null, side: 'other' })
    expect(ofProgramme('city', desk).population).toBe(0)
    const shares = { logShares: [{ entryId: 'entry', programmeId: 'city', percent: 100 }] }
    expect(ofProgramme('city', desk, shares).minutes.byPhase.none).toBe(60)
  })
})

describe('coaching hours from sums', () => {
  it('are those of the entries', () => {
    const known = facts(
      episode(),
      job(),
      entry({ entryId: 'a', travelMinutes: 20 }),
      entry({ entryId: 'b', occurredOn: '2025-02-10', side: 'other', forWhom: null, minutes: 25 }),
      entry({ entryId: 'c', occurredOn: '2024-02-10' }),
    )
    const sums: LogTotal[] = [
      {
        occurredOn: '2025-03-17',
        isDirect: true,
        phase: 'in',
        forWhom: 'worker',
        minutes: 60,
        travelMinutes: 20,
        entries: 1,
      },
      {
        occurredOn: '2025-02-10',
        isDirect: false,
        phase: 'toward',
        forWhom: null,
        minutes: 25,
        travelMinutes: 0,
        entries: 1,
      },
      {
        occurredOn: '2024-02-10',
        isDirect: true,
        phase: 'toward',
        forWhom: 'worker',
        minutes: 60,
        travelMinutes: 0,
        entries: 1,
      },
    ]
    const { cases, ...answer } = hoursOfLog(known)
    expect(cases?.counted.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(coachingHoursOf(sums, in2025())).toEqual({ ...answer, cases: null })
  })
})
