/** A calendar day as text, `YYYY-MM-DD`. It sorts and compares with `<` and `>`. */
export type CalendarDate = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

function written(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/**
 * Whole days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year; 400 years
 * have 146,097 days. Plain arithmetic: lists ask for it thousands of times.
 */
export function dayNumber(date: CalendarDate): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear
  return era * 146_097 + ofEra - 719_468
}

export function dateOfDay(day: number): CalendarDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

/** True for a day that exists, from 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  const parts = SHAPE.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1900 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day number `months` later, or the last day of that month when it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return written(year, month, day)
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
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
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
