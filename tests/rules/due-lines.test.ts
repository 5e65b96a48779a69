import { addDays } from '@tandem/domain/calendar-date'
import { duesOf } from '@tandem/domain/due'
import type { DueFacts, DueJob } from '@tandem/domain/due/facts'
import { dueTo } from '@tandem/domain/due/lines'
import { grantReached } from '@tandem/domain/plan-hours'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import { REMINDERS, type RuleSet } from '@tandem/domain/rule-sets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingDue } from '../support/nothing-due.ts'

const START = '2026-12-01'
const quiet = { ...nothingDue('2026-11-20'), lastEmployerContactOn: null }
const job: DueJob = {
  placementId: 'p1',
  startedOn: START,
  endedOn: null,
  trialEndOn: null,
  employerContactRefusedOn: null,
  coachVisibility: 'openly',
  nextWorkerCheckInOn: null,
  nextEmployerCheckInOn: null,
}
const refusing = { ...job, employerContactRefusedOn: '2026-11-01' }
const on = (facts: DueFacts, today: string, rules: RuleSet = HOUSE_RULES) =>
  duesOf(facts, today, rules).map(({ kind, side, dueOn, reminder }) =>
    [kind, side, dueOn, ...(reminder === null ? [] : [`${reminder.number}/${reminder.of}`])].join(' '),
  )
const only = (kind: string, lines: readonly string[]) => lines.filter((line) => line.startsWith(kind))

describe('the first day of work', () => {
  const facts = { ...quiet, jobs: [job] }

  it.each([
    ['2026-11-23', []],
    ['2026-11-24', ['firstDay both 2026-11-24 1/4']],
    ['2026-11-30', ['firstDay both 2026-11-30 2/4']],
    ['2026-12-02', ['firstDay worker 2026-12-02 3/4']],
    ['2026-12-08', ['firstDay worker 2026-12-04 4/4']],
    ['2026-12-09', []],
  ])('asks on %s for %j', (today, lines) => {
    expect(only('firstDay', on(facts, today))).toEqual(lines)
  })

  it('waits no longer once the person was spoken with, until the next step', () => {
    const spoken = { ...facts, lastWorkerContactOn: '2026-11-25' }
    expect(only('firstDay', on(spoken, '2026-11-29'))).toEqual([])
    expect(only('firstDay', on(spoken, '2026-11-30'))).toEqual(['firstDay both 2026-11-30 2/4'])
  })

  it('says nothing beside a check-in that waits, nor of a job held since before the entry', () => {
    const asked = { ...facts, jobs: [{ ...job, nextWorkerCheckInOn: '2026-11-28' }] }
    expect(on(asked, '2026-11-30')).toEqual(['workerCheckIn worker 2026-11-28 2/4'])
    expect(only('firstDay', on({ ...facts, enteredOn: '2026-12-02' }, '2026-12-02'))).toEqual([])
  })

  it('asks the person alone where nothing may leave toward the employer', () => {
    expect(on({ ...quiet, jobs: [refusing] }, '2026-11-24')).toEqual(['firstDay worker 2026-11-24 1/4'])
  })
})

describe('what ends', () => {
  const running = { ...job, startedOn: '2026-06-01', contractEndOn: '2026-12-31' }

  it('a contract for a time asks six weeks and two weeks before, and after it until somebody says how it goes on', () => {
    const facts = { ...quiet, jobs: [running] }
    expect(only('contract', on(facts, '2026-11-15'))).toEqual([])
    expect(only('contract', on(facts, '2026-11-16'))).toEqual(['contractEnd both 2026-12-31 1/2'])
    expect(only('contract', on(facts, '2027-02-01'))).toEqual(['contractEnd both 2026-12-31 2/2'])
    expect(only('contract', on({ ...quiet, jobs: [{ ...running, endedOn: '2026-12-31' }] }, '2027-02-01'))).toEqual([])
  })

  it('an agreement of the person for a time asks a month before and a month after', () => {
    const facts = { ...quiet, consentEnds: [{ purpose: 'photo' as const, untilOn: '2026-12-31' }] }
    expect(only('consent', on(facts, '2026-11-30'))).toEqual([])
    expect(only('consent', on(facts, '2026-12-01'))).toEqual(['consentEnd worker 2026-12-31'])
    expect(only('consent', on(facts, '2027-01-31'))).toEqual([])
  })

  it('the hours of a plan ask for two weeks from the day on which a warning was reached', () => {
    const days = [
      { on: '2026-09-01', minutes: 700 },
      { on: '2026-09-08', minutes: 100 },
      { on: '2026-09-15', minutes: 150 },
    ]
    expect(grantReached(days, 1_000, [80, 100])).toEqual({ percent: 80, reachedOn: '2026-09-08' })
    expect(grantReached([...days, { on: '2026-09-20', minutes: 60 }], 1_000, [80, 100])).toEqual({
      percent: 100,
      reachedOn: '2026-09-20',
    })
    expect(grantReached(days.slice(-1), 1_000, [80, 100], 100_000)).toBeNull()
    expect(grantReached(days, 1_000, [])).toBeNull()
    const grant = { percent: 80, reachedOn: '2026-09-08' }
    const facts = {
      ...quiet,
      plan: { planId: 'x', endsOn: '2027-06-01', decidedOn: null, reviewOn: null, grant },
    }
    expect(only('grant', on(facts, '2026-09-22'))).toEqual(['grantHours worker 2026-09-08'])
    expect(only('grant', on(facts, '2026-09-23'))).toEqual([])
  })
})

describe('a line of the rules', () => {
  const plan = { planId: 'x', endsOn: '2027-01-20', decidedOn: null, reviewOn: '2026-12-10' }
  const busy: DueFacts = {
    ...quiet,
    plan,
    capEndsOn: '2027-01-31',
    jobs: [
      { ...job, startedOn: '2026-11-20', trialEndOn: '2027-02-28', contractEndOn: '2026-12-31' },
      { ...job, placementId: 'p2', startedOn: '2026-11-28', trialEndOn: '2026-12-03' },
      { ...job, placementId: 'p3', startedOn: '2026-06-01', nextWorkerCheckInOn: START, nextEmployerCheckInOn: START },
    ],
    agreements: [
      { agreementId: 'a', placementId: null, sentOn: '2026-11-20', remindedOn: null, awaits: ['worker' as const] },
    ],
    consentEnds: [{ purpose: 'photo', untilOn: '2026-12-20' }],
  }
  const KIND_OF = {
    workerCheckIn: 'workerCheckIn',
    employerCheckIn: 'employerCheckIn',
    firstDay: 'firstDay',
    shortTrial: 'trialEnd',
    contractEnd: 'contractEnd',
    planReview: 'planReview',
    planEnd: 'planEnd',
    cap: 'capEnd',
    unsignedAgreement: 'agreementUnsigned',
    consentEnd: 'consentEnd',
  } as const

  it.each(Object.entries(KIND_OF))('%s without any day is switched off: no %s is asked for', (line, kind) => {
    const reminders = { ...HOUSE_RULES.reminders, [line]: [] }
    expect(only(kind, on(busy, START))).toHaveLength(1)
    expect(only(kind, on(busy, START, { ...HOUSE_RULES, reminders }))).toEqual([])
  })

  it('shifted by days shows by as many days earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 30 }), (offset) => {
        const rules = { ...HOUSE_RULES, reminders: { ...HOUSE_RULES.reminders, planEnd: [offset] } }
        const showsOn = addDays(plan.endsOn, offset)
        const shown = (today: string) => only('planEnd', on({ ...quiet, plan }, today, rules)).length
        expect([shown(addDays(showsOn, -1)), shown(showsOn)]).toEqual([0, 1])
      }),
    )
  })

  it('tells the lead from its day on: the coach first, or both at once, or the coach alone', () => {
    const [due] = duesOf({ ...quiet, agreements: busy.agreements }, '2026-12-01')
    expect(due?.leadOn).toBe('2026-12-10')
    expect(dueTo({ leadOn: '2026-12-10' }, '2026-12-09')).toBe('coachFirst')
    expect(dueTo({ leadOn: '2026-12-10' }, '2026-12-10')).toBe('lead')
    expect(dueTo({ leadOn: null }, '2026-12-10')).toBe('coach')
    const ends = duesOf({ ...quiet, plan }, '2026-12-02').find(({ kind }) => kind === 'planEnd')
    expect(ends?.leadOn).toBe('2026-11-21')
  })
})

describe('whatever the rules say', () => {
  const offsets = fc
    .uniqueArray(fc.integer({ min: -100, max: 60 }), { maxLength: 4 })
    .map((days) => days.sort((a, b) => a - b))
  const rules = fc
    .record(
      Object.fromEntries(REMINDERS.map((line) => [line, offsets])) as Record<
        (typeof REMINDERS)[number],
        typeof offsets
      >,
    )
    .map((reminders): RuleSet => ({ ...HOUSE_RULES, reminders }))
  const day = fc.integer({ min: -60, max: 120 }).map((days) => addDays(START, days))
  const maybe = fc.option(day, { nil: null })

  it('nothing toward an employer whom the person does not want contacted is ever due', () => {
    fc.assert(
      fc.property(rules, day, maybe, maybe, day, (some, startedOn, contractEndOn, next, today) => {
        const jobs = [{ ...refusing, startedOn, contractEndOn, nextEmployerCheckInOn: next, trialEndOn: null }]
        expect(duesOf({ ...quiet, jobs }, today, some).filter(({ side }) => side !== 'worker')).toEqual([])
      }),
    )
  })
})
