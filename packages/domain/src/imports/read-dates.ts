import { ageOn, type CalendarDate, dateOfDay, dayNumber, isCalendarDate } from '../calendar-date.ts'
import { type Cell, cellText, folded, isBlank } from './cells.ts'
import { LONGEST_FIGURE, type Reading } from './read-cells.ts'

/** Which years are likely: a person's birth, or anything else. */
export type DateUse = 'birth' | 'other'

/** Ages between which a birth date typed with two digits for the year is taken as certain. */
const LIKELY_AGES = { least: 14, most: 80 } as const

/** Years ahead of today up to which a year typed with two digits is taken to be of this century. */
const YEARS_AHEAD = 20

/** Serial numbers of a spreadsheet that read as days from 1920 to 2099; a smaller number is a count or a year. */
const SERIALS = { least: 7_306, most: 73_050 } as const

/** Day 0 of spreadsheets that count from 1900, true from 1 March 1900 on. */
const SERIAL_ZERO = dayNumber('1899-12-30')

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january', 'januari'],
  ['fevrier', 'fevr', 'fev', 'feb', 'february', 'februari'],
  ['mars', 'mar', 'march', 'maart', 'mrt'],
  ['avril', 'avr', 'apr', 'april'],
  ['mai', 'may', 'mei'],
  ['juin', 'jun', 'june', 'juni'],
  ['juillet', 'juil', 'jul', 'july', 'juli'],
  ['aout', 'aou', 'aug', 'august', 'augustus'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october', 'oktober', 'okt'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)
const WEEKDAYS = new Set(
  [
    'lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim',
    'monday mon tuesday tue tues wednesday wed thursday thu thurs friday fri saturday sat sunday sun',
  ]
    .join(' ')
    .split(' '),
)

function exact(year: number, month: number, day: number): Reading<CalendarDate> {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isCalendarDate(date) ? { value: date } : { problem: 'impossible-date' }
}

function fromShortYear(
  short: number,
  month: number,
  day: number,
  use: DateUse,
  today: CalendarDate,
): Reading<CalendarDate> {
  const both = [exact(1900 + short, month, day), exact(2000 + short, month, day)]
  const dates = both.flatMap((reading) => (reading !== null && 'value' in reading ? [reading.value] : []))
  if (dates.length === 0) return { problem: 'impossible-date' }
  if (use === 'other')
    return exact(2000 + short <= Number(today.slice(0, 4)) + YEARS_AHEAD ? 2000 + short : 1900 + short, month, day)
  const likely = dates.filter((date) => {
    const age = ageOn(date, today)
    return age >= LIKELY_AGES.least && age <= LIKELY_AGES.most
  })
  const only = likely[0]
  return only !== undefined && likely.length === 1 ? { value: only } : { problem: 'ambiguous-year' }
}

function withYear(year: string, month: number, day: number, use: DateUse, today: CalendarDate): Reading<CalendarDate> {
  return year.length === 2 ? fromShortYear(Number(year), month, day, use, today) : exact(Number(year), month, day)
}

function fromText(typed: string, use: DateUse, today: CalendarDate): Reading<CalendarDate> {
  const text = typed.replace(/[T ]+\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*Z?$/i, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso !== null) return exact(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '')
  while (words.length > 1 && WEEKDAYS.has(words[0] ?? '') && !isMonthFirst(words)) words.shift()
  const [a = '', b = '', c = ''] = words
  if (words.length === 3) {
    if (!/^(?:\d{4}|\d{2})$/.test(c)) return { problem: 'not-a-date' }
    const day = /^\d{1,2}$/.test(a) ? Number(a) : a === '1er' || a === '1st' ? 1 : null
    if (day !== null && /^\d{1,2}$/.test(b)) return withYear(c, Number(b), day, use, today)
    const named = MONTHS.get(b)
    if (day !== null && named !== undefined) return withYear(c, named, day, use, today)
    const first = MONTHS.get(a)
    if (first !== undefined && /^\d{1,2}$/.test(b)) return withYear(c, first, Number(b), use, today)
    return { problem: 'not-a-date' }
  }
  const partial = words.length === 2 && words.every((word) => /^\d{1,4}$/.test(word) || MONTHS.has(word))
  return { problem: partial ? 'incomplete-date' : 'not-a-date' }
}

/** "mar 3 2026" is 3 March and "mar 3 11 2026" a Tuesday: the month comes first when only a day and a year follow. */
function isMonthFirst(words: readonly string[]): boolean {
  return words.length === 3 && MONTHS.has(words[0] ?? '') && /^\d{1,2}$/.test(words[1] ?? '')
}

/**
 * A calendar day from a date cell, a spreadsheet's serial number, or text as day/month/year, year-month-day, or with
 * the month's name in French or English. A day that does not exist is refused: day and month are never swapped.
 */
export function readDate(cell: Cell | undefined, use: DateUse, today: CalendarDate): Reading<CalendarDate> {
  if (cell === null || cell === undefined || isBlank(cell)) return null
  if (typeof cell === 'object') return isCalendarDate(cell.date) ? { value: cell.date } : { problem: 'impossible-date' }
  if (typeof cell === 'number') {
    const day = Math.floor(cell)
    return day >= SERIALS.least && day <= SERIALS.most
      ? { value: dateOfDay(SERIAL_ZERO + day) }
      : { problem: 'not-a-date' }
  }
  const text = cellText(cell).trim()
  return text.length > LONGEST_FIGURE ? { problem: 'not-a-date' } : fromText(text, use, today)
}
