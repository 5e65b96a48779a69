import { addDays, type CalendarDate } from './calendar-date.ts'
import type { CheckInParty } from './check-ins.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'

/** What goes wrong. No word about health: a relapse is the person's own to tell. Source: domain.md 4.10. */
export const INCIDENT_KINDS = [
  'absenceWithoutNews',
  'conflict',
  'warningLetter',
  'safetyMistake',
  'wageProblem',
  'tutorLeaving',
  'noticeOfDismissal',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export const INCIDENT_SEVERITIES = ['light', 'serious', 'urgent'] as const
export type IncidentSeverity = (typeof INCIDENT_SEVERITIES)[number]

export const INCIDENT_RAISERS = ['worker', 'employer', 'coach'] as const
export type IncidentRaiser = (typeof INCIDENT_RAISERS)[number]

export const MEDIATION_OUTCOMES = ['solved', 'followUp', 'jobEnded', 'staysOpen'] as const
export type MediationOutcome = (typeof MEDIATION_OUTCOMES)[number]

export const INCIDENT_STATES = ['open', 'bothHeard', 'mediated', 'closed'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

/** What an incident still waits for. */
export const INCIDENT_STEPS = ['worker', 'employer', 'mediation'] as const
export type IncidentStep = (typeof INCIDENT_STEPS)[number]

/** Both versions are heard within 48 hours. Source: domain.md 4.10. */
const DAYS_TO_HEAR = 2

export function hearBothBy(openedOn: CalendarDate): CalendarDate {
  return addDays(openedOn, DAYS_TO_HEAR)
}

/** Whose version is asked for: the person's always, the employer's where there is a job and they may be contacted. */
export function sidesToHear(job: OutwardFacts | null): readonly CheckInParty[] {
  return job === null || outwardRefusal(job) !== null ? ['worker'] : ['worker', 'employer']
}

/** Whose version it is: `companyId` is the company of the job that the incident was about when it was told. */
export type VersionOf = { readonly side: CheckInParty; readonly companyId: string | null }

/** Whether a version still answers for its side: the person's does, a company's while the incident is about that company. */
export function isStillTheirs({ side, companyId }: VersionOf, companyIdNow: string | null): boolean {
  return side === 'worker' || companyId === companyIdNow
}

/** The sides heard about the company that the incident is about now. */
export function sidesHeard(versions: readonly VersionOf[], companyIdNow: string | null): CheckInParty[] {
  return versions.filter((version) => isStillTheirs(version, companyIdNow)).map(({ side }) => side)
}

export type IncidentFacts = {
  readonly toHear: readonly CheckInParty[]
  /** The sides whose version is written down, or who could not be reached. */
  readonly heard: readonly CheckInParty[]
  /** Of the last mediation since it was opened, or opened again; `null` where there was none. */
  readonly outcome: MediationOutcome | null
  readonly closedOn: CalendarDate | null
}

/** What is missing before it can be closed, in the order in which it is done. */
export function missingSteps({ toHear, heard, outcome, closedOn }: IncidentFacts): IncidentStep[] {
  if (closedOn !== null) return []
  const isMediated = outcome !== null && outcome !== 'staysOpen'
  return [...toHear.filter((side) => !heard.includes(side)), ...(isMediated ? [] : ['mediation' as const])]
}

export function incidentState(facts: IncidentFacts): IncidentState {
  if (facts.closedOn !== null) return 'closed'
  const [next] = missingSteps(facts)
  if (next === undefined) return 'mediated'
  return next === 'mediation' ? 'bothHeard' : 'open'
}

type Dated = { readonly recordedAt: string }

/**
 * How the last mediation ended that counts, of mediations and reopenings latest first: what was settled before it was
 * opened again settles it no more.
 */
export function settlingOutcome(
  mediations: readonly (Dated & { readonly outcome: MediationOutcome })[],
  reopenings: readonly Dated[],
): MediationOutcome | null {
  const [last] = mediations
  const since = reopenings[0]?.recordedAt ?? ''
  return last !== undefined && last.recordedAt > since ? last.outcome : null
}

type ClosingRefusal = 'incident-closed' | 'side-not-heard' | 'mediation-missing'

/** Why it cannot be closed, or `null`. */
export function closingRefusal(facts: IncidentFacts): ClosingRefusal | null {
  const state = incidentState(facts)
  if (state === 'closed') return 'incident-closed'
  if (state === 'open') return 'side-not-heard'
  return state === 'bothHeard' ? 'mediation-missing' : null
}

type Told = { readonly side: CheckInParty; readonly toldOn: CalendarDate; readonly happenedOn: CalendarDate }

/**
 * Why a version is refused, or `null`: nothing is told before it happened. What an employer said before the person refused
 * contact may still be written.
 */
export function versionRefusal(
  { side, toldOn, happenedOn }: Told,
  job: OutwardFacts | null,
  today: CalendarDate,
): 'date-in-future' | 'too-early' | 'contact-refused' | 'job-missing' | null {
  if (toldOn > today) return 'date-in-future'
  if (toldOn < happenedOn) return 'too-early'
  if (side === 'worker') return null
  return job === null ? 'job-missing' : outwardRefusal(job, toldOn)
}
