import type { CalendarDate } from '../calendar-date.ts'
import { type ForWhom, isFrozenTask } from '../log-entries.ts'
import type { DueFacts, Found } from './facts.ts'
import { usuallyShowsOn } from './kinds.ts'

export type DueAppointment = {
  readonly appointmentId: string
  readonly side: ForWhom
  readonly placementId: string | null
  readonly heldOn: CalendarDate
}

/** Appointments on their day, then until it is said what came of them. One with whom nobody may be in contact rests. */
export function appointmentsDue(facts: DueFacts, today: CalendarDate): Found[] {
  const moving = facts.appointments.filter((one) => !isFrozenTask(one, facts, today))
  return moving.map(({ appointmentId, side, placementId, heldOn }) => ({
    key: `appointment:${appointmentId}`,
    kind: 'appointment',
    side,
    dueOn: heldOn,
    placementId,
    recordId: appointmentId,
    showsOn: usuallyShowsOn('appointment', heldOn),
  }))
}
