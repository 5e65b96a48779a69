import type { CalendarDate } from './calendar-date.ts'

/** First and last day away, both included; an empty end is a return that is not known yet. */
export type AbsenceDays = { readonly fromOn: CalendarDate; readonly toOn: CalendarDate | null }

/** Days ahead from which an absence that nobody covers is told to the lead. Source: domain.md 7.3, "Coach absent". */
export const ABSENCE_SHOWS_DAYS = 14

export function isAwayOn({ fromOn, toOn }: AbsenceDays, day: CalendarDate): boolean {
  return fromOn <= day && (toOn === null || toOn >= day)
}

export function absencesOverlap(one: AbsenceDays, other: AbsenceDays): boolean {
  return (other.toOn === null || one.fromOn <= other.toOn) && (one.toOn === null || other.fromOn <= one.toOn)
}

/** Why an absence is refused, or `null`. `others` are the other absences of the same member. */
export function absenceRefusal(
  absence: AbsenceDays,
  others: readonly AbsenceDays[],
): { readonly code: 'end-before-start' | 'already-exists'; readonly field: 'fromOn' | 'toOn' } | null {
  if (absence.toOn !== null && absence.toOn < absence.fromOn) return { code: 'end-before-start', field: 'toOn' }
  return others.some((other) => absencesOverlap(absence, other)) ? { code: 'already-exists', field: 'fromOn' } : null
}

/** The day on which it is asked who covers: today in an absence, its first day before it. */
export function coverDay({ fromOn }: AbsenceDays, today: CalendarDate): CalendarDate {
  return fromOn > today ? fromOn : today
}

/** The last day of whoever stands in: that of the absence, or of the coach who is away where somebody else follows sooner. */
export function coverEndsOn(absenceEndsOn: CalendarDate | null, coachEndsOn: CalendarDate | null): CalendarDate | null {
  if (absenceEndsOn === null || coachEndsOn === null) return absenceEndsOn ?? coachEndsOn
  return absenceEndsOn < coachEndsOn ? absenceEndsOn : coachEndsOn
}
