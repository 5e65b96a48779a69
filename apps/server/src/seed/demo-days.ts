import { addDays, type CalendarDate, weekdayOf } from '@tandem/domain/calendar-date'

/** The day itself, or the Monday after a weekend; the Friday before it when Monday is later than `last`. */
export function workday(day: CalendarDate, last: CalendarDate): CalendarDate {
  const weekday = weekdayOf(day)
  if (weekday < 6) return day
  const monday = addDays(day, 8 - weekday)
  return monday <= last ? monday : addDays(day, 5 - weekday)
}
