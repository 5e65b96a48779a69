import { minutesFrom } from '../durations.ts'
import { type Cell, cellText, folded, isBlank } from './cells.ts'
import { LONGEST_FIGURE, type Reading } from './read-cells.ts'

/** The unit a heading names, as in "Durée (min)" or "Hours"; `null` when it names none. */
export type DurationUnit = 'minutes' | 'hours'

export function unitOfHeading(heading: string): DurationUnit | null {
  const words = folded(heading).split(' ')
  if (words.some((word) => ['min', 'mins', 'mn', 'minutes', 'minute'].includes(word))) return 'minutes'
  return words.some((word) => ['h', 'heures', 'heure', 'hours', 'hour', 'hrs'].includes(word)) ? 'hours' : null
}

const BARE_NUMBER = /^\d{1,4}(?:[.,]\d+)?$/

function bareNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  const text = cellText(cell).trim()
  return BARE_NUMBER.test(text) ? Number(text.replace(',', '.')) : null
}

/** Whole minutes of a number of hours, or `null` when it makes none: 0.33 is 20 minutes, 0.0083 is nothing. */
function minutesOfHours(hours: number): number | null {
  const minutes = hours * 60
  const whole = Math.round(minutes)
  return Math.abs(minutes - whole) <= 0.25 ? whole : null
}

/** Whole numbers from here on are minutes when nothing else tells: nobody works so many hours in one go. */
const MINUTES_FROM = 15
/** Whole numbers up to here are hours when nothing else tells: a contact that short is not written down. */
const HOURS_UP_TO = 4
/** Numbers with decimals between these are hours. A smaller one may be the fraction of a day of a spreadsheet. */
const DECIMAL_HOURS = { least: 0.1, most: 12 } as const

/**
 * Minutes of a number without unit. The heading's unit decides; without one, 0 is nothing, 1 to 4 and decimals from 0.1
 * to 12 are hours, whole numbers from 15 on are minutes, and what lies between could be either: `ambiguous-duration`.
 */
function minutesOfNumber(number: number, unit: DurationUnit | null): Reading<number> {
  if (!Number.isFinite(number) || number < 0) return { problem: 'not-a-duration' }
  if (number === 0) return { value: 0 }
  if (unit === 'minutes') return Number.isInteger(number) ? { value: number } : { problem: 'ambiguous-duration' }
  const isDecimal = !Number.isInteger(number)
  if (isDecimal && number < DECIMAL_HOURS.least) return { problem: 'ambiguous-duration' }
  const areHours = unit === 'hours' || number <= (isDecimal ? DECIMAL_HOURS.most : HOURS_UP_TO)
  if (areHours) {
    const minutes = minutesOfHours(number)
    return minutes === null ? { problem: 'ambiguous-duration' } : { value: minutes }
  }
  return Number.isInteger(number) && number >= MINUTES_FROM ? { value: number } : { problem: 'ambiguous-duration' }
}

/** Minutes from `1h15`, `1 h 30`, `0:45`, `45 min`, `20'`, `90`, `2`, `0.75`. */
export function readDuration(cell: Cell | undefined, unit: DurationUnit | null): Reading<number> {
  if (isBlank(cell)) return null
  if (typeof cell === 'object' || cellText(cell).length > LONGEST_FIGURE) return { problem: 'not-a-duration' }
  const number = bareNumber(cell)
  if (number !== null) return minutesOfNumber(number, unit)
  const text = cellText(cell).trim().replace(/[’′]/g, "'")
  const clock = /^(\d{1,2}):(\d{2}):00$/.exec(text)
  const minutes = minutesFrom(clock === null ? text : `${clock[1]}:${clock[2]}`)
  return minutes === null ? { problem: 'not-a-duration' } : { value: minutes }
}

/** Hours in a week above which a figure is a slip. */
const MOST_WEEKLY_HOURS = 60
/** Hours of coaching above which a grant is a slip. */
const MOST_GRANTED_HOURS = 2_000

const PER_WEEK = /(?:\/|par|per)\s*(?:sem(?:aine)?|week|wk|s)\.?$/
const HOURS = /\s*(?:h|hrs?|heures?|hours?|u)\.?$/

function hoursOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  const text = cellText(cell).trim().toLowerCase().replace(PER_WEEK, '').trim()
  const clock = /^(\d{1,4})\s*[h:]\s*(\d{2})$/.exec(text)
  if (clock !== null) return Number(clock[2]) < 60 ? Number(clock[1]) + Number(clock[2]) / 60 : null
  const bare = text.replace(HOURS, '')
  return BARE_NUMBER.test(bare) ? Number(bare.replace(',', '.')) : null
}

function hoursToMinutes(cell: Cell | undefined, most: number): Reading<number> {
  if (isBlank(cell)) return null
  if (typeof cell === 'object' || typeof cell === 'boolean' || cellText(cell).length > LONGEST_FIGURE)
    return { problem: 'not-hours' }
  const hours = hoursOf(cell)
  if (hours === null || !Number.isFinite(hours)) return { problem: 'not-hours' }
  return hours > 0 && hours <= most ? { value: Math.round(hours * 60) } : { problem: 'unlikely-hours' }
}

/** Minutes of work in a week from `30.5`, `20/sem`, `28h`, `37h30`. */
export function readWeeklyHours(cell: Cell | undefined): Reading<number> {
  return hoursToMinutes(cell, MOST_WEEKLY_HOURS)
}

/** Minutes granted from `40`, `40 h`. */
export function readGrantedHours(cell: Cell | undefined): Reading<number> {
  return hoursToMinutes(cell, MOST_GRANTED_HOURS)
}
