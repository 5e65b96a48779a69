import type { CalendarDate } from '@tandem/domain/calendar-date'

const DAY_MS = 86_400_000

const known = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    known.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
  known.set(timeZone, format)
  return format
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function aheadAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const [year, month, day] = [part('year'), part('month') - 1, part('day')]
  return Date.UTC(year, month, day, part('hour'), part('minute'), part('second')) - at
}

/**
 * The instant at which the clocks of a zone show a day and an hour (`HH:MM`). An hour that comes twice is its first time;
 * one that is left out is as late as if the clocks had not been put forward. Source: RFC 5545, 3.3.5.
 */
export function instantOfWallTime(day: CalendarDate, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const [before, after] = [aheadAt(wall - DAY_MS, timeZone), aheadAt(wall + DAY_MS, timeZone)]
  const shown = [before, after].map((ahead) => wall - ahead).find((at) => at + aheadAt(at, timeZone) === wall)
  return new Date(shown ?? wall - before)
}
