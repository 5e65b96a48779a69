import { addDays, type CalendarDate } from './calendar-date.ts'

/** Source: domain.md 5.12, indicators.md 2. */
export const PLACEMENT_TYPES = ['job', 'apprenticeship', 'workTrial', 'volunteer'] as const
export type PlacementType = (typeof PLACEMENT_TYPES)[number]

/** Types in which a person holds a job, for the phase and for every indicator of access and retention. */
export const JOB_TYPES: readonly PlacementType[] = ['job', 'apprenticeship']

/** Source: indicators.md 2. */
export const CONTRACT_TYPES = [
  'openEnded',
  'fixedTerm',
  'agency',
  'apprenticeship',
  'civilService',
  'selfEmployed',
  'subsidised',
  'inclusion',
  'other',
] as const
export type ContractType = (typeof CONTRACT_TYPES)[number]

/** Source: domain.md 5.18. There is no health value on purpose. */
export const JOB_END_REASONS = [
  'trialEndedByEmployer',
  'dismissedPerformance',
  'dismissedConduct',
  'abandoned',
  'resignedDissatisfied',
  'resignedBetterJob',
  'contractEnded',
  'seasonEnded',
  'businessClosed',
  'transferred',
  'movedAway',
  'training',
  'retirement',
  'parental',
  'notDisclosed',
  'death',
  'other',
] as const
export type JobEndReason = (typeof JOB_END_REASONS)[number]

/** What somebody pays toward a job. Source: domain.md 5.12. */
export const SUBSIDY_KINDS = ['wages', 'contributions', 'training', 'adaptation', 'other'] as const
export type SubsidyKind = (typeof SUBSIDY_KINDS)[number]

export const TRIAL_OUTCOMES = ['completed', 'partly', 'noShow'] as const
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number]

/** How the employer knows the coach. Source: domain.md 5.12. */
export const COACH_VISIBILITIES = ['openly', 'asHrPartner', 'notAtAll'] as const
export type CoachVisibility = (typeof COACH_VISIBILITIES)[number]

export type PlacementDates = {
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  readonly plannedEndOn: CalendarDate | null
}

export const PLACEMENT_REFUSALS = [
  'end-before-start',
  'trial-before-start',
  'planned-end-before-start',
  'end-in-future',
  'end-reason-missing',
] as const
export type PlacementRefusal = (typeof PLACEMENT_REFUSALS)[number]

/** Why the dates of a placement are refused, or `null`. An end is a fact: it needs a reason and is not in the future. */
export function placementRefusal(
  dates: PlacementDates,
  endReason: JobEndReason | null,
  today: CalendarDate,
): PlacementRefusal | null {
  const { startedOn, endedOn, trialEndOn, plannedEndOn } = dates
  if (startedOn !== null) {
    if (endedOn !== null && endedOn < startedOn) return 'end-before-start'
    if (trialEndOn !== null && trialEndOn < startedOn) return 'trial-before-start'
    if (plannedEndOn !== null && plannedEndOn < startedOn) return 'planned-end-before-start'
  } else if (endedOn !== null) return 'end-before-start'
  if (endedOn !== null && endedOn > today) return 'end-in-future'
  return endedOn !== null && endReason === null ? 'end-reason-missing' : null
}

/** The company where the work of a job is done: of agency work not the agency. Source: domain.md S-14. */
export function workplaceName(job: {
  readonly employerName: string
  readonly userEmployerName: string | null
}): string {
  return job.userEmployerName ?? job.employerName
}

/** Weekly minutes of several jobs held at once; `null` while the contract of one of them does not say. */
export function weeklyTogether(jobs: readonly { readonly weeklyMinutes: number | null }[]): number | null {
  return jobs.reduce<number | null>(
    (sum, { weeklyMinutes }) => (sum === null || weeklyMinutes === null ? null : sum + weeklyMinutes),
    0,
  )
}

/** Days after the first day on which it can still come to light that nobody came. */
const UNNOTICED_DAYS = 14

/** Whether a job can turn out not to have begun: its first day has come, not long ago, and it goes on. */
export function mayHaveStayedAway(
  startedOn: CalendarDate | null,
  endedOn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  return startedOn !== null && endedOn === null && startedOn <= today && addDays(startedOn, UNNOTICED_DAYS) >= today
}

/**
 * Why somebody cannot be said not to have come on a day, or `null`: a job that has lived or ended keeps its first day, and
 * nobody is expected before it. A job without a first day has none to lose.
 */
export function noShowRefusal(
  noShowOn: CalendarDate,
  { startedOn, endedOn }: { readonly startedOn: CalendarDate | null; readonly endedOn: CalendarDate | null },
  today: CalendarDate,
): 'date-in-future' | 'too-early' | 'no-show-late' | null {
  if (noShowOn > today) return 'date-in-future'
  if (startedOn === null) return null
  if (!mayHaveStayedAway(startedOn, endedOn, today)) return 'no-show-late'
  return noShowOn < startedOn ? 'too-early' : null
}

/** Where a placement stands on `day`. Source: domain.md 6.4. */
export const PLACEMENT_STATES = ['planned', 'trial', 'confirmed', 'ended', 'noShow'] as const
export type PlacementState = (typeof PLACEMENT_STATES)[number]

/** Whoever did not come on the first day has no first day worked. Source: domain.md S-24. */
export function placementState(
  dates: PlacementDates & { readonly noShowOn: CalendarDate | null },
  day: CalendarDate,
): PlacementState {
  if (dates.noShowOn !== null) return 'noShow'
  if (dates.endedOn !== null && dates.endedOn < day) return 'ended'
  if (dates.startedOn === null || dates.startedOn > day) return 'planned'
  return dates.trialEndOn !== null && dates.trialEndOn >= day ? 'trial' : 'confirmed'
}
