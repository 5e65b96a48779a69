import { addDays, type CalendarDate } from '../calendar-date.ts'

/** Something put on hold comes back on the day given. */
export function isOnHold(hold: { readonly untilOn: CalendarDate } | undefined, today: CalendarDate): boolean {
  return hold !== undefined && hold.untilOn > today
}

/** A hold needs a reason, and a day to come back within three months. */
export function holdRefusal(untilOn: CalendarDate, today: CalendarDate): 'hold-in-past' | 'hold-too-long' | null {
  if (untilOn <= today) return 'hold-in-past'
  return untilOn > addDays(today, 92) ? 'hold-too-long' : null
}
