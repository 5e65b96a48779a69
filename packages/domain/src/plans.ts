import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'

export const PLAN_SCOPES = ['toward', 'in', 'both'] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

/** How far a plan is agreed. What runs, is late or has ended is computed. Source: domain.md 6.2. */
export const PLAN_STATUSES = ['draft', 'proposed', 'agreed'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

/** What was decided when a plan reached its end. A plan without decision stays open and turns overdue. */
export const PLAN_DECISIONS = ['extended', 'ended', 'endedEarly'] as const
export type PlanDecision = (typeof PLAN_DECISIONS)[number]

export type PlanFacts = {
  readonly startsOn: CalendarDate
  /** Planned last day. */
  readonly endsOn: CalendarDate
  readonly grantedMinutes: number | null
  readonly usedMinutes: number
  readonly decidedOn: CalendarDate | null
  /** Agreed unless told. */
  readonly status?: PlanStatus
  /** The accompaniment rests today: the plan is neither late nor running out. */
  readonly isPaused?: boolean
}

/** Share of the granted hours from which a warning shows. Source: domain.md 7.2. */
export const GRANT_WARNING = 0.8

/** Days before its end from which a plan is running out. Source: domain.md 7.3. */
export const PLAN_RUNNING_OUT_DAYS = 30

export const PLAN_STATES = [
  'draft',
  'proposed',
  'notStarted',
  'running',
  'runningOut',
  'overdue',
  'paused',
  'decided',
] as const
export type PlanState = (typeof PLAN_STATES)[number]

export type PlanClock = {
  readonly state: PlanState
  /** Days until the planned end; negative when it has passed. */
  readonly daysLeft: number
  /** Share of the plan's time that has passed, 0 to 1. */
  readonly timeShare: number
  /** Share of the granted hours used, may pass 1; `null` without a grant. */
  readonly hoursShare: number | null
}

/** A plan that passes its end without a decision is overdue, never closed by itself. Source: domain.md 6.2. */
export function planClock(plan: PlanFacts, today: CalendarDate): PlanClock {
  const length = daysBetween(plan.startsOn, plan.endsOn) + 1
  const daysLeft = daysBetween(today, plan.endsOn)
  const elapsed = daysBetween(plan.startsOn, today) + 1
  const timeShare = length <= 0 ? 1 : Math.min(1, Math.max(0, elapsed / length))
  const granted = plan.grantedMinutes
  const hoursShare = granted === null || granted === 0 ? null : plan.usedMinutes / granted
  return { state: planState(plan, daysLeft, today), daysLeft, timeShare, hoursShare }
}

function planState(plan: PlanFacts, daysLeft: number, today: CalendarDate): PlanState {
  if (plan.decidedOn !== null && plan.decidedOn <= today) return 'decided'
  if (plan.status === 'draft' || plan.status === 'proposed') return plan.status
  if (plan.startsOn > today) return 'notStarted'
  if (plan.isPaused === true) return 'paused'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= PLAN_RUNNING_OUT_DAYS ? 'runningOut' : 'running'
}

/** Why a plan's dates are refused, or `null`. */
export function planRefusal(
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  enteredOn: CalendarDate,
): 'plan-end-before-start' | 'plan-before-entry' | null {
  if (endsOn < startsOn) return 'plan-end-before-start'
  return startsOn < enteredOn ? 'plan-before-entry' : null
}

/** Why a plan may not go from one status to another, or `null`: what both sides agreed is not taken back silently. */
export function planStatusRefusal(from: PlanStatus, to: PlanStatus): 'plan-agreed' | null {
  return from === 'agreed' && to !== 'agreed' ? 'plan-agreed' : null
}

/**
 * The plan that a file, a document or an agreement speaks of: the agreed one that began last, else the next agreed one,
 * else the one written last. A draft never takes over from a plan that was agreed. In any order; `undefined` of none.
 */
export function leadingPlan<Plan extends { readonly startsOn: CalendarDate; readonly status: PlanStatus }>(
  plans: readonly Plan[],
  today: CalendarDate,
): Plan | undefined {
  const inOrder = [...plans].sort((one, other) => one.startsOn.localeCompare(other.startsOn))
  const agreed = inOrder.filter(({ status }) => status === 'agreed')
  return agreed.findLast(({ startsOn }) => startsOn <= today) ?? agreed[0] ?? inOrder.at(-1)
}

export type PlanReach = {
  readonly scope: PlanScope
  /** The job that a plan "in" is about; `null` for any. */
  readonly placementId: string | null
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly status: PlanStatus
  readonly decision: PlanDecision | null
  readonly decidedOn: CalendarDate | null
}

/** The last day that a plan reaches: its end, or the day on which it was ended early. */
export function reachesUntil({ endsOn, decision, decidedOn }: Pick<PlanReach, 'endsOn' | 'decision' | 'decidedOn'>) {
  return decision === 'endedEarly' && decidedOn !== null && decidedOn < endsOn ? decidedOn : endsOn
}

/** True when two plans would run at once for the same time of the same person. A draft runs nowhere. */
export function plansOverlap(one: PlanReach, other: PlanReach): boolean {
  if (one.status === 'draft' || other.status === 'draft') return false
  const sameTime = one.scope === other.scope || one.scope === 'both' || other.scope === 'both'
  const otherJob =
    one.scope === 'in' &&
    other.scope === 'in' &&
    one.placementId !== null &&
    other.placementId !== null &&
    one.placementId !== other.placementId
  const isEmpty = [one, other].some((plan) => reachesUntil(plan) < plan.startsOn)
  if (!sameTime || otherJob || isEmpty) return false
  return one.startsOn <= reachesUntil(other) && other.startsOn <= reachesUntil(one)
}

/**
 * The days whose hours count for each plan, in the order given, oldest first: from its first day to the day before the
 * next. A plan without a decision goes on; one that was decided ends with its last day. Source: indicators.md A9.
 */
export function countedUntil(
  plan: Pick<PlanReach, 'endsOn' | 'decision' | 'decidedOn'>,
  nextStartsOn: CalendarDate | null,
): CalendarDate | null {
  const own = plan.decidedOn === null ? null : reachesUntil(plan)
  const before = nextStartsOn === null ? null : addDays(nextStartsOn, -1)
  if (own === null || before === null) return own ?? before
  return own < before ? own : before
}
