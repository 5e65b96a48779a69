import { type CalendarDate, mondayOf } from './calendar-date.ts'

/** Hour of the organisation's Monday from which the week is sent. */
export const DIGEST_HOUR = 7

/** The Monday whose summary is to be sent now, or `null`: on Mondays alone, from the morning on. */
export function digestDueFor(today: CalendarDate, hour: number): CalendarDate | null {
  return mondayOf(today) === today && hour >= DIGEST_HOUR ? today : null
}
