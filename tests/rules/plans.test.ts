import { addDays, addMonths } from '@tandem/domain/calendar-date'
import {
  canExtend,
  capEndsOn,
  effectiveEndsOn,
  extensionRefusal,
  maxExtension,
  type Stretch,
  usualEndsOn,
} from '@tandem/domain/plan-time'
import {
  countedUntil,
  leadingPlan,
  type PlanReach,
  type PlanStatus,
  planClock,
  planStatusRefusal,
  plansOverlap,
  reachesUntil,
} from '@tandem/domain/plans'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const reach: PlanReach = {
  scope: 'in',
  placementId: null,
  startsOn: '2026-06-12',
  endsOn: '2026-12-11',
  status: 'agreed',
  decision: null,
  decidedOn: null,
}
const facts = { startsOn: '2026-06-12', endsOn: '2026-12-11', grantedMinutes: null, usedMinutes: 0, decidedOn: null }

describe('the state of a plan', () => {
  it.each([
    ['a draft, whatever the day', { ...facts, status: 'draft' as const }, '2027-01-01', 'draft'],
    ['proposed', { ...facts, status: 'proposed' as const }, '2026-07-01', 'proposed'],
    ['agreed and still to begin', facts, '2026-06-11', 'notStarted'],
    ['running', facts, '2026-11-10', 'running'],
    ['running out a month before its end', facts, '2026-11-11', 'runningOut'],
    ['overdue the day after its end', facts, '2026-12-12', 'overdue'],
    ['neither late nor running out in a pause', { ...facts, isPaused: true }, '2026-12-20', 'paused'],
    ['decided', { ...facts, decidedOn: '2026-12-01' }, '2026-12-20', 'decided'],
  ])('is %s', (_title, plan, today, state) => {
    expect(planClock(plan, today).state).toBe(state)
  })

  it('goes from a draft to an agreement and never back from it', () => {
    expect(planStatusRefusal('draft', 'agreed')).toBeNull()
    expect(planStatusRefusal('proposed', 'draft')).toBeNull()
    expect(planStatusRefusal('agreed', 'draft')).toBe('plan-agreed')
  })
})

describe('the plan that leads', () => {
  type Led = { readonly startsOn: string; readonly status: PlanStatus }
  const today = '2026-07-01'
  const first: Led = { startsOn: '2026-01-12', status: 'agreed' }
  const running: Led = { startsOn: '2026-06-12', status: 'agreed' }
  const next: Led = { startsOn: '2026-12-12', status: 'agreed' }
  const draft: Led = { startsOn: '2026-06-20', status: 'draft' }
  const proposed: Led = { startsOn: '2026-08-01', status: 'proposed' }
  it.each<readonly [string, readonly Led[], Led | undefined]>([
    ['the agreed one that began last', [next, running, first], running],
    ['the one that runs, whatever is drafted since', [draft, running, proposed], running],
    ['the next agreed one when none has begun', [draft, next], next],
    ['what is written, when nothing is agreed', [draft, proposed], proposed],
    ['none of none', [], undefined],
  ])('is %s', (_title, plans, expected) => {
    expect(leadingPlan(plans, today)).toBe(expected)
    expect(leadingPlan([...plans].reverse(), today)).toBe(expected)
  })
})

describe('two plans', () => {
  it.each([
    ['of one time overlap', { startsOn: '2026-12-11' }, true],
    ['follow each other', { startsOn: '2026-12-12', endsOn: '2027-01-01' }, false],
    ['toward and in the job go together', { scope: 'toward' as const }, false],
    ['where one is for both do not', { scope: 'both' as const }, true],
    ['where one is a draft do not clash', { status: 'draft' as const }, false],
    ['about two jobs go together', { placementId: 'p2' }, false],
  ])('%s', (_title, change, overlap) => {
    const one = { ...reach, placementId: 'p1' }
    expect(plansOverlap(one, { ...one, ...change })).toBe(overlap)
    expect(plansOverlap({ ...one, ...change }, one)).toBe(overlap)
  })

  it('clash no more once one was ended early', () => {
    const early = { ...reach, decision: 'endedEarly' as const, decidedOn: '2026-09-30' }
    expect(reachesUntil(early)).toBe('2026-09-30')
    expect(plansOverlap(early, { ...reach, startsOn: '2026-10-01' })).toBe(false)
    expect(plansOverlap({ ...early, decidedOn: '2026-05-01' }, reach)).toBe(false)
    expect(plansOverlap({ ...early, decision: 'ended' }, { ...reach, startsOn: '2026-10-01' })).toBe(true)
  })
})

describe('the hours of a plan', () => {
  it('count to the day before the next, or to its last day once it was decided; an overdue one goes on', () => {
    expect(countedUntil(reach, null)).toBeNull()
    expect(countedUntil(reach, '2026-12-20')).toBe('2026-12-19')
    expect(countedUntil({ ...reach, decision: 'ended', decidedOn: '2026-12-20' }, null)).toBe('2026-12-11')
    expect(countedUntil({ ...reach, decision: 'endedEarly', decidedOn: '2026-09-30' }, '2026-12-20')).toBe('2026-09-30')
  })
})

type World = {
  today: string
  endsOn: string
  pauses: Stretch[]
  decidedOn: string | null
  granted: number
}

const START = '2026-01-31'

/** A plan as it is lived: days pass, pauses come and go, more time is asked for, somebody decides. */
const steps = fc.oneof(
  fc.record({ is: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 70 }) }),
  fc.record({ is: fc.constant('pause' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ is: fc.constant('extend' as const), months: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ is: fc.constant('decide' as const) }),
  fc.record({ is: fc.constant('takeBack' as const) }),
)

describe('whatever happens to a plan, in any order', () => {
  it.each(['rejoins', 'iae-fr', 'uwv-nl', 'ub-de'] as const)('it stays within the rules of %s', (preset) => {
    const rules = RULE_SET_PRESETS[preset]
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (told) => {
        const w: World = {
          today: START,
          endsOn: usualEndsOn(START, rules) ?? addMonths(START, 6),
          pauses: [],
          decidedOn: null,
          granted: 0,
        }
        const end = () => effectiveEndsOn({ startsOn: START, endsOn: w.endsOn }, w.pauses, rules, null)
        const cap = () => capEndsOn(START, w.pauses, rules, null)
        for (const step of told) {
          const before = { end: end(), granted: w.granted }
          if (step.is === 'wait') w.today = addDays(w.today, step.days)
          if (step.is === 'pause') {
            w.pauses = [...w.pauses, { fromOn: w.today, toOn: addDays(w.today, step.days - 1) }]
            w.today = addDays(w.today, step.days)
          }
          if (step.is === 'decide') w.decidedOn = w.today
          if (step.is === 'takeBack') w.decidedOn = null
          if (step.is === 'extend' && w.decidedOn === null) {
            const newEndsOn = addMonths(end(), step.months)
            const asked = { endsOn: end(), capOn: cap(), newEndsOn, reason: 'other' }
            const refusal = extensionRefusal(asked, rules, w.today)
            if (refusal === null) {
              expect(canExtend(asked, rules, w.today)).toBe(true)
              const pushed = Math.max(0, (Date.parse(end()) - Date.parse(w.endsOn)) / 86_400_000)
              w.endsOn = addDays(newEndsOn, -pushed)
              w.granted += 1
              expect(end() > before.end).toBe(true)
            } else expect(end()).toBe(before.end)
          }
          const capOn = cap()
          if (capOn !== null) expect(end() <= capOn).toBe(true)
          expect(w.granted).toBeGreaterThanOrEqual(before.granted)
          const clock = planClock({ ...facts, startsOn: START, endsOn: end(), decidedOn: w.decidedOn }, w.today)
          expect(clock.state === 'overdue').toBe(w.decidedOn === null && w.today > end())
          const latest = maxExtension(end(), capOn, rules)
          if (latest !== null && capOn !== null) expect(latest <= capOn).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
