import type { LogEntry, LogEntryFacts } from '@tandem/contract/log-entries'
import type { LogFormContext, LogFormPerson } from '@tandem/contract/log-form'
import { type AppointmentKind, modeOfAppointment } from '@tandem/domain/appointments'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  equalSplit,
  type Kind,
  type MissedBy,
  type MissedReason,
  type Mode,
  type Side,
  sideOf,
  usualKind,
  type WithParty,
} from '@tandem/domain/log-entries'

/** What an entry is about, as far as the place it is opened from knows. */
export type LogAbout = {
  readonly episodeId?: string | null | undefined
  readonly workerId?: string | null | undefined
  readonly placementId?: string | null | undefined
  readonly employer?: { readonly employerId: string; readonly name: string } | null | undefined
  readonly side?: Side | null | undefined
  readonly mode?: Mode | null | undefined
  /** A next action that the entry will settle. */
  readonly taskId?: string | null | undefined
  /** The appointment that it tells of: when it was, and how. */
  readonly appointment?: ToldAppointment | null | undefined
}

export type ToldAppointment = {
  readonly appointmentId: string
  readonly kind: AppointmentKind
  readonly heldOn: string
  readonly startsAt: string | null
  readonly minutes: number | null
}

/** One person of the entry; `minutes` counts only where the time is split by hand, and are `null` for a share of the rest. */
export type PartValue = {
  readonly episodeId: string
  readonly placementId: string | null
  readonly minutes: number | null
  /** Words about this person alone; absent from drafts kept by an earlier version. */
  readonly note?: string
}

/** The form as it is kept in a draft: plain data. Names follow the body, so that faults find their fields. */
export type LogValues = {
  readonly who: Side
  readonly withParties: readonly WithParty[]
  readonly parts: readonly PartValue[]
  readonly isSplitByHand: boolean
  readonly isWithoutPerson: boolean
  readonly employer: { readonly employerId: string; readonly name: string } | null
  readonly mode: Mode
  /** Empty is the usual kind of the mode. */
  readonly kind: Kind | ''
  readonly occurredOn: string
  readonly startsAt: string
  readonly minutes: number | null
  readonly travelMinutes: number | null
  readonly isMissed: boolean
  readonly missedBy: MissedBy | null
  readonly missedReason: MissedReason | null
  readonly goals: LogEntryFacts['goals']
  readonly note: string
  readonly coachNote: string
  readonly next: { readonly title: string; readonly dueOn: string; readonly side: Side }
  readonly settledTaskIds: readonly string[]
  /** Left out in drafts of former versions. */
  readonly appointmentId?: string | null
}

const PARTIES: Readonly<Record<Side, readonly WithParty[]>> = {
  worker: ['worker'],
  employer: ['employer'],
  both: ['worker', 'employer'],
  other: [],
}

/** With whom, by the four choices of the form; someone else is still to be named. */
export function partiesOf(who: Side): readonly WithParty[] {
  return PARTIES[who]
}

/** Whether a job is held on a day. */
export function jobAtOn(job: LogFormPerson['jobs'][number], day: CalendarDate): boolean {
  return job.startedOn !== null && job.startedOn <= day && (job.endedOn === null || job.endedOn >= day)
}

/** The job that an entry about this person is most likely about: one held that day, else none. */
export function jobOn(person: LogFormPerson, day: CalendarDate): string | null {
  const held = person.jobs.find((job) => jobAtOn(job, day))
  return held?.placementId ?? person.jobs[0]?.placementId ?? null
}

export function partFor(person: LogFormPerson, day: CalendarDate): PartValue {
  return { episodeId: person.episodeId, placementId: jobOn(person, day), minutes: null, note: '' }
}

/** A new entry: today, the last way of meeting, and what the place it is opened from knows. */
export function newValues(about: LogAbout, context: LogFormContext): LogValues {
  const { today, last, people } = context
  const met = about.appointment ?? null
  const person = people.find((one) => one.episodeId === about.episodeId || one.workerId === about.workerId)
  const part = person === undefined ? [] : [partFor(person, today)]
  const placed = part.map((one) => (about.placementId == null ? one : { ...one, placementId: about.placementId }))
  const isWithoutPerson = person === undefined && about.employer != null
  const lastSide = last === null ? 'both' : sideOf(last.withParties)
  const usual = person !== undefined && person.jobs.length === 0 ? 'worker' : lastSide
  const who = isWithoutPerson ? 'employer' : (about.side ?? (usual === 'other' ? 'worker' : usual))
  return {
    who,
    withParties: partiesOf(who),
    parts: placed,
    isSplitByHand: false,
    isWithoutPerson,
    employer: isWithoutPerson ? (about.employer ?? null) : null,
    mode: about.mode ?? (met === null ? null : modeOfAppointment(met.kind)) ?? last?.mode ?? 'onSite',
    kind: '',
    occurredOn: met === null || met.heldOn > today ? today : met.heldOn,
    startsAt: met?.startsAt ?? '',
    minutes: met?.minutes ?? last?.minutes ?? 45,
    travelMinutes: 0,
    isMissed: false,
    missedBy: null,
    missedReason: null,
    goals: [],
    note: '',
    coachNote: '',
    next: { title: '', dueOn: '', side: who },
    settledTaskIds: about.taskId == null ? [] : [about.taskId],
    appointmentId: met?.appointmentId ?? null,
  }
}

/** An entry as it stands, to be corrected. */
export function valuesOf(entry: LogEntry): LogValues {
  const isUsual = entry.kind === usualKind(entry.mode, entry.side)
  const shares = equalSplit(entry.minutes - entry.others.minutes, entry.parts.length)
  const isSplitByHand = entry.parts.some((part, index) => part.minutes !== shares[index])
  const typed = (minutes: number, index: number) => (isSplitByHand && index < entry.parts.length - 1 ? minutes : null)
  return {
    who: entry.withParties.some((party) => party === 'worker' || party === 'employer') ? entry.side : 'other',
    withParties: entry.withParties,
    parts: entry.parts.map(({ episodeId, placementId, minutes, note }, index) => ({
      episodeId,
      placementId,
      minutes: typed(minutes, index),
      note,
    })),
    isSplitByHand,
    isWithoutPerson: entry.parts.length === 0,
    employer: entry.employer,
    mode: entry.mode,
    kind: isUsual || entry.kind === 'missed' ? '' : entry.kind,
    occurredOn: entry.occurredOn,
    startsAt: entry.startsAt ?? '',
    minutes: entry.minutes,
    travelMinutes: entry.travelMinutes,
    isMissed: entry.kind === 'missed',
    missedBy: entry.missedBy,
    missedReason: entry.missedReason,
    goals: entry.goals.map(({ goalId, movement }) => ({ goalId, movement })),
    note: entry.note,
    coachNote: entry.coachNote,
    next: { title: '', dueOn: '', side: entry.side },
    settledTaskIds: [],
  }
}
