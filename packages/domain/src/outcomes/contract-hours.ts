import { type CalendarDate, dayNumber } from '../calendar-date.ts'
import type { ContractSegmentFact } from './facts.ts'

type Segment = Omit<ContractSegmentFact, 'placementId'>

function isLaterSegment(segment: Segment, than: Segment | null): boolean {
  return than === null || segment.fromOn >= than.fromOn
}

/** Minutes a week by the contract in force that day; null when no contract says it. */
export function weeklyMinutesOn(segments: readonly Segment[], day: CalendarDate): number | null {
  let inForce: Segment | null = null
  for (const segment of segments) {
    const covers = segment.fromOn <= day && (segment.toOn === null || day <= segment.toOn)
    if (covers && isLaterSegment(segment, inForce)) inForce = segment
  }
  return inForce === null ? null : inForce.weeklyMinutes
}

export type ContractHours = {
  /** Seven times the minutes of the contract, which is a whole number: weekly minutes × days. */
  readonly sevenfoldMinutes: number
  readonly isSomeDayUnknown: boolean
}

/** The hours that the contract gives from `firstOn` to `lastOn`, both included. */
export function contractHours(
  segments: readonly Segment[],
  firstOn: CalendarDate,
  lastOn: CalendarDate,
): ContractHours {
  const last = dayNumber(lastOn)
  let sevenfoldMinutes = 0
  let isSomeDayUnknown = false
  let day = dayNumber(firstOn)
  while (day <= last) {
    let inForce: Segment | null = null
    let nextChange = last + 1
    for (const segment of segments) {
      const from = dayNumber(segment.fromOn)
      const after = segment.toOn === null ? last + 1 : dayNumber(segment.toOn) + 1
      if (from > day) nextChange = Math.min(nextChange, from)
      else if (after > day) {
        nextChange = Math.min(nextChange, after)
        if (isLaterSegment(segment, inForce)) inForce = segment
      }
    }
    if (inForce === null || inForce.weeklyMinutes === null) isSomeDayUnknown = true
    else sevenfoldMinutes += inForce.weeklyMinutes * (nextChange - day)
    day = nextChange
  }
  return { sevenfoldMinutes, isSomeDayUnknown }
}
