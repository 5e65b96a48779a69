import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'
import { type AfterEnd, afterEndRefusal } from './consented-acts.ts'
import { noneReachable, type ReachableJob } from './outward.ts'

/** With whom the coach was. Source: domain.md 5.13. */
export const WITH_PARTIES = ['worker', 'employer', 'tutor', 'family', 'partner', 'nobody'] as const
export type WithParty = (typeof WITH_PARTIES)[number]

/** The four sides the form, the timeline and the lists speak of. */
export const SIDES = ['worker', 'employer', 'both', 'other'] as const
export type Side = (typeof SIDES)[number]

export const FOR_WHOM = ['worker', 'employer', 'both'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

export const MODES = ['onSite', 'office', 'phone', 'message', 'video', 'home', 'elsewhere', 'event'] as const
export type Mode = (typeof MODES)[number]

export const KINDS = [
  'interview',
  'observation',
  'instruction',
  'teamMeeting',
  'mediation',
  'prospecting',
  'trialFollowUp',
  'administrativeHelp',
  'tutorTraining',
  'evaluation',
  'coordination',
  'internal',
  'missed',
] as const
export type Kind = (typeof KINDS)[number]

/** Who did not come to a missed appointment. */
export const MISSED_BY = ['worker', 'employer', 'coach'] as const
export type MissedBy = (typeof MISSED_BY)[number]

/** Why, as a class: the words of a person's life stay out. */
export const MISSED_REASONS = ['toldBefore', 'noNews', 'postponed', 'hindered'] as const
export type MissedReason = (typeof MISSED_REASONS)[number]

/** Movement seen on a goal: back, as before, forward. */
export const MOVEMENTS = [-1, 0, 1] as const
export type Movement = (typeof MOVEMENTS)[number]

/** The longest entry that is accepted. Source: domain.md 5.13. */
export const LONGEST_ENTRY_MINUTES = 720
/** Days after the event from which an entry counts as written late. Source: domain.md 5.13. */
export const LATE_AFTER_DAYS = 7

export function sideOf(parties: readonly WithParty[]): Side {
  const worker = parties.includes('worker')
  const employer = parties.includes('employer') || parties.includes('tutor')
  if (worker && employer) return 'both'
  if (worker) return 'worker'
  return employer ? 'employer' : 'other'
}

/** Direct: with the worker, the employer or the tutor, and held. Source: indicators.md 3.7. */
export function isDirect(parties: readonly WithParty[], kind: Kind): boolean {
  return kind !== 'missed' && sideOf(parties) !== 'other'
}

/** For whom an entry counts when nobody says otherwise: for those whom the coach was with. Source: domain.md 5.13. */
export function forWhomOf(parties: readonly WithParty[]): ForWhom | null {
  const side = sideOf(parties)
  return side === 'other' ? null : side
}

/** What a way of meeting most often is for; the coach may say otherwise. */
export function usualKind(mode: Mode, side: Side): Kind {
  if (side === 'other') return 'coordination'
  if (mode === 'onSite') return side === 'employer' ? 'teamMeeting' : 'observation'
  if (mode === 'event') return 'prospecting'
  return 'interview'
}

export const LOG_REFUSALS = [
  'date-in-future',
  'entry-too-long',
  'time-split-differs',
  'missed-needs-who',
  'with-nobody-else',
] as const
export type LogRefusal = (typeof LOG_REFUSALS)[number]

export type LogFacts = {
  readonly occurredOn: CalendarDate
  readonly minutes: number
  readonly kind: Kind
  readonly withParties: readonly WithParty[]
  readonly missedBy: MissedBy | null
  /** Minutes given to each person concerned. */
  readonly partMinutes: readonly number[]
}

/** Why an entry is refused, or `null`. Late or overlapping entries are flagged and kept. */
export function logEntryRefusal(entry: LogFacts, today: CalendarDate): LogRefusal | null {
  if (entry.occurredOn > today) return 'date-in-future'
  if (entry.minutes > LONGEST_ENTRY_MINUTES) return 'entry-too-long'
  const split = entry.partMinutes.reduce((sum, minutes) => sum + minutes, 0)
  if (entry.partMinutes.length > 0 && split !== entry.minutes) return 'time-split-differs'
  if (entry.kind === 'missed' && entry.missedBy === null) return 'missed-needs-who'
  return entry.withParties.includes('nobody') && entry.withParties.length > 1 ? 'with-nobody-else' : null
}

/** Equal shares in whole minutes that add up to `minutes`; the first shares take the rest. */
export function equalSplit(minutes: number, shares: number): number[] {
  if (shares <= 0) return []
  const each = Math.floor(minutes / shares)
  const rest = minutes - each * shares
  return Array.from({ length: shares }, (_, index) => (index < rest ? each + 1 : each))
}

export function isLate(occurredOn: CalendarDate, recordedOn: CalendarDate): boolean {
  return daysBetween(occurredOn, recordedOn) > LATE_AFTER_DAYS
}

/** An entry's place in its day: minutes since midnight, and its length. Without a start time it overlaps nothing. */
export type TimeSlot = { readonly startsAt: string | null; readonly minutes: number }

function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function overlaps(a: TimeSlot, b: TimeSlot): boolean {
  if (a.startsAt === null || b.startsAt === null) return false
  const aStart = minutesOfDay(a.startsAt)
  const bStart = minutesOfDay(b.startsAt)
  return aStart < bStart + b.minutes && bStart < aStart + a.minutes
}

/** First day still on time for an entry written `today`. */
export function onTimeSince(today: CalendarDate): CalendarDate {
  return addDays(today, -LATE_AFTER_DAYS)
}

/** A missed or voided entry is no contact and uses no hours. */
export function isHeldEntry(entry: { readonly kind: Kind; readonly voidedAt: string | null }): boolean {
  return entry.kind !== 'missed' && entry.voidedAt === null
}

/** Minutes of a plan that an entry uses. What happened before the plan, or did not happen, uses none of it. */
export function usedBy(
  plan: { readonly startsOn: CalendarDate },
  entry: { readonly occurredOn: CalendarDate; readonly minutes: number; readonly kind: Kind },
): number {
  return entry.kind !== 'missed' && entry.occurredOn >= plan.startsOn ? entry.minutes : 0
}

/**
 * Why nothing may be planned toward the employer of one person, or `null`. With a job named, that job decides; without
 * one, a person none of whose employers may be contacted.
 */
export function nextActionRefusal(
  side: Side,
  jobs: readonly ReachableJob[],
  placementId: string | null,
  today: CalendarDate,
): 'contact-refused' | null {
  if (side !== 'employer' && side !== 'both') return null
  const concerned =
    placementId === null
      ? jobs.filter((job) => job.endedOn === null || job.endedOn >= today)
      : jobs.filter((job) => job.placementId === placementId)
  return noneReachable(concerned) ? 'contact-refused' : null
}

type Planned = { readonly side: Side; readonly placementId?: string | null }
type Around = AfterEnd & { readonly jobs: readonly ReachableJob[] }

/** Why nothing may be planned toward the employers or the person concerned, or `null`. */
export function plannedRefusal(
  { side, placementId = null }: Planned,
  around: Around,
  today: CalendarDate,
): 'contact-refused' | 'after-care-not-agreed' | null {
  return nextActionRefusal(side, around.jobs, placementId, today) ?? afterEndRefusal(side, around, today)
}

/**
 * A next action or an appointment toward employers none of whom may be contacted, or toward a person who is not to be
 * called any more: it waits, and is never late. Source: domain.md 12.4.
 */
export function isFrozenTask(planned: Planned, around: Around, today: CalendarDate): boolean {
  return plannedRefusal(planned, around, today) !== null
}

/** What a correction may have changed, in the words of the form. */
export const LOG_FIELDS = [
  'occurredOn',
  'startsAt',
  'minutes',
  'travelMinutes',
  'withParties',
  'forWhom',
  'mode',
  'kind',
  'missedBy',
  'missedReason',
  'parts',
  'employer',
  'goals',
  'note',
  'coachNote',
] as const
export type LogField = (typeof LOG_FIELDS)[number]

/** The fields in which two states of an entry differ. */
export function changedFields(
  before: Readonly<Record<LogField, unknown>>,
  after: Readonly<Record<LogField, unknown>>,
): LogField[] {
  return LOG_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
