import type { CalendarDate } from './calendar-date.ts'
import type { CoachVisibility } from './placements.ts'

/** What must be known of a placement before anything leaves toward its employer. */
export type OutwardFacts = {
  readonly employerContactRefusedOn: CalendarDate | null
  readonly coachVisibility: CoachVisibility
}

/**
 * Why nothing may leave toward the employer of a placement, or `null`: the person does not want them contacted, or the
 * employer does not know of a coach. Source: domain.md 12.4 and 5.12.
 */
export function outwardRefusal(job: OutwardFacts): 'contact-refused' | null {
  return job.employerContactRefusedOn !== null || job.coachVisibility === 'notAtAll' ? 'contact-refused' : null
}
