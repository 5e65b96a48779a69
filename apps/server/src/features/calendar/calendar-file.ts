import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { Locale } from '@tandem/domain/members'
import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { instantOfWallTime } from './local-time.ts'

/** One thing in a calendar outside Tandem. */
export type CalendarEvent = {
  /** The same for ever, so that a later file changes the event and makes no second one. */
  readonly uid: string
  readonly title: string
  readonly on: CalendarDate
  /** `HH:MM`, wall time of the organisation, and minutes; `null` for the whole day. */
  readonly hours: { readonly startsAt: string; readonly minutes: number } | null
  readonly place: string
  readonly isCancelled: boolean
  /** How often it was changed. */
  readonly sequence: number
  /** UTC instants; `null` for what is computed anew each time. */
  readonly kept: { readonly createdAt: string; readonly changedAt: string } | null
}

type Surroundings = { readonly timeZone: string; readonly locale: Locale; readonly now: string }

/** Seconds after which a calendar may ask again. */
const ASK_AGAIN = 3_600
const MINUTE_MS = 60_000

/* Given dates without a zone, the library writes their UTC time, and their UTC day where an event takes the whole day. */
function timesOf({ on, hours }: CalendarEvent, timeZone: string): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (hours === null) {
    const midnight = (day: CalendarDate) => new Date(`${day}T00:00:00Z`)
    return { start: midnight(on), end: midnight(addDays(on, 1)), allDay: true }
  }
  const start = instantOfWallTime(on, hours.startsAt, timeZone)
  return { start, end: new Date(start.getTime() + hours.minutes * MINUTE_MS) }
}

/** The events as iCalendar text: hours in UTC, whole days as days, long lines folded. */
export function calendarText(events: readonly CalendarEvent[], { timeZone, locale, now }: Surroundings): string {
  const calendar = ical({
    prodId: { company: 'Tandem', product: 'Tandem', language: locale.toUpperCase() },
    name: 'Tandem',
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  })
  for (const event of events) {
    const { uid, title, hours, place, isCancelled, sequence, kept } = event
    calendar.createEvent({
      id: uid,
      summary: title,
      ...timesOf(event, timeZone),
      ...(place === '' ? {} : { location: place }),
      sequence,
      stamp: new Date(kept?.changedAt ?? now),
      ...(kept === null ? {} : { created: new Date(kept.createdAt), lastModified: new Date(kept.changedAt) }),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: hours === null || isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      class: ICalEventClass.PRIVATE,
    })
  }
  return calendar.toString()
}
