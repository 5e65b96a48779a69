import type { CalendarDate } from '@tandem/domain/calendar-date'

/** The only reader of the system clock. */
export type Clock = {
  /** UTC instant, ISO text with milliseconds. */
  readonly now: () => string
  /** The organisation's calendar day. */
  readonly today: () => CalendarDate
}

/** A clock in the organisation's time zone; `fixedDay` keeps the day of a demo or a test. */
export function clockIn(timeZone: () => string, fixedDay: CalendarDate | null): Clock {
  let zone = ''
  let format: Intl.DateTimeFormat | null = null
  const day = (at: Date): CalendarDate => {
    if (format === null || zone !== timeZone()) {
      zone = timeZone()
      format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    }
    return format.format(at)
  }
  return {
    now: () => {
      const real = new Date().toISOString()
      return fixedDay === null ? real : fixedDay + real.slice(10)
    },
    today: () => fixedDay ?? day(new Date()),
  }
}

/** The clock of commands that concern no organisation's day. */
export const systemClock: Clock = clockIn(() => 'UTC', null)

/** The hour of an instant in a time zone, 0 to 23. */
export function hourIn(timeZone: string, instant: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
  return Number(format.format(new Date(instant)))
}

/** True when this machine knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
