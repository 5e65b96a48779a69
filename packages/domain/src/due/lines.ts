import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import type { Reminder } from '../rule-sets.ts'
import type { DueRules, Reminded } from './facts.ts'

/** How many reminders of a day have come by `today`; one that shows before its first offset counts as the first. */
export function remindedOn(dueOn: CalendarDate, offsets: readonly number[], today: CalendarDate): Reminded | null {
  if (offsets.length < 2) return null
  const passed = daysBetween(dueOn, today)
  const come = offsets.filter((offset) => offset <= passed).length
  return { number: Math.max(1, come), of: offsets.length }
}

type OnLine = {
  readonly showsOn: CalendarDate
  readonly reminder: Reminded | null
  readonly leadOn: CalendarDate | null
}

/** What a line of the rules makes of a day: from when it shows, which reminder has come, from when the lead is told; `null` where the line is switched off. */
export function onLine(
  line: Reminder,
  fromOn: CalendarDate,
  { reminders, leadFrom }: DueRules,
  today: CalendarDate,
): OnLine | null {
  const offsets = reminders[line]
  const [first] = offsets
  if (first === undefined) return null
  const lead = leadFrom[line]
  return {
    showsOn: addDays(fromOn, first),
    reminder: remindedOn(fromOn, offsets, today),
    leadOn: lead === null ? null : addDays(fromOn, lead),
  }
}

/**
 * Whom a line is for on a day: the coach alone, whose work the lead sees in the list of the team; the coach first, so that
 * the lead does not see it yet; or the lead as well. Source: domain.md 7.3, "to".
 */
export function dueTo(
  { leadOn }: { readonly leadOn: CalendarDate | null },
  today: CalendarDate,
): 'coach' | 'coachFirst' | 'lead' {
  if (leadOn === null) return 'coach'
  return leadOn <= today ? 'lead' : 'coachFirst'
}
