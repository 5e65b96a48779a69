import { addDays, type CalendarDate, mondayOf } from '../calendar-date.ts'

/** Something put on hold comes back on the day given. */
export function isOnHold(hold: { readonly untilOn: CalendarDate } | undefined, today: CalendarDate): boolean {
  return hold !== undefined && hold.untilOn > today
}

/** The longest that something may rest, in days. */
const MOST_DAYS = 92
/** The longest that something may be put off without saying why, in days. */
const MOST_DAYS_WITHOUT_REASON = 7

/** A day to come back lies ahead, within three months. */
export function holdRefusal(untilOn: CalendarDate, today: CalendarDate): 'hold-in-past' | 'hold-too-long' | null {
  if (untilOn <= today) return 'hold-in-past'
  return untilOn > addDays(today, MOST_DAYS) ? 'hold-too-long' : null
}

/** What rests for more than a week says why. Source: product.md, rule 9. */
export function needsReason(untilOn: CalendarDate, today: CalendarDate): boolean {
  return untilOn > addDays(today, MOST_DAYS_WITHOUT_REASON)
}

/** The days offered to put something off without a reason; they are the same on a Sunday. */
export function snoozeDays(today: CalendarDate): { readonly tomorrow: CalendarDate; readonly monday: CalendarDate } {
  return { tomorrow: addDays(today, 1), monday: addDays(mondayOf(today), 7) }
}
