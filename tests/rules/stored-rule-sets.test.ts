import { cadenceDays } from '@tandem/domain/cadence'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import { ruleSetRefusals } from '@tandem/domain/rule-sets'
import { ruleSetFrom, type StoredRuleSet } from '@tandem/domain/stored-rule-sets'
import { describe, expect, it } from 'vitest'

const { leadFrom: _leadFrom, ...facts } = HOUSE_RULES

/** As the version before kept it: five lines of reminders, and a rhythm of days. */
const FORMER: StoredRuleSet = {
  ...facts,
  reminders: { planEnd: [-45, 0], cap: [-90], trialDecision: [-21], planReview: [-14], unsignedAgreement: [3] },
  cadence: { worker: { days: [3, 7], everyDays: 14 }, employer: { days: [], everyDays: 42 } },
}

describe('rules kept by a former version', () => {
  it('keep what they said and have the lines that they did not know as the house has them', () => {
    const rules = ruleSetFrom(FORMER)
    expect(rules.reminders).toEqual({ ...HOUSE_RULES.reminders, ...FORMER.reminders })
    expect(rules.leadFrom).toEqual(HOUSE_RULES.leadFrom)
    expect(ruleSetRefusals(rules)).toEqual([])
  })

  it('ask for check-ins on the days on which they always did', () => {
    const job = {
      startedOn: '2026-09-01',
      endedOn: null,
      trialEndOn: '2026-10-31',
      planEndsOn: null,
      cadenceFromOn: null,
    }
    const { worker, employer } = ruleSetFrom(FORMER).cadence
    const days = (cadence: typeof worker) => cadenceDays(cadence, job, '2026-11-01').map(({ dueOn }) => dueOn)
    expect(days(worker)).toEqual(['2026-09-04', '2026-09-08', '2026-09-22', '2026-10-06', '2026-10-20'])
    expect(days(employer)).toEqual(['2026-10-13', '2026-10-24'])
  })

  it('are left as they are once they have every line', () => {
    expect(ruleSetFrom(HOUSE_RULES)).toEqual(HOUSE_RULES)
  })
})
