import type { CalendarDate } from '../calendar-date.ts'

export const COHORT_BASES = ['entry', 'jobStart'] as const
export type CohortBasis = (typeof COHORT_BASES)[number]

export const SAME_EMPLOYER_BASES = ['legalEmployer', 'userCompany'] as const
export type SameEmployerBasis = (typeof SAME_EMPLOYER_BASES)[number]

/** What a calculation was asked. Source of the defaults: indicators.md, convention 11. */
export type OutcomeParameters = {
  /** The period, both days included. */
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate
  /** Facts dated later are not known. */
  readonly asOfOn: CalendarDate
  /** Who is followed by retention: people who entered in the period, or whose first job starts in it. */
  readonly cohortBasis: CohortBasis
  /** Empty = every programme. */
  readonly programmeIds: readonly string[]
  /** Agency work: is the employer the agency or the company where the work is done? */
  readonly sameEmployerBy: SameEmployerBasis
  readonly minPaidHours: number
  /** Full days between two placements with one employer that still make one job. */
  readonly gapToleranceDays: number
  /** Days after an exit in which a job start still belongs to the accompaniment. */
  readonly attributionDaysAfterExit: number
  /** How far from a milestone a piece of news still tells the situation on that day. */
  readonly statusWindowDays: number
  /** Days after the first day of the job. */
  readonly milestones: readonly number[]
}

type Period = Pick<OutcomeParameters, 'fromOn' | 'toOn' | 'asOfOn'>

export const DEFAULT_PARAMETERS: Omit<OutcomeParameters, keyof Period> = {
  cohortBasis: 'entry',
  programmeIds: [],
  sameEmployerBy: 'legalEmployer',
  minPaidHours: 4,
  gapToleranceDays: 7,
  attributionDaysAfterExit: 28,
  statusWindowDays: 21,
  milestones: [91, 182, 365],
}

export function outcomeParameters(
  period: Period,
  changes: Partial<Omit<OutcomeParameters, keyof Period>> = {},
): OutcomeParameters {
  return { ...DEFAULT_PARAMETERS, ...changes, ...period }
}

/** The parameters that a report prints because they are not the usual ones. */
export function unusualParameters(parameters: OutcomeParameters): readonly (keyof typeof DEFAULT_PARAMETERS)[] {
  const names = Object.keys(DEFAULT_PARAMETERS) as (keyof typeof DEFAULT_PARAMETERS)[]
  return names.filter((name) => String(parameters[name]) !== String(DEFAULT_PARAMETERS[name]))
}
