import type { Appointment } from '@tandem/contract/appointments'
import type { AppointmentKind } from '@tandem/domain/appointments'
import type { ForWhom } from '@tandem/domain/log-entries'

/** A job or work trial that an appointment may be about. */
export type AppointmentJob = {
  readonly placementId: string
  readonly employerName: string
  readonly jobTitle: string | null
}

export type AppointmentPerson = {
  readonly episodeId: string
  readonly name: string
  readonly jobs: readonly AppointmentJob[]
}

/** What a new appointment is about, as far as the place it is planned from knows. */
export type AppointmentAbout = {
  readonly person?: AppointmentPerson
  readonly company?: { readonly employerId: string; readonly name: string }
  readonly heldOn?: string
}

export const WHOM = ['person', 'company', 'nobody'] as const
export type Whom = (typeof WHOM)[number]

type Company = { readonly employerId: string; readonly name: string }

/** The form: names follow the body, so that faults find their fields. */
export type AppointmentValues = {
  readonly whom: Whom
  readonly episode: AppointmentPerson | null
  readonly employer: Company | null
  readonly placementId: string
  readonly kind: AppointmentKind
  readonly side: ForWhom
  readonly title: string
  readonly heldOn: string
  readonly startsAt: string
  readonly minutes: number | null
  readonly place: string
  readonly note: string
}

/** The first job of a person is the one most likely meant. */
export function jobOf(person: AppointmentPerson | null): string {
  return person?.jobs[0]?.placementId ?? ''
}

export function newAppointment({ person, company, heldOn }: AppointmentAbout, today: string): AppointmentValues {
  const placementId = jobOf(person ?? null)
  return {
    whom: company === undefined ? 'person' : 'company',
    episode: person ?? null,
    employer: company ?? null,
    placementId,
    kind: 'visit',
    side: company !== undefined ? 'employer' : placementId === '' ? 'worker' : 'both',
    title: '',
    heldOn: heldOn ?? today,
    startsAt: '',
    minutes: 60,
    place: '',
    note: '',
  }
}

export function valuesOfAppointment(appointment: Appointment): AppointmentValues {
  const { episodeId, workerName, employerId, employerName, placementId, startsAt, note, ...facts } = appointment
  const { kind, side, title, heldOn, minutes, place } = facts
  return {
    whom: episodeId !== null ? 'person' : employerId !== null ? 'company' : 'nobody',
    episode: episodeId === null ? null : { episodeId, name: workerName ?? '', jobs: [] },
    employer: episodeId !== null || employerId === null ? null : { employerId, name: employerName ?? '' },
    placementId: placementId ?? '',
    ...{ kind, side, title, heldOn, minutes, place },
    startsAt: startsAt ?? '',
    note: note ?? '',
  }
}

/** What an appointment says of itself, apart from whom it is about. */
function factsOf({ kind, side, title, heldOn, startsAt, minutes, place, note }: AppointmentValues) {
  return { kind, side, title, heldOn, startsAt: startsAt === '' ? null : startsAt, minutes, place, note }
}

export function bodyOfNew(values: AppointmentValues): unknown {
  const { whom, episode, employer, placementId, side } = values
  const isOfPerson = whom === 'person'
  return {
    ...factsOf(values),
    episodeId: isOfPerson ? (episode?.episodeId ?? null) : null,
    placementId: isOfPerson && side !== 'worker' && placementId !== '' ? placementId : null,
    employerId: whom === 'company' ? (employer?.employerId ?? null) : null,
  }
}

/** Of somebody else's appointment the note is not known, and stays theirs. */
export function bodyOfChange(values: AppointmentValues, { placementId, isOwn }: Appointment, version: number): unknown {
  return { ...factsOf(values), ...(isOwn ? {} : { note: null }), placementId, version }
}

/** Whom it is about has to be said, or said to be nobody. */
export function faultsOfWhom({ whom, episode, employer }: AppointmentValues) {
  if (whom === 'person' && episode === null) return [{ pointer: '/episodeId', code: 'required' }]
  return whom === 'company' && employer === null ? [{ pointer: '/employerId', code: 'required' }] : []
}
