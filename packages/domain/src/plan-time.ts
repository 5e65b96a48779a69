import { addDays, addMonths, type CalendarDate, daysBetween, lastDayOfMonths } from './calendar-date.ts'
import type { RuleSet, Span } from './rule-sets.ts'

/** First and last day of a stretch, both included; an empty end goes on. */
export type Stretch = { readonly fromOn: CalendarDate; readonly toOn: CalendarDate | null }

/** Last day of a stretch of this length that begins on `startsOn`, or `null` when the length is open. */
export function lastDayOf(startsOn: CalendarDate, length: Span): CalendarDate | null {
  if (length.months !== null) return lastDayOfMonths(startsOn, length.months)
  return length.days === null ? null : addDays(startsOn, length.days - 1)
}

/** The usual last day of a plan that begins on `startsOn`. */
export function usualEndsOn(startsOn: CalendarDate, rules: Pick<RuleSet, 'planLength'>): CalendarDate | null {
  return lastDayOf(startsOn, rules.planLength)
}

/**
 * The end of a stretch pushed by the days of the pauses within it: each day of pause is a day later. A pause without
 * end counts up to `today`, and not at all when `today` is `null`.
 */
export function pushedEnd(
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  pauses: readonly Stretch[],
  today: CalendarDate | null,
): CalendarDate {
  const sorted = [...pauses].sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
  let end = endsOn
  let countedTo = addDays(startsOn, -1)
  for (const { fromOn, toOn } of sorted) {
    const last = toOn ?? today
    const first = fromOn > countedTo ? fromOn : addDays(countedTo, 1)
    if (last === null || last < first || first > end) continue
    end = addDays(end, daysBetween(first, last) + 1)
    countedTo = last
  }
  return end
}

export type PlanStretch = { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }

/** Where a plan ends: as planned, or later by its pauses where the rules say so. */
export function effectiveEndsOn(
  { startsOn, endsOn }: PlanStretch,
  pauses: readonly Stretch[],
  rules: Pick<RuleSet, 'pausePushesEnd'>,
  today: CalendarDate | null,
): CalendarDate {
  return rules.pausePushesEnd ? pushedEnd(startsOn, endsOn, pauses, today) : endsOn
}

/** The last day that the rules allow the plans that began with `firstPlanOn`, or `null` without a cap. */
export function capEndsOn(
  firstPlanOn: CalendarDate,
  pauses: readonly Stretch[],
  rules: Pick<RuleSet, 'cap' | 'pausePushesEnd'>,
  today: CalendarDate | null,
): CalendarDate | null {
  const end = lastDayOf(firstPlanOn, rules.cap)
  if (end === null) return null
  return rules.pausePushesEnd ? pushedEnd(firstPlanOn, end, pauses, today) : end
}

/** Days of a month begun from which it counts as planned. */
const HALF_MONTH_DAYS = 15

/** Whole calendar months from a first to a last day, both included, and the days that are left over. */
function monthsAndDays(
  firstOn: CalendarDate,
  lastOn: CalendarDate,
): { readonly months: number; readonly days: number } {
  if (lastOn < firstOn) return { months: 0, days: 0 }
  let months = Math.max(0, Math.floor(daysBetween(firstOn, lastOn) / 31) - 1)
  while (lastDayOfMonths(firstOn, months + 1) <= lastOn) months += 1
  const days = daysBetween(months === 0 ? addDays(firstOn, -1) : lastDayOfMonths(firstOn, months), lastOn)
  return { months, days }
}

/** Calendar months that plans take from their first to their last day, to the nearest month. */
export function monthsPlanned(firstOn: CalendarDate, lastOn: CalendarDate): number {
  const { months, days } = monthsAndDays(firstOn, lastOn)
  return days >= HALF_MONTH_DAYS ? months + 1 : months
}

/** Calendar months begun from a first day to a day, that day included. */
export function monthsUsed(firstOn: CalendarDate, untilOn: CalendarDate): number {
  const { months, days } = monthsAndDays(firstOn, untilOn)
  return days > 0 ? months + 1 : months
}

/** The days on which a plan is looked at, in order: the middle, every so many months, and before the end. */
export function reviewDueOn({ startsOn, endsOn }: PlanStretch, { reviews }: Pick<RuleSet, 'reviews'>): CalendarDate[] {
  const days = new Set<CalendarDate>()
  if (reviews.atMiddle) days.add(addDays(startsOn, Math.floor((daysBetween(startsOn, endsOn) + 1) / 2)))
  if (reviews.everyMonths !== null)
    for (let months = reviews.everyMonths; addMonths(startsOn, months) <= endsOn; months += reviews.everyMonths)
      days.add(addMonths(startsOn, months))
  if (reviews.beforeEndDays !== null) days.add(addDays(endsOn, -reviews.beforeEndDays))
  return [...days].filter((day) => day > startsOn && day <= endsOn).sort()
}

/** The day from which an extension may be asked for. */
export function extensionOpensOn(endsOn: CalendarDate, rules: Pick<RuleSet, 'extension'>): CalendarDate {
  return addDays(endsOn, -rules.extension.fromDaysBefore)
}

/** The latest end that one extension may ask for, or `null` when nothing limits it. */
export function maxExtension(
  endsOn: CalendarDate,
  capOn: CalendarDate | null,
  { extension }: Pick<RuleSet, 'extension'>,
): CalendarDate | null {
  const usual = extension.months === null ? null : lastDayOfMonths(addDays(endsOn, 1), extension.months)
  if (usual === null || capOn === null) return usual ?? capOn
  return usual < capOn ? usual : capOn
}

export const EXTENSION_REFUSALS = [
  'extension-not-foreseen',
  'extension-too-early',
  'extension-not-later',
  'extension-over-cap',
  'extension-too-long',
  'reason-missing',
] as const
export type ExtensionRefusal = (typeof EXTENSION_REFUSALS)[number]

export type ExtensionFacts = {
  /** Where the plan ends today. */
  readonly endsOn: CalendarDate
  readonly capOn: CalendarDate | null
  readonly newEndsOn: CalendarDate
  readonly reason: string | null
}

/** Why more time may not be asked for, or `null`. */
export function extensionRefusal(
  facts: ExtensionFacts,
  rules: Pick<RuleSet, 'extension'>,
  today: CalendarDate,
): ExtensionRefusal | null {
  const { endsOn, capOn, newEndsOn } = facts
  if (!rules.extension.isAllowed) return 'extension-not-foreseen'
  if (today < extensionOpensOn(endsOn, rules)) return 'extension-too-early'
  if (newEndsOn <= endsOn) return 'extension-not-later'
  if (capOn !== null && newEndsOn > capOn) return 'extension-over-cap'
  const most = maxExtension(endsOn, capOn, rules)
  if (most !== null && newEndsOn > most) return 'extension-too-long'
  return rules.extension.needsReason && facts.reason === null ? 'reason-missing' : null
}

/** True when an extension may be asked for today, by the rules and the days left. */
export function canExtend(
  { endsOn, capOn }: Pick<ExtensionFacts, 'endsOn' | 'capOn'>,
  rules: Pick<RuleSet, 'extension'>,
  today: CalendarDate,
): boolean {
  return extensionRefusal({ endsOn, capOn, newEndsOn: addDays(endsOn, 1), reason: 'asked' }, rules, today) === null
}
