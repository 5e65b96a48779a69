import type { CalendarDate } from '../calendar-date.ts'
import type { OutcomeParameters } from './parameters.ts'

/** Why a case is left out of a number. Screens translate these codes. Source: indicators.md, sections 3.4, 5 to 7 and 9. */
export const EXCLUDED_REASONS = [
  'dateMissing',
  'afterAsOf',
  'outsidePeriod',
  'notYetEntered',
  'exited',
  'paused',
  'minutesMissing',
  'cancelled',
  'notAJob',
  'startDateMissing',
  'continuation',
  'paidHoursUnknown',
  'belowMinHours',
  'startedBeforeEntry',
  'afterExitWindow',
  'otherProgramme',
  'inWorkAtEntry',
  'situationUnknown',
  'noCountedJobStart',
  'notMatured',
  'employerContactRefused',
  'deceased',
  'statusUnknown',
  'notAgreed',
  'notClosed',
  'dropped',
  'replaced',
  'levelMissing',
  'goalsStillOpen',
  'noReviewedGoal',
] as const
export type ExcludedReason = (typeof EXCLUDED_REASONS)[number]

/** What happened to a case that is in the denominator only. */
export const DENOMINATOR_DETAILS = [
  'workerOnly',
  'employerOnly',
  'neither',
  'late',
  'notDone',
  'noCountedJobStart',
  'jobEnded',
  'partly',
  'notReached',
  'notAnswered',
] as const
export type DenominatorDetail = (typeof DENOMINATOR_DETAILS)[number]

/** "Dates" in the tables of indicators.md, in printed order. */
export const DATE_REASONS = ['dateMissing', 'afterAsOf', 'outsidePeriod'] as const satisfies readonly ExcludedReason[]
export type DateReason = (typeof DATE_REASONS)[number]

/** Why a case dated `date` is not one of the period, or null when it is. */
export function dateReason(date: CalendarDate | null, parameters: OutcomeParameters): DateReason | null {
  if (date === null) return 'dateMissing'
  if (date > parameters.asOfOn) return 'afterAsOf'
  return isInPeriod(date, parameters) ? null : 'outsidePeriod'
}

export function isInPeriod(date: CalendarDate, { fromOn, toOn }: OutcomeParameters): boolean {
  return fromOn <= date && date <= toOn
}
