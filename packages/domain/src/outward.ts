import type { CalendarDate } from './calendar-date.ts'
import type { CoachVisibility } from './placements.ts'

/** What must be known of a placement before anything leaves toward its employer. */
export type OutwardFacts = {
  /** Since when the person does not want the company contacted where the work is done. */
  readonly employerContactRefusedOn: CalendarDate | null
  readonly coachVisibility: CoachVisibility
}

/**
 * Why nothing may leave toward the employer of a placement, or `null`: the person does not want them contacted, or the
 * employer does not know of a coach. With a `day`, whether it was so on that day: what happened before the refusal may
 * still be written down. The only rule: lists, check-ins, next actions and documents ask it. Source: domain.md 12.4 and 5.12.
 */
export function outwardRefusal(job: OutwardFacts, day: CalendarDate | null = null): 'contact-refused' | null {
  const { employerContactRefusedOn: refusedOn, coachVisibility } = job
  if (refusedOn !== null) return day === null || refusedOn <= day ? 'contact-refused' : null
  return coachVisibility === 'notAtAll' ? 'contact-refused' : null
}

/** Why nothing is planned with a company that nobody in particular is coached at, or `null`. Source: domain.md 9.5. */
export function companyRefusal(company: { readonly doNotContact: boolean }): 'company-not-to-contact' | null {
  return company.doNotContact ? 'company-not-to-contact' : null
}

/** Agency work has two companies, of which the person may refuse one and not the other. */
export type TowardTwo = OutwardFacts & {
  /** Whether the agency is contacted was decided apart from the company where the work is done. */
  readonly isAgencyApart: boolean
  readonly agencyContactRefusedOn: CalendarDate | null
}

/**
 * A job as its agency stands to it: like the company where the work is done, to which all else of a job goes, unless
 * the person decided it apart. Source: domain.md S-14.
 */
export function towardAgency({ coachVisibility, ...job }: TowardTwo): OutwardFacts {
  const { isAgencyApart, agencyContactRefusedOn, employerContactRefusedOn } = job
  return {
    coachVisibility,
    employerContactRefusedOn: isAgencyApart ? agencyContactRefusedOn : employerContactRefusedOn,
  }
}

/** What is sent to an employer for whom the coach is a recruitment partner never names the coaching. Source: domain.md 5.12. */
export function mayNameCoaching(job: OutwardFacts): boolean {
  return outwardRefusal(job) === null && job.coachVisibility === 'openly'
}

/** A job as what is planned toward its employer sees it. */
export type ReachableJob = OutwardFacts & {
  readonly placementId: string
  readonly endedOn: CalendarDate | null
}

/** True when there are jobs and nothing may leave toward the employer of any of them. */
export function noneReachable(jobs: readonly OutwardFacts[]): boolean {
  return jobs.length > 0 && jobs.every((job) => outwardRefusal(job) !== null)
}

/** A job as what is agreed in it concerns it alone. */
export type JobAmongOthers = {
  readonly placementId: string
  readonly employerId: string
  /** Where the person works for a temp agency. */
  readonly userEstablishmentId: string | null
  readonly endedOn: CalendarDate | null
}

/**
 * Whether a goal may have been agreed with another employer than that of a job. A goal names no job: it cannot be
 * another's where all the others had ended before it was agreed. Source: domain.md 12.3.
 */
export function mayBeAnotherEmployers(
  agreedOn: CalendarDate,
  placementId: string,
  jobs: readonly JobAmongOthers[],
  today: CalendarDate,
): boolean {
  const own = jobs.find((job) => job.placementId === placementId)
  return jobs
    .filter((job) => job.employerId !== own?.employerId || job.userEstablishmentId !== own.userEstablishmentId)
    .some(({ endedOn }) => endedOn === null || endedOn >= today || endedOn >= agreedOn)
}
