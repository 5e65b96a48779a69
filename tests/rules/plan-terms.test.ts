import { type PlanTerms, planFaults, type TermsAround } from '@tandem/domain/plan-terms'
import { HOUSE_RULES, RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const FORTY: RuleSet = { ...HOUSE_RULES, support: { kind: 'hours', minutes: 2_400, sharesByYear: [] } }

function faults(terms: Partial<PlanTerms>, around: Partial<TermsAround> = {}, rules: RuleSet = HOUSE_RULES) {
  const whole = { startsOn: '2026-12-01', endsOn: '2027-05-31', grantedMinutes: 600, ...terms }
  const file = { enteredOn: '2026-01-01', firstPlanOn: null, pauses: [], before: null, ...around }
  return planFaults(whole, file, rules, TODAY)
}

describe('the terms of a plan', () => {
  it('may reach the last day of the cap and no further, and the last day is named', () => {
    expect(faults({ endsOn: '2028-11-30' })).toEqual([])
    expect(faults({ endsOn: '2028-12-01' })).toEqual([
      {
        pointer: '/endsOn',
        code: 'plan-over-cap',
        values: { months: 24, days: 0, fromOn: '2026-12-01', day: '2028-11-30' },
      },
    ])
  })

  it('count the cap from the first plan, also when it has passed', () => {
    expect(faults({ endsOn: '2027-06-01' }, { firstPlanOn: '2025-06-01' })[0]?.values).toMatchObject({
      fromOn: '2025-06-01',
      day: '2027-05-31',
    })
    expect(faults({}, { firstPlanOn: '2024-06-01' })).toMatchObject([{ code: 'cap-used-up' }])
  })

  it('name a last day that pauses do not push over the cap', () => {
    const iae = RULE_SET_PRESETS['iae-fr']
    const pauses = [{ fromOn: '2027-01-01', toOn: '2027-01-10' }]
    const [fault] = faults({ startsOn: '2026-12-01', endsOn: '2040-01-01' }, { pauses }, iae)
    expect(fault?.values).toMatchObject({ day: '2033-11-30' })
    expect(faults({ endsOn: '2033-11-30' }, { pauses }, iae)).toEqual([])
  })

  it('say crossed dates and too many hours at once', () => {
    expect(faults({ endsOn: '2026-11-01', grantedMinutes: 2_401 }, {}, FORTY)).toMatchObject([
      { pointer: '/endsOn', code: 'plan-end-before-start' },
      { pointer: '/grantedMinutes', code: 'hours-over-cap', values: { mostMinutes: 2_400 } },
    ])
  })

  it('without hours are more than any number of hours', () => {
    expect(faults({ grantedMinutes: null }, {}, FORTY)).toMatchObject([{ code: 'hours-over-cap' }])
    expect(faults({ grantedMinutes: 2_400 }, {}, FORTY)).toEqual([])
    expect(faults({ grantedMinutes: null })).toEqual([])
  })

  it('of an older plan may be kept or cut, never stretched', () => {
    const before = { startsOn: '2026-12-01', endsOn: '2030-01-31', grantedMinutes: 6_000 }
    expect(faults(before, { before }, FORTY)).toEqual([])
    expect(faults({ ...before, endsOn: '2030-01-01', grantedMinutes: 3_000 }, { before }, FORTY)).toEqual([])
    expect(faults({ ...before, endsOn: '2030-02-01', grantedMinutes: 6_001 }, { before }, FORTY)).toMatchObject([
      { code: 'plan-over-cap' },
      { code: 'hours-over-cap' },
    ])
  })
})
