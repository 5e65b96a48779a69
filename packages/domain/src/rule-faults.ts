import type { Cadence, CadenceLine } from './cadence.ts'
import { EARLIEST_DAY } from './cadence.ts'

export type RuleFault = {
  readonly pointer: string
  readonly code: 'too-small' | 'too-large' | 'must-grow' | 'months-or-days' | 'length-over-cap' | 'rules-missing'
}

/** The furthest from its day that a reminder may stand, in days. */
export const MOST_OFFSET = 400

const MOST_DAY = 2 * MOST_OFFSET
const MOST_BEFORE = 90

export function within(value: number | null, pointer: string, least: number, most: number): RuleFault[] {
  if (value === null) return []
  if (value < least) return [{ pointer, code: 'too-small' }]
  return value > most ? [{ pointer, code: 'too-large' }] : []
}

export function growing(values: readonly number[], pointer: string): RuleFault[] {
  return values.some((value, index) => index > 0 && value <= (values[index - 1] ?? value))
    ? [{ pointer, code: 'must-grow' }]
    : []
}

function lineFaults(line: CadenceLine, pointer: string): RuleFault[] {
  if (line.at === 'day') return within(line.day, `${pointer}/day`, EARLIEST_DAY, MOST_DAY)
  if (line.at !== 'every') return within(line.before, `${pointer}/before`, 0, MOST_BEFORE)
  const { days, fromDay, untilDay } = line
  return [
    ...within(days, `${pointer}/days`, 1, MOST_OFFSET),
    ...within(fromDay, `${pointer}/fromDay`, EARLIEST_DAY, MOST_DAY),
    ...within(untilDay, `${pointer}/untilDay`, Math.min(fromDay + 1, MOST_DAY), MOST_DAY),
  ]
}

/** What is wrong with the lines of a rhythm, beside which field. */
export function cadenceFaults(cadence: Cadence, pointer: string): RuleFault[] {
  return cadence.flatMap((line, index) => lineFaults(line, `${pointer}/${index}`))
}
