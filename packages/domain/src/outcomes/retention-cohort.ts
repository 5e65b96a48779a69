import type { CalendarDate } from '../calendar-date.ts'
import type { Job } from './jobs.ts'
import type { Notions } from './notions.ts'
import { dateReason, type ExcludedReason, isInPeriod } from './reasons.ts'
import type { Episode } from './workers.ts'

/** In printed order; `outsidePeriod` stands after `noCountedJobStart` when the cohort is formed by job starts. */
export const COHORT_REASONS = [
  'dateMissing',
  'afterAsOf',
  'outsidePeriod',
  'noCountedJobStart',
  'notMatured',
  'deceased',
] as const satisfies readonly ExcludedReason[]
export type CohortReason = (typeof COHORT_REASONS)[number]

export type Followed =
  | { readonly job: Job; readonly reason: null }
  | { readonly job: null; readonly reason: CohortReason }

/** The first job that retention follows for the episode, or why it follows none. Source: indicators.md, section 7. */
export function followedJob(episode: Episode, { parameters, firstJobOf }: Notions): Followed {
  const entry = dateReason(episode.fact.enteredOn, parameters)
  if (entry !== null && (entry !== 'outsidePeriod' || parameters.cohortBasis === 'entry')) {
    return { job: null, reason: entry }
  }
  const job = firstJobOf.get(episode.id)
  if (job === undefined) return { job: null, reason: 'noCountedJobStart' }
  if (parameters.cohortBasis === 'jobStart' && !isInPeriod(job.startedOn, parameters)) {
    return { job: null, reason: 'outsidePeriod' }
  }
  return { job, reason: null }
}

/** Why the milestone on `day` cannot be told of this person yet, or ever; null when it can. */
export function milestoneReason(job: Job, day: CalendarDate, { parameters }: Notions): CohortReason | null {
  if (day > parameters.asOfOn) return 'notMatured'
  return job.worker.diedOn !== null && job.worker.diedOn < day ? 'deceased' : null
}
