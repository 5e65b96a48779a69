import { addDays, addMonths, daysBetween, lastDayOfMonths } from '@tandem/domain/calendar-date'
import {
  canExtend,
  capEndsOn,
  effectiveEndsOn,
  extensionRefusal,
  lastDayOf,
  maxExtension,
  monthsPlanned,
  monthsUsed,
  pushedEnd,
  reviewDueOn,
  type Stretch,
  usualEndsOn,
} from '@tandem/domain/plan-time'
import { HOUSE_RULES, PRESETS, RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { type RuleSet, ruleSetRefusals } from '@tandem/domain/rule-sets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const aDay = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays('2023-01-01', offset))

describe('the length of a plan', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-01', 6, '2026-08-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-24', 6, '2027-05-23'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('from %s, %i months last until %s', (startsOn, months, endsOn) => {
    expect(lastDayOf(startsOn, { months, days: null })).toBe(endsOn)
  })

  it('in days holds the first day, and an open one has no end', () => {
    expect(usualEndsOn('2026-01-01', RULE_SET_PRESETS['iae-fr'])).toBe('2027-12-31')
    expect(usualEndsOn('2026-01-01', RULE_SET_PRESETS.ips)).toBeNull()
  })

  it('in months never shrinks when a month is added, and ends within a day of the same day number', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (startsOn, months) => {
        const end = lastDayOfMonths(startsOn, months)
        expect(end < lastDayOfMonths(startsOn, months + 1)).toBe(true)
        expect(Math.abs(daysBetween(end, addMonths(startsOn, months)))).toBeLessThanOrEqual(1)
        expect(monthsPlanned(startsOn, end)).toBe(months)
      }),
    )
  })
})

describe('months of the cap', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 1],
    ['2026-03-01', '2026-03-31', 1],
    ['2026-03-01', '2026-04-01', 2],
    ['2026-03-01', '2026-02-28', 0],
  ])('begun from %s to %s are %i', (firstOn, today, months) => {
    expect(monthsUsed(firstOn, today)).toBe(months)
  })

  it.each([
    ['2026-03-01', '2027-08-31', 18],
    ['2026-06-12', '2026-12-12', 6],
    ['2026-06-12', '2026-12-27', 7],
    ['2026-06-12', '2026-06-13', 0],
  ])('from %s to %s are %i', (firstOn, lastOn, months) => {
    expect(monthsPlanned(firstOn, lastOn)).toBe(months)
  })
})

const aPause = fc
  .tuple(fc.integer({ min: -60, max: 400 }), fc.integer({ min: 1, max: 90 }))
  .map(
    ([from, days]): Stretch => ({ fromOn: addDays('2026-01-01', from), toOn: addDays('2026-01-01', from + days - 1) }),
  )

/** Day by day: the plan goes on until as many days without pause have passed as it was planned to last. */
function walked(startsOn: string, endsOn: string, pauses: readonly Stretch[]): string {
  let left = daysBetween(startsOn, endsOn) + 1
  let day = startsOn
  let last = startsOn
  while (left > 0) {
    const rests = pauses.some(({ fromOn, toOn }) => fromOn <= day && (toOn ?? day) >= day)
    if (!rests) left -= 1
    last = day
    day = addDays(day, 1)
  }
  return last
}

describe('a pause', () => {
  it('pushes the end by its days within the plan, whatever the order and the overlaps', () => {
    fc.assert(
      fc.property(fc.array(aPause, { maxLength: 5 }), fc.integer({ min: 1, max: 300 }), (pauses, length) => {
        const endsOn = addDays('2026-01-01', length - 1)
        expect(pushedEnd('2026-01-01', endsOn, pauses, null)).toBe(walked('2026-01-01', endsOn, pauses))
        expect(pushedEnd('2026-01-01', endsOn, [...pauses].reverse(), null)).toBe(
          pushedEnd('2026-01-01', endsOn, pauses, null),
        )
      }),
    )
  })

  it('that goes on pushes the end by a day each day, and counts for nothing where no day is told', () => {
    const open = [{ fromOn: '2026-05-02', toOn: null }]
    expect(pushedEnd('2026-01-01', '2026-06-30', open, '2026-05-02')).toBe('2026-07-01')
    expect(pushedEnd('2026-01-01', '2026-06-30', open, '2026-05-31')).toBe('2026-07-30')
    expect(pushedEnd('2026-01-01', '2026-06-30', open, null)).toBe('2026-06-30')
  })

  it('pushes plan and cap only where the rules say so', () => {
    const plan = { startsOn: '2026-01-01', endsOn: '2026-06-30' }
    const pauses = [{ fromOn: '2026-02-01', toOn: '2026-02-28' }]
    expect(effectiveEndsOn(plan, pauses, { pausePushesEnd: false }, null)).toBe('2026-06-30')
    expect(effectiveEndsOn(plan, pauses, { pausePushesEnd: true }, null)).toBe('2026-07-28')
    expect(capEndsOn('2026-01-01', pauses, HOUSE_RULES, null)).toBe('2027-12-31')
    expect(capEndsOn('2026-01-01', pauses, { ...HOUSE_RULES, pausePushesEnd: true }, null)).toBe('2028-01-28')
    expect(capEndsOn('2026-01-01', [], RULE_SET_PRESETS.ips, null)).toBeNull()
  })
})

describe('reviews', () => {
  it('fall in the middle and before the end, or every so many months', () => {
    const plan = { startsOn: '2026-06-12', endsOn: '2026-12-11' }
    expect(reviewDueOn(plan, HOUSE_RULES)).toEqual(['2026-09-11', '2026-11-11'])
    expect(reviewDueOn({ ...plan, endsOn: '2027-06-11' }, RULE_SET_PRESETS.ips)).toEqual([
      '2026-09-12',
      '2026-12-12',
      '2027-03-12',
    ])
  })

  it('are always within the plan, in order, each once', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...PRESETS), (startsOn, days, preset) => {
        const plan = { startsOn, endsOn: addDays(startsOn, days) }
        const reviews = reviewDueOn(plan, RULE_SET_PRESETS[preset])
        expect(reviews.every((day) => day > plan.startsOn && day <= plan.endsOn)).toBe(true)
        expect(reviews).toEqual([...new Set(reviews)].sort())
      }),
    )
  })
})

describe('an extension', () => {
  const facts = { endsOn: '2026-12-11', capOn: '2028-06-11', newEndsOn: '2027-06-11', reason: 'goalsNotReached' }

  it.each([
    ['from sixty days before the end', facts, '2026-10-12', null],
    ['not a day earlier', facts, '2026-10-11', 'extension-too-early'],
    ['to a later day', { ...facts, newEndsOn: '2026-12-11' }, '2026-12-01', 'extension-not-later'],
    ['not over the cap', { ...facts, capOn: '2027-06-10' }, '2026-12-01', 'extension-over-cap'],
    ['up to the cap', { ...facts, capOn: '2027-06-11' }, '2026-12-01', null],
    ['not for longer than one may be', { ...facts, newEndsOn: '2027-06-12' }, '2026-12-01', 'extension-too-long'],
    ['with a reason', { ...facts, reason: null }, '2026-12-01', 'reason-missing'],
    ['also after the end, while nobody has decided', facts, '2027-01-20', null],
  ])('may be asked for %s', (_title, asked, today, refusal) => {
    expect(extensionRefusal(asked, HOUSE_RULES, today)).toBe(refusal)
  })

  it('is not foreseen everywhere', () => {
    expect(extensionRefusal(facts, RULE_SET_PRESETS['employability-ie'], '2026-12-01')).toBe('extension-not-foreseen')
    expect(canExtend(facts, RULE_SET_PRESETS['employability-ie'], '2026-12-01')).toBe(false)
    expect(canExtend({ endsOn: '2026-12-11', capOn: '2026-12-11' }, HOUSE_RULES, '2026-12-01')).toBe(false)
  })

  it('after extension never passes the cap, and the latest day is always the last that is not refused', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...PRESETS), fc.integer({ min: 1, max: 9 }), (firstOn, preset, times) => {
        const rules = RULE_SET_PRESETS[preset]
        const capOn = capEndsOn(firstOn, [], rules, null)
        let endsOn = usualEndsOn(firstOn, rules) ?? addMonths(firstOn, 6)
        for (let nth = 0; nth < times; nth += 1) {
          const latest = maxExtension(endsOn, capOn, rules)
          const asked = { endsOn, capOn, reason: 'other' }
          if (latest === null || !canExtend(asked, rules, endsOn)) break
          expect(extensionRefusal({ ...asked, newEndsOn: latest }, rules, endsOn)).toBeNull()
          expect(extensionRefusal({ ...asked, newEndsOn: addDays(latest, 1) }, rules, endsOn)).toMatch(
            /over-cap|too-long/,
          )
          endsOn = latest
        }
        if (capOn !== null && usualEndsOn(firstOn, rules) !== null) expect(endsOn <= capOn).toBe(true)
      }),
    )
  })
})

describe('a set of rules', () => {
  const wrong = (change: Partial<RuleSet>) =>
    ruleSetRefusals({ ...HOUSE_RULES, ...change }).map(({ pointer, code }) => `${pointer} ${code}`)

  it.each(PRESETS)('of the preset %s contradicts itself nowhere', (preset) => {
    expect(ruleSetRefusals(RULE_SET_PRESETS[preset])).toEqual([])
  })

  it('that contradicts itself is refused beside each field', () => {
    const { reminders, cadence, support, extension } = HOUSE_RULES
    expect(wrong({ planLength: { months: 30, days: null } })).toEqual(['/planLength/months length-over-cap'])
    expect(wrong({ planLength: { months: null, days: 800 } })).toEqual(['/planLength/days length-over-cap'])
    expect(wrong({ cap: { months: 24, days: 700 } })).toEqual(['/cap/days months-or-days'])
    expect(wrong({ reminders: { ...reminders, planEnd: [-14, -30] } })).toEqual(['/reminders/planEnd must-grow'])
    expect(wrong({ grantWarnings: [100, 80] })).toEqual(['/grantWarnings must-grow'])
    expect(
      wrong({ cadence: { ...cadence, worker: [{ at: 'every', days: 0, fromDay: 3, untilDay: 2, by: null }] } }),
    ).toEqual(['/cadence/worker/0/days too-small', '/cadence/worker/0/untilDay too-small'])
    expect(wrong({ support: { ...support, kind: 'shareOfHours' } })).toEqual(['/support/sharesByYear rules-missing'])
    expect(wrong({ support: { ...support, kind: 'shareOfHours', sharesByYear: [120] } })).toEqual([
      '/support/sharesByYear too-large',
    ])
    expect(wrong({ extension: { ...extension, reasons: [] } })).toEqual(['/extension/reasons rules-missing'])
  })
})
