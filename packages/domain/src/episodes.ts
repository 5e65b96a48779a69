import { type CalendarDate, daysBetween } from './calendar-date.ts'

/** Situation at entry, kept as it was. Source: indicators.md 2, domain.md 5.2. */
export const SITUATIONS = ['unemployed', 'inactive', 'inTraining', 'employed', 'selfEmployed', 'unknown'] as const
export type Situation = (typeof SITUATIONS)[number]

/** Who sent the person. Source: domain.md 5.3. */
export const REFERRAL_SOURCES = [
  'employmentService',
  'localMission',
  'socialService',
  'inclusionCompany',
  'school',
  'healthService',
  'employer',
  'self',
  'otherService',
  'reEntry',
] as const
export type ReferralSource = (typeof REFERRAL_SOURCES)[number]

/** Source: domain.md 10.5. */
export const EXIT_CATEGORIES = ['durable', 'transition', 'positive', 'other', 'neutral'] as const
export type ExitCategory = (typeof EXIT_CATEGORIES)[number]

/** No value tells a health or justice matter. Source: domain.md 5.18. */
export const EXIT_REASONS = [
  'autonomousInJob',
  'planCapReached',
  'jobWithoutFurtherNeed',
  'durableExit',
  'transitionExit',
  'positiveExit',
  'unemployed',
  'inactive',
  'otherService',
  'withdrew',
  'consentWithdrawn',
  'unreachable',
  'employerRefused',
  'unavailable',
  'moved',
  'death',
] as const
export type ExitReason = (typeof EXIT_REASONS)[number]

/** Source: domain.md 5.18, generic on purpose. */
export const PAUSE_REASONS = ['contractSuspended', 'workTrialOutside', 'unavailable', 'waitingForDecision'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

export const COACH_SHARES = ['main', 'second', 'replacement'] as const
export type CoachShare = (typeof COACH_SHARES)[number]

/** Where an accompaniment stands. Computed, never typed. Source: domain.md 6.1. */
export const PHASES = ['intake', 'toward', 'in', 'after'] as const
export type Phase = (typeof PHASES)[number]

/** First and last day worked of a job; an empty end is a job that goes on. */
export type Worked = { readonly startedOn: CalendarDate | null; readonly endedOn: CalendarDate | null }

export function isWorkedOn(job: Worked, day: CalendarDate): boolean {
  return job.startedOn !== null && job.startedOn <= day && (job.endedOn === null || job.endedOn >= day)
}

export type PhaseFacts = {
  readonly exitedOn: CalendarDate | null
  /** First day of the first coaching plan, or `null` while there is none. */
  readonly firstPlanOn: CalendarDate | null
  readonly jobs: readonly Worked[]
}

/** Phase on `day`. A job comes before the missing plan: a person whose job is at risk begins "in". */
export function phaseOn(facts: PhaseFacts, day: CalendarDate): Phase {
  if (facts.exitedOn !== null && facts.exitedOn < day) return 'after'
  if (facts.jobs.some((job) => isWorkedOn(job, day))) return 'in'
  return facts.firstPlanOn === null || facts.firstPlanOn > day ? 'intake' : 'toward'
}

/** Full weeks since the first day of the job; week 0 holds the first seven days. */
export function jobWeek(startedOn: CalendarDate, day: CalendarDate): number {
  return Math.floor(daysBetween(startedOn, day) / 7)
}

/** Why an accompaniment may not be closed on `exitedOn`, or `null`. */
export function exitRefusal(
  enteredOn: CalendarDate,
  exitedOn: CalendarDate,
  today: CalendarDate,
): 'exit-before-entry' | 'date-in-future' | null {
  if (exitedOn < enteredOn) return 'exit-before-entry'
  return exitedOn > today ? 'date-in-future' : null
}
