import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'
import { capEndsOn, effectiveEndsOn, type PlanStretch, type Stretch } from './plan-time.ts'
import { planRefusal } from './plans.ts'
import type { RuleSet } from './rule-sets.ts'

/** What a plan says of its time and hours. */
export type PlanTerms = PlanStretch & { readonly grantedMinutes: number | null }

export type TermsAround = {
  readonly enteredOn: CalendarDate
  /** First day of the other plans that were agreed: from there the cap counts. `null` when there is none. */
  readonly firstPlanOn: CalendarDate | null
  readonly pauses: readonly Stretch[]
  /** The terms that are kept now: an older plan may be corrected, never made longer. `null` for a new one. */
  readonly before: PlanTerms | null
}

export type PlanFault = {
  readonly pointer: '/startsOn' | '/endsOn' | '/grantedMinutes'
  readonly code: 'plan-end-before-start' | 'plan-before-entry' | 'plan-over-cap' | 'cap-used-up' | 'hours-over-cap'
  /** What the sentence names: the cap in months or days, the other being 0; days; minutes. */
  readonly values?: Readonly<Record<string, string | number>>
}

type TimeRules = Pick<RuleSet, 'cap' | 'pausePushesEnd'>

/** The last day for which a plan may be written so that it ends, with what pauses push, by `capOn`. */
function lastDayWithin(
  startsOn: CalendarDate,
  capOn: CalendarDate,
  pauses: readonly Stretch[],
  rules: TimeRules,
  today: CalendarDate,
): CalendarDate {
  let day = capOn
  while (day >= startsOn) {
    const over = daysBetween(capOn, effectiveEndsOn({ startsOn, endsOn: day }, pauses, rules, today))
    if (over <= 0) return day
    day = addDays(day, -over)
  }
  return day
}

function capFault(terms: PlanTerms, around: TermsAround, rules: TimeRules, today: CalendarDate): PlanFault | null {
  const { startsOn, endsOn } = terms
  const { firstPlanOn, pauses, before } = around
  const isKept = before !== null && before.startsOn === startsOn && endsOn <= before.endsOn
  const fromOn = firstPlanOn !== null && firstPlanOn < startsOn ? firstPlanOn : startsOn
  const capOn = capEndsOn(fromOn, pauses, rules, today)
  if (isKept || capOn === null || effectiveEndsOn({ startsOn, endsOn }, pauses, rules, today) <= capOn) return null
  const day = lastDayWithin(startsOn, capOn, pauses, rules, today)
  const values = { months: rules.cap.months ?? 0, days: rules.cap.days ?? 0, fromOn, day }
  return { pointer: '/endsOn', code: day < startsOn ? 'cap-used-up' : 'plan-over-cap', values }
}

function hoursFault({ grantedMinutes }: PlanTerms, { before }: TermsAround, { support }: RuleSet): PlanFault | null {
  if (support.kind !== 'hours' || support.minutes === null) return null
  const most = (minutes: number | null) => minutes ?? Number.POSITIVE_INFINITY
  const isOver = most(grantedMinutes) > support.minutes
  if (!isOver || (before !== null && most(grantedMinutes) <= most(before.grantedMinutes))) return null
  return { pointer: '/grantedMinutes', code: 'hours-over-cap', values: { mostMinutes: support.minutes } }
}

/** Everything that is wrong with the time and hours of a plan, beside which field; none when it may be kept. */
export function planFaults(terms: PlanTerms, around: TermsAround, rules: RuleSet, today: CalendarDate): PlanFault[] {
  const dates = planRefusal(terms.startsOn, terms.endsOn, around.enteredOn)
  const time: PlanFault | null =
    dates === null
      ? capFault(terms, around, rules, today)
      : { pointer: dates === 'plan-before-entry' ? '/startsOn' : '/endsOn', code: dates }
  return [time, hoursFault(terms, around, rules)].filter((fault) => fault !== null)
}
