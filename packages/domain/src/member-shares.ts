import type { CalendarDate } from './calendar-date.ts'
import { FULL_TIME } from './case-target.ts'

/** Working time from a day on, in percent of a full time. */
export type MemberShare = { readonly percent: number; readonly fromOn: CalendarDate }

/** Working time on a day: that of the last row that has begun, full time before the first one. Source: domain.md 5.1, "FTE per period". */
export function shareOn(shares: readonly MemberShare[], day: CalendarDate): number {
  const begun = shares.filter(({ fromOn }) => fromOn <= day)
  return (
    begun.reduce<MemberShare | null>((last, one) => (last === null || one.fromOn > last.fromOn ? one : last), null)
      ?.percent ?? FULL_TIME
  )
}
