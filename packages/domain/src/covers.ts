import { addDays, type CalendarDate } from './calendar-date.ts'

/** Days for which a file opened in need stays open. Source: trust.md 3.1, R13. */
export const COVER_DAYS = 7

/** The last day of a cover that begins on a day. */
export function coverUntilOn(fromOn: CalendarDate): CalendarDate {
  return addDays(fromOn, COVER_DAYS - 1)
}

export type CoverDays = {
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate
  readonly revokedAt: string | null
}

export function isCoverOpen({ fromOn, untilOn, revokedAt }: CoverDays, day: CalendarDate): boolean {
  return revokedAt === null && fromOn <= day && untilOn >= day
}
