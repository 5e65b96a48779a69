import { addDays, type CalendarDate, mondayOf } from './calendar-date.ts'
import type { DueKind } from './due/kinds.ts'

/** Hour of the organisation's Monday from which the week is sent. */
export const DIGEST_HOUR = 7

/** The Monday whose summary is to be sent now, or `null`: on Mondays alone, from the morning on. */
export function digestDueFor(today: CalendarDate, hour: number): CalendarDate | null {
  return mondayOf(today) === today && hour >= DIGEST_HOUR ? today : null
}

/** Last day of the week of a Monday. */
export function digestUntil(monday: CalendarDate): CalendarDate {
  return addDays(monday, 6)
}

type DueItem = { readonly kind: DueKind; readonly dueOn: CalendarDate }

export type DigestCounts = {
  readonly late: number
  readonly today: number
  /** Later this week. */
  readonly thisWeek: number
  /** Of these all: nobody heard of for too long. */
  readonly silent: number
  /** Of these all: plans that end within the time in which Today shows it. */
  readonly plansEnding: number
}

/** What the week holds, in numbers alone: an inbox is read over shoulders. */
export function digestCounts(items: readonly DueItem[], today: CalendarDate): DigestCounts {
  const count = (counts: (item: DueItem) => boolean) => items.filter(counts).length
  return {
    late: count(({ dueOn }) => dueOn < today),
    today: count(({ dueOn }) => dueOn === today),
    thisWeek: count(({ dueOn }) => dueOn > today && dueOn <= digestUntil(mondayOf(today))),
    silent: count(({ kind }) => kind === 'silentWorker' || kind === 'silentEmployer'),
    plansEnding: count(({ kind }) => kind === 'planEnd'),
  }
}
