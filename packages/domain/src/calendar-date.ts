/** A calendar day as text, `YYYY-MM-DD`. It sorts and compares with `<` and `>`. */
export type CalendarDate = string

const DAY_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whole days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS
}

export function dateOfDay(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** True for a day that exists, from 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  const parts = SHAPE.exec(text)
  if (parts === null) return false
  const year = Number(parts[1])
  return year >= 1900 && year <= 2199 && dateOfDay(dayNumber(text)) === text
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The same day number `months` later, or the last day of that month when it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * Last day of a stretch of `months` months that begins on `date`: 1 March + 6 gives 31 August, 31 August + 6 gives the
 * last day of February. Source: indicators.md, convention 4.
 */
export function lastDayOfMonths(date: CalendarDate, months: number): CalendarDate {
  const same = addMonths(date, months)
  return same.slice(8, 10) === date.slice(8, 10) ? addDays(same, -1) : same
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: CalendarDate): number {
  return ((dayNumber(date) + 3) % 7) + 1
}

/** The Monday of the week that holds `date`. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** Completed years from `birthOn` to `today`; somebody born on 29 February is older on 1 March in common years. */
export function ageOn(birthOn: CalendarDate, today: CalendarDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return today.slice(5) < birthOn.slice(5) ? years - 1 : years
}
