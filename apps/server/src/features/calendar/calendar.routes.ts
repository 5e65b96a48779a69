import { readCalendar } from '@tandem/contract/calendar'
import { dueInWeek, weekAround } from '@tandem/domain/calendar'
import type { Serve } from '../../http/serve.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { appointmentFor } from '../appointments/appointment-view.ts'
import { appointmentsIn } from '../appointments/appointments.store.ts'
import { itemsUntil } from '../today/today-items.ts'

export function calendarRoutes(serve: Serve): void {
  serve(readCalendar, ({ db, actor, query: { scope, weekOf }, clock }) => {
    const today = clock.today()
    const week = weekAround(weekOf ?? today)
    const visible = { ...visibilityValues(actor, today), ownerId: actor.id }
    const { late, ofDays } = dueInWeek(itemsUntil(db, actor, scope, week.toOn, today), week, today)
    return {
      today,
      ...week,
      appointments: appointmentsIn(db, scope, visible, week).map((found) => appointmentFor(db, actor, found, today)),
      late,
      dues: ofDays,
    }
  })
}
