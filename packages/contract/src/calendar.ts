import { NAMES_IN_CALENDAR } from '@tandem/domain/calendar'
import { z } from 'zod'
import { appointment } from './appointments.ts'
import { CASELOAD_SCOPES } from './caseload.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, instant, version } from './fields.ts'
import { todayItem } from './today.ts'

/** Below `/api/today`: whatever makes Today old makes the calendar old. */
export const readCalendar = endpoint({
  name: 'readCalendar',
  method: 'GET',
  path: '/api/today/calendar',
  summary: 'One week, Monday to Sunday: appointments, what is due on each day, and what is late',
  query: z.strictObject({
    scope: z.enum(CASELOAD_SCOPES).default('mine'),
    /** Any day of the week asked for; that of today unless told. */
    weekOf: calendarDate.optional(),
  }),
  reply: z.object({
    today: calendarDate,
    fromOn: calendarDate,
    toOn: calendarDate,
    /** In any state, by day and hour. */
    appointments: z.array(appointment),
    /** Late and not on hold; empty but in the week of today. */
    late: z.array(todayItem),
    /** Due on a day of the week and not on hold. */
    dues: z.array(todayItem),
  }),
  refuses: [],
})

const calendarFeed = z.object({
  /** When the address in force was made; empty where there is none. */
  madeAt: instant.nullable(),
  /** When a calendar last asked there. */
  lastReadAt: instant.nullable(),
  names: z.enum(NAMES_IN_CALENDAR),
  /** 0 before anything was chosen. */
  version: z.int().min(0),
})
export type CalendarFeed = z.infer<typeof calendarFeed>

const onFeed = { reply: calendarFeed, refuses: ['stale'], alsoChanges: ['/api/calendar-feed'] } as const
const made = { version: version.or(z.literal(0)) } as const

export const readCalendarFeed = endpoint({
  name: 'readCalendarFeed',
  method: 'GET',
  path: '/api/calendar-feed',
  summary: 'One’s own calendar address: whether there is one, and what it tells',
  reply: calendarFeed,
  refuses: [],
})

export const editCalendarFeed = endpoint({
  ...onFeed,
  name: 'editCalendarFeed',
  method: 'PUT',
  path: '/api/calendar-feed',
  summary: 'Chooses how people are named in one’s own calendar files: not at all, or by initials',
  body: z.strictObject({ names: z.enum(NAMES_IN_CALENDAR), ...made }),
})

export const makeCalendarAddress = endpoint({
  ...onFeed,
  name: 'makeCalendarAddress',
  method: 'PUT',
  path: '/api/calendar-feed/address',
  summary: 'Makes a new secret calendar address, shown this once; the former one answers no more',
  body: z.strictObject(made),
  reply: z.object({ path: z.string(), feed: calendarFeed }),
})

export const endCalendarAddress = endpoint({
  ...onFeed,
  name: 'endCalendarAddress',
  method: 'PUT',
  path: '/api/calendar-feed/end',
  summary: 'Ends the calendar address: it answers no more',
  body: z.strictObject(made),
})
