import { addDays, addMonths, type CalendarDate, daysBetween } from './calendar-date.ts'
import type { NoticeStep } from './rule-sets.ts'
import { showsDaysBefore } from './rule-sets.ts'

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

/** The day from which the decision on a trial is asked for: the first reminder, or the middle of a short trial. */
export function trialShowsOn(
  startedOn: CalendarDate,
  trialEndOn: CalendarDate,
  decisionOn: CalendarDate,
  offsets: readonly number[],
): CalendarDate {
  const length = daysBetween(startedOn, trialEndOn) + 1
  if (length < SHORT_TRIAL_DAYS) {
    const middle = addDays(startedOn, Math.floor(length / 2))
    const last = addDays(decisionOn, -3)
    return middle < last ? middle : last
  }
  return addDays(decisionOn, -showsDaysBefore(offsets))
}
