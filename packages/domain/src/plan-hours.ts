import { addDays, addMonths, type CalendarDate, dayNumber, daysBetween } from './calendar-date.ts'
import type { PlanStretch, Stretch } from './plan-time.ts'
import type { RuleSet } from './rule-sets.ts'

/** What may be chosen for an absence that lasts: hours are taken off the grant, or the grant stays. */
export const ABSENCE_CHOICES = ['reduceGrant', 'keepGrant'] as const
export type AbsenceChoice = (typeof ABSENCE_CHOICES)[number]

/** A stretch of a contract with its hours a week. */
export type WorkedStretch = {
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate | null
  /** First day of the job; the share steps down by its years. */
  readonly jobStartedOn: CalendarDate
  readonly weeklyMinutes: number | null
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

/** Days that two stretches share. */
function sharedDays(fromOn: CalendarDate, toOn: CalendarDate, within: PlanStretch): number {
  const [first, last] = [later(fromOn, within.startsOn), earlier(toOn, within.endsOn)]
  return first > last ? 0 : daysBetween(first, last) + 1
}

/** Contract minutes from a first to a last day; `null` when the hours of a day are not known, or no day is worked. */
export function workedMinutes(stretches: readonly WorkedStretch[], within: PlanStretch): number | null {
  let minutes = 0
  let days = 0
  for (const { fromOn, toOn, weeklyMinutes } of stretches) {
    const shared = sharedDays(fromOn, toOn ?? within.endsOn, within)
    if (shared === 0) continue
    if (weeklyMinutes === null) return null
    days += shared
    minutes += (shared * weeklyMinutes) / 7
  }
  return days === 0 ? null : Math.round(minutes)
}

/** The years of the job that each share of a stepped grant holds for. */
function sharesOf(jobStartedOn: CalendarDate, sharesByYear: readonly number[]) {
  return sharesByYear.map((percent, index) => ({
    percent,
    fromOn: addMonths(jobStartedOn, 12 * index),
    toOn: index === sharesByYear.length - 1 ? null : addDays(addMonths(jobStartedOn, 12 * (index + 1)), -1),
  }))
}

/** Minutes granted as a share of the hours of the contract over the plan, stepping down by the years of the job. */
export function shareGranted(
  stretches: readonly WorkedStretch[],
  plan: PlanStretch,
  sharesByYear: readonly number[],
): number | null {
  let granted = 0
  let isKnown = false
  for (const stretch of stretches)
    for (const { percent, fromOn, toOn } of sharesOf(stretch.jobStartedOn, sharesByYear)) {
      const part = {
        startsOn: later(fromOn, plan.startsOn),
        endsOn: toOn === null ? plan.endsOn : earlier(toOn, plan.endsOn),
      }
      const minutes = part.startsOn > part.endsOn ? null : workedMinutes([stretch], part)
      if (minutes === null) continue
      isKnown = true
      granted += (minutes * percent) / 100
    }
  return isKnown ? Math.round(granted) : null
}

export type GrantFacts = PlanStretch & {
  /** Minutes written on the plan; they come before what the rules compute. */
  readonly fixedMinutes: number | null
  /** Minutes taken off for an absence. */
  readonly cutMinutes: number
}

/** The minutes granted for a plan, or `null` when nothing limits them. */
export function grantedMinutes(
  plan: GrantFacts,
  stretches: readonly WorkedStretch[],
  { support }: Pick<RuleSet, 'support'>,
): number | null {
  const whole =
    plan.fixedMinutes ?? (support.kind === 'shareOfHours' ? shareGranted(stretches, plan, support.sharesByYear) : null)
  return whole === null ? null : Math.max(0, whole - plan.cutMinutes)
}

export type HoursClock = {
  readonly remainingMinutes: number | null
  /** Minutes a week since the plan began, pauses left out; `null` before a week has passed. */
  readonly weeklyMinutes: number | null
  /** The day on which the grant is used up at this pace, or `null` when it lasts or nothing is known. */
  readonly exhaustedOn: CalendarDate | null
}

const WEEK = 7

/** Days of pause from the first day of the plan to `today`. */
export function pausedDays(pauses: readonly Stretch[], startsOn: CalendarDate, today: CalendarDate): number {
  const days = new Set<number>()
  for (const { fromOn, toOn } of pauses) {
    const last = earlier(toOn ?? today, today)
    for (let day = dayNumber(later(fromOn, startsOn)); day <= dayNumber(last); day += 1) days.add(day)
  }
  return days.size
}

/** How long the granted hours last at the pace so far. */
export function hoursClock(
  plan: { readonly startsOn: CalendarDate; readonly usedMinutes: number; readonly grantedMinutes: number | null },
  pauses: readonly Stretch[],
  today: CalendarDate,
): HoursClock {
  const granted = plan.grantedMinutes
  const remainingMinutes = granted === null ? null : granted - plan.usedMinutes
  const days = daysBetween(plan.startsOn, today) + 1 - pausedDays(pauses, plan.startsOn, today)
  if (days < WEEK) return { remainingMinutes, weeklyMinutes: null, exhaustedOn: null }
  const perDay = plan.usedMinutes / days
  const weeklyMinutes = Math.round(perDay * WEEK)
  if (remainingMinutes === null || remainingMinutes <= 0 || perDay === 0)
    return { remainingMinutes, weeklyMinutes, exhaustedOn: null }
  return { remainingMinutes, weeklyMinutes, exhaustedOn: addDays(today, Math.ceil(remainingMinutes / perDay)) }
}

/** The highest warning, in percent of the grant, that `added` minutes reach or pass and `used` had not; `null` for none. */
export function grantCrossing(
  usedMinutes: number,
  addedMinutes: number,
  granted: number | null,
  warnings: readonly number[],
): number | null {
  if (granted === null || addedMinutes <= 0) return null
  const after = usedMinutes + addedMinutes
  return warnings.reduce<number | null>((crossed, percent) => {
    const limit = (granted * percent) / 100
    return usedMinutes < limit && after >= limit ? percent : crossed
  }, null)
}

/** The highest warning reached, in percent, or `null`. */
export function grantWarning(usedMinutes: number, granted: number | null, warnings: readonly number[]): number | null {
  if (granted === null) return null
  return warnings.reduce<number | null>(
    (held, percent) => (usedMinutes * 100 >= granted * percent ? percent : held),
    null,
  )
}

/**
 * The highest warning reached and the day on which it was, from the minutes of each day in order; `null` while none is.
 * `usedBefore`: minutes used before the first of these days.
 */
export function grantReached(
  days: readonly { readonly on: CalendarDate; readonly minutes: number }[],
  granted: number | null,
  warnings: readonly number[],
  usedBefore = 0,
): { readonly percent: number; readonly reachedOn: CalendarDate } | null {
  let used = usedBefore
  let reached: { percent: number; reachedOn: CalendarDate } | null = null
  for (const { on, minutes } of days) {
    const percent = grantCrossing(used, minutes, granted, warnings)
    if (percent !== null) reached = { percent, reachedOn: on }
    used += minutes
  }
  return reached
}

/** Minutes to take off the grant for an absence, pro rata of the days of the plan. Source: domain.md 7.2, S-13. */
export function absenceCut(plan: PlanStretch, granted: number, absence: Stretch, today: CalendarDate): number {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1
  const away = sharedDays(absence.fromOn, absence.toOn ?? today, plan)
  return days <= 0 ? 0 : Math.round((granted * away) / days)
}

export type PlanMonth = PlanStretch

/** The months of a plan, each from its day to the day before the next; the last one may be short. */
export function monthsOf({ startsOn, endsOn }: PlanStretch): PlanMonth[] {
  const months: PlanMonth[] = []
  for (let index = 0; addMonths(startsOn, index) <= endsOn; index += 1) {
    const next = addDays(addMonths(startsOn, index + 1), -1)
    months.push({ startsOn: addMonths(startsOn, index), endsOn: earlier(next, endsOn) })
  }
  return months
}
