import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { shortDuration } from '@tandem/domain/durations'
import type { Locale } from '@tandem/domain/members'

const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-BE' }

function asDate(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

export type Formats = {
  /** `23 Nov 2026`. */
  readonly day: (day: CalendarDate) => string
  /** `23 Nov`, with the year when it is not that of `today`. */
  readonly shortDay: (day: CalendarDate, today: CalendarDate) => string
  /** The first and the last day of a stretch, as short as `shortDay`; both with their year where it changes in between. */
  readonly stretch: (fromOn: CalendarDate, toOn: CalendarDate, today: CalendarDate) => { from: string; to: string }
  /** `Mon 23`. */
  readonly weekday: (day: CalendarDate) => string
  /** `Monday 23 November`. */
  readonly longDay: (day: CalendarDate) => string
  /** `Monday 23 November`, as a title begins. */
  readonly titleDay: (day: CalendarDate) => string
  /** `Mon 23 Nov 2026`. */
  readonly fullDay: (day: CalendarDate) => string
  /** `today`, `yesterday`, `in 3 days`, `12 days ago`. */
  readonly relative: (day: CalendarDate, today: CalendarDate) => string
  /** The same, longer stretches in weeks or months: `3 weeks ago`. */
  readonly age: (day: CalendarDate, today: CalendarDate) => string
  /** A UTC instant in the reader's own time zone: `23 Nov 2026, 14:05`. */
  readonly instant: (at: string) => string
  /** `1 h 15`, `1,022 h`. */
  readonly duration: (minutes: number) => string
  /** `1 234,5`. */
  readonly number: (value: number, decimals?: number) => string
  /** `Ann, Luc and Sofia`. */
  readonly list: (names: readonly string[]) => string
  /** What stands apart on one line: `Ann: 3; Luc: 4`. */
  readonly series: (parts: readonly string[]) => string
  /** `66.7 %`; a missing value is a dash. */
  readonly percent: (value: number | null) => string
}

const known = new Map<Locale, Formats>()

export function formatsIn(locale: Locale): Formats {
  const before = known.get(locale)
  if (before !== undefined) return before
  const formats = newFormats(TAG[locale])
  known.set(locale, formats)
  return formats
}

/** French counts the first of a month and only names the others by number: `1er juin`. */
function firstOfMonth(written: string, tag: string): string {
  return tag === TAG.fr ? written.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : written
}

function newFormats(tag: string): Formats {
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
    return (day: CalendarDate) => firstOfMonth(format.format(asDate(day)), tag)
  }
  const day = dated({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayOfYear = dated({ day: 'numeric', month: 'short' })
  const longDay = dated({ weekday: 'long', day: 'numeric', month: 'long' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const instant = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const numbers = new Map<number, Intl.NumberFormat>()
  const number = (value: number, decimals = 0) => {
    const format =
      numbers.get(decimals) ??
      new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    numbers.set(decimals, format)
    return format.format(value)
  }
  return {
    day,
    shortDay: (one, today) => (one.slice(0, 4) === today.slice(0, 4) ? dayOfYear(one) : day(one)),
    stretch: (from, to, today) => {
      const isWithin = from.slice(0, 4) === to.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4)
      return isWithin ? { from: dayOfYear(from), to: dayOfYear(to) } : { from: day(from), to: day(to) }
    },
    weekday: dated({ weekday: 'short', day: 'numeric' }),
    longDay,
    titleDay: (one) => longDay(one).replace(/^./u, (first) => first.toLocaleUpperCase(tag)),
    fullDay: dated({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    relative: (one, today) => relative.format(daysBetween(today, one), 'day'),
    age: (one, today) => {
      const days = daysBetween(today, one)
      if (Math.abs(days) < 14) return relative.format(days, 'day')
      return Math.abs(days) < 61
        ? relative.format(Math.round(days / 7), 'week')
        : relative.format(Math.round(days / 30.4), 'month')
    },
    instant: (at) => instant.format(new Date(at)),
    duration: (minutes) => shortDuration(minutes).replace(/^\d{4,}/, (hours) => number(Number(hours))),
    number,
    list: (names) => list.format(names),
    series: (parts) => parts.join(tag === TAG.fr ? '\u00a0; ' : '; '),
    percent: (value) => (value === null ? '–' : `${number(value, Number.isInteger(value) ? 0 : 1)} %`),
  }
}
