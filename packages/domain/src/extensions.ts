import { type CalendarDate, daysBetween } from './calendar-date.ts'
import type { GoalDomain, LevelTexts } from './goals.ts'

/** Where a request for more time stands. */
export const EXTENSION_STATUSES = ['pending', 'granted', 'denied', 'withdrawn'] as const
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number]

/** Why more time is refused. */
export const DENIAL_REASONS = [
  'goalsReached',
  'evidenceMissing',
  'noHoursLeft',
  'otherService',
  'followUpInstead',
  'other',
] as const
export type DenialReason = (typeof DENIAL_REASONS)[number]

/** What was known when more time was asked for: computed, never typed, and kept with the request. */
export type ExtensionEvidence = {
  readonly asOfOn: CalendarDate
  /** Weeks of the plan up to the day of the request, and those that hold an entry or a check-in. */
  readonly weeks: number
  readonly weeksWithEntries: number
  readonly entries: number
  readonly usedMinutes: number
  readonly grantedMinutes: number | null
  /** Check-ins held with each side since the plan began. */
  readonly workerCheckIns: number
  readonly employerCheckIns: number
  /** Goals of the plan that are open, with their level today. */
  readonly goals: readonly {
    readonly title: string
    readonly baselineLevel: number | null
    readonly level: number | null
    /** Missing in requests of the first release, like the texts. */
    readonly domain?: GoalDomain | undefined
    /** What each level means, from -2 to +2. */
    readonly levelTexts?: LevelTexts | null | undefined
  }[]
  readonly goalsClosed: number
}

/** Weeks from the first day of a plan up to `today`, and those in which something of `days` happened. */
export function weeksOf(
  startsOn: CalendarDate,
  today: CalendarDate,
  days: readonly CalendarDate[],
): { readonly weeks: number; readonly weeksWithEntries: number } {
  if (today < startsOn) return { weeks: 0, weeksWithEntries: 0 }
  const weekOf = (day: CalendarDate) => Math.floor(daysBetween(startsOn, day) / 7)
  const held = new Set(days.filter((day) => day >= startsOn && day <= today).map(weekOf))
  return { weeks: weekOf(today) + 1, weeksWithEntries: held.size }
}
