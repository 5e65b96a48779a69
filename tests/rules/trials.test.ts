import { addDays, daysBetween } from '@tandem/domain/calendar-date'
import { remindedOn } from '@tandem/domain/due/lines'
import { HOUSE_RULES, RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { trialDecisionBy, trialReminderDays } from '@tandem/domain/trials'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const aDay = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays('2023-01-01', offset))
const FRENCH = RULE_SET_PRESETS['ea-fr'].trialNotice

describe('the decision on a trial', () => {
  it.each([
    ['2026-09-01', '2026-10-31', '2026-10-17'],
    ['2026-09-01', '2026-12-31', '2026-11-30'],
    ['2026-09-01', '2026-09-05', '2026-09-04'],
    ['2026-09-01', '2026-09-20', '2026-09-18'],
    ['2026-09-01', '2026-09-01', '2026-09-01'],
  ])('of a trial from %s to %s falls on %s under the French notice', (startedOn, trialEndOn, by) => {
    expect(trialDecisionBy(startedOn, trialEndOn, FRENCH)).toBe(by)
  })

  it('is the last day where the law knows no notice', () => {
    expect(trialDecisionBy('2026-09-01', '2026-10-31', HOUSE_RULES.trialNotice)).toBe('2026-10-31')
  })

  it('never lies outside the trial, and a longer trial is never decided earlier by more than its notice', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 250 }), (startedOn, days) => {
        const trialEndOn = addDays(startedOn, days)
        const by = trialDecisionBy(startedOn, trialEndOn, FRENCH)
        expect(by >= startedOn && by <= trialEndOn).toBe(true)
        expect(daysBetween(by, trialEndOn)).toBeLessThanOrEqual(31)
      }),
    )
  })

  it('is asked for three weeks before and twice more, and in the middle of a short trial and three days before', () => {
    const days = (trialEndOn: string, decisionOn: string) =>
      trialReminderDays('2026-09-01', trialEndOn, decisionOn, HOUSE_RULES.reminders)
    expect(days('2026-10-31', '2026-10-17')).toEqual(['2026-09-26', '2026-10-07', '2026-10-14'])
    expect(days('2026-09-20', '2026-09-18')).toEqual(['2026-09-11', '2026-09-15'])
    expect(days('2026-09-07', '2026-09-06')).toEqual(['2026-09-03', '2026-09-04'])
  })
})

describe('the reminders of a day', () => {
  it.each([
    ['2026-11-12', 1],
    ['2026-11-26', 1],
    ['2026-11-27', 2],
    ['2026-12-11', 3],
    ['2026-12-18', 4],
    ['2027-02-01', 4],
  ])('on %s the one that has come is number %i', (today, number) => {
    expect(remindedOn('2026-12-11', [-30, -14, 0, 7], today)).toEqual({ number, of: 4 })
  })

  it('are not counted where there is one', () => {
    expect(remindedOn('2026-12-11', [-30], '2026-12-01')).toBeNull()
  })
})
