import { addDays, type CalendarDate, mondayOf } from './calendar-date.ts'

/** How people are named in a calendar outside Tandem: not at all, or by their initials where the coach chose so. */
export const NAMES_IN_CALENDAR = ['none', 'initials'] as const
export type NamesInCalendar = (typeof NAMES_IN_CALENDAR)[number]

/** Days before and after today that a calendar elsewhere is told of. */
const FEED_BACK_DAYS = 30
const FEED_AHEAD_DAYS = 120

/** The first and the last day of a stretch, both included. */
export type CalendarSpan = { readonly fromOn: CalendarDate; readonly toOn: CalendarDate }

export function feedSpan(today: CalendarDate): CalendarSpan {
  return { fromOn: addDays(today, -FEED_BACK_DAYS), toOn: addDays(today, FEED_AHEAD_DAYS) }
}

/** Monday to Sunday around a day. */
export function weekAround(day: CalendarDate): CalendarSpan {
  const fromOn = mondayOf(day)
  return { fromOn, toOn: addDays(fromOn, 6) }
}

export function isWithin({ fromOn, toOn }: CalendarSpan, day: CalendarDate): boolean {
  return day >= fromOn && day <= toOn
}

type Dated = { readonly dueOn: CalendarDate }

/**
 * What a week shows of what is due. In the week of today, what is late stands apart whatever its day; another week shows
 * on each of its days what is still open there.
 */
export function dueInWeek<Item extends Dated>(
  items: readonly Item[],
  week: CalendarSpan,
  today: CalendarDate,
): { readonly late: Item[]; readonly ofDays: Item[] } {
  const isNow = isWithin(week, today)
  return {
    late: isNow ? items.filter(({ dueOn }) => dueOn < today) : [],
    ofDays: items.filter(({ dueOn }) => isWithin(week, dueOn) && !(isNow && dueOn < today)),
  }
}
