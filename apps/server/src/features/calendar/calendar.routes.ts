import { readCalendar } from '@tandem/contract/calendar'
import type { TodayItem } from '@tandem/contract/today'
import { dueInWeek, isWithin, weekAround } from '@tandem/domain/calendar'
import type { Serve } from '../../http/serve.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { appointmentFor } from '../appointments/appointment-view.routes.ts'
import { appointmentsIn } from '../appointments/appointments.store.ts'
import { itemsUntil } from '../today/today-items.ts'

export function calendarRoutes(serve: Serve): void {
  serve(readCalendar, ({ db, actor, query: { scope, weekOf }, clock }) => {
    const today = clock.today()
    const week = weekAround(weekOf ?? today)
    const visible = { ...visibilityValues(actor, today), ownerId: actor.id }
    /* An appointment of the week stands in it by itself. */
    const isApart = ({ kind, dueOn }: TodayItem) => kind !== 'appointment' || !isWithin(week, dueOn)
    const items = itemsUntil(db, actor, scope, week.toOn, today).filter(isApart)
    const { late, ofDays } = dueInWeek(items, week, today)
    return {
      today,
      ...week,
      appointments: appointmentsIn(db, scope, visible, week).map((found) => appointmentFor(db, actor, found, today)),
      late,
      dues: ofDays,
    }
  })
}
