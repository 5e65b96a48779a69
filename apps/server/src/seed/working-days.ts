import { addDays, type CalendarDate, weekdayOf } from '@tandem/domain/calendar-date'

/** Public holidays that keep their date, as `MM-DD`. */
const HOLIDAYS = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']

export function isWorkday(day: CalendarDate): boolean {
  return weekdayOf(day) <= 5 && !HOLIDAYS.includes(day.slice(5))
}

/** The day itself, or the first working day after it. */
export function workdayFrom(day: CalendarDate): CalendarDate {
  return isWorkday(day) ? day : workdayFrom(addDays(day, 1))
}

/** The day itself, or the last working day before it. */
export function workdayUntil(day: CalendarDate): CalendarDate {
  return isWorkday(day) ? day : workdayUntil(addDays(day, -1))
}

const SATURDAY = 6

/** The working day nearest to a day: Friday for a Saturday, Monday for a Sunday, never one before another's. */
export function workdayNear(day: CalendarDate): CalendarDate {
  const before = addDays(day, -1)
  return weekdayOf(day) === SATURDAY && isWorkday(before) ? before : workdayFrom(day)
}
