import type { CalendarDate } from './calendar-date.ts'
import type { AfterEnd } from './consented-acts.ts'
import { type ForWhom, type Mode, overlaps, plannedRefusal } from './log-entries.ts'
import { companyRefusal, type ReachableJob } from './outward.ts'

/** What is planned at a day and an hour. */
export const APPOINTMENT_KINDS = ['visit', 'meetingOfThree', 'phone', 'other'] as const
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number]

export const APPOINTMENT_STATES = ['planned', 'done', 'cancelled'] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

/** Minutes that a calendar takes for an appointment whose length nobody said. */
export const USUAL_APPOINTMENT_MINUTES = 60

type Hours = { readonly startsAt: string | null; readonly minutes: number | null }

const slotOf = ({ startsAt, minutes }: Hours) => ({ startsAt, minutes: minutes ?? USUAL_APPOINTMENT_MINUTES })

/**
 * What stands at the same hours as an appointment, among those of its day; never a reason not to plan it. One of a day
 * without an hour crosses nothing, and an appointment does not cross itself.
 */
export function crossedBy<Other extends Hours & { readonly appointmentId: string }>(
  planned: Hours,
  itself: string | null,
  ofDay: readonly Other[],
): Other[] {
  return ofDay.filter((one) => one.appointmentId !== itself && overlaps(slotOf(planned), slotOf(one)))
}

type Settled = { readonly doneOn: CalendarDate | null; readonly cancelledOn: CalendarDate | null }

export function appointmentState({ doneOn, cancelledOn }: Settled): AppointmentState {
  if (cancelledOn !== null) return 'cancelled'
  return doneOn === null ? 'planned' : 'done'
}

/** The sides that an appointment of a kind can be with: a meeting of three is with both. */
export function sidesOfKind(kind: AppointmentKind): readonly ForWhom[] {
  return kind === 'meetingOfThree' ? ['both'] : ['worker', 'employer', 'both']
}

/** The way of meeting that its entry in the log begins with; `null` leaves the coach's last one. */
export function modeOfAppointment(kind: AppointmentKind): Mode | null {
  if (kind === 'other') return null
  return kind === 'phone' ? 'phone' : 'onSite'
}

/** Whom an appointment is about, as the rules on contact see them. */
export type AppointmentAbout = {
  readonly side: ForWhom
  readonly placementId: string | null
  readonly person: (AfterEnd & { readonly jobs: readonly ReachableJob[] }) | null
  /** A company with nobody in mind. */
  readonly company: { readonly doNotContact: boolean } | null
}

/** Why nothing may be planned with them, or `null`. One that was planned before rests, like a next action: it is never late. */
export function appointmentRefusal({ side, placementId, person, company }: AppointmentAbout, today: CalendarDate) {
  if (company !== null) return companyRefusal(company)
  return person === null ? null : plannedRefusal({ side, placementId }, person, today)
}

/** The first letters of a name, which tell a coach who it is and a stranger nobody: `S. H.`, `J.-P. D.`. */
export function initialsOf(firstName: string, lastName: string): string {
  const letters = (name: string) =>
    name
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.split('-').filter(Boolean).map(firstLetter).join('-'))
  return [...letters(firstName), ...letters(lastName)].filter((part) => part !== '').join(' ')
}

function firstLetter(word: string): string {
  const [first] = [...word.normalize('NFC')]
  return first === undefined ? '' : `${first.toUpperCase()}.`
}
