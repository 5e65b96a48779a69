import { addDays, addMonths, type CalendarDate, daysBetween } from './calendar-date.ts'
import type { NoticeStep, RuleSet } from './rule-sets.ts'

/** Days under which a trial is short: it is looked at in its middle. Source: domain.md 7.3. */
const SHORT_TRIAL_DAYS = 30

/** The step of the notice table that the presence reached on the last day of the trial calls for. */
function stepFor(startedOn: CalendarDate, trialEndOn: CalendarDate, notice: readonly NoticeStep[]) {
  const after = addDays(trialEndOn, 1)
  return notice.reduce<NoticeStep | null>(
    (held, step) => (addDays(addMonths(startedOn, step.fromMonths), step.fromDays) <= after ? step : held),
    null,
  )
}

/** The last day on which the employer can still say no in time; never before the first day. Source: domain.md 5.12. */
export function trialDecisionBy(
  startedOn: CalendarDate,
  trialEndOn: CalendarDate,
  notice: readonly NoticeStep[],
): CalendarDate {
  const step = stepFor(startedOn, trialEndOn, notice)
  if (step === null) return trialEndOn
  const by = addDays(addMonths(trialEndOn, -step.noticeMonths), -step.noticeDays)
  return by < startedOn ? startedOn : by
}

/**
 * The days on which the decision on a trial is asked for, earliest first: by the line of the rules, or in the middle of a
 * short trial and by the line for those. None where the line is switched off.
 */
export function trialReminderDays(
  startedOn: CalendarDate,
  trialEndOn: CalendarDate,
  decisionOn: CalendarDate,
  { trialDecision, shortTrial }: Pick<RuleSet['reminders'], 'trialDecision' | 'shortTrial'>,
): CalendarDate[] {
  const length = daysBetween(startedOn, trialEndOn) + 1
  if (length >= SHORT_TRIAL_DAYS) return trialDecision.map((offset) => addDays(decisionOn, offset))
  if (shortTrial.length === 0) return []
  const middle = addDays(startedOn, Math.floor(length / 2))
  return [...new Set([middle, ...shortTrial.map((offset) => addDays(decisionOn, offset))])].sort()
}
