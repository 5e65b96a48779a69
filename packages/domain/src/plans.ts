import { type CalendarDate, daysBetween } from './calendar-date.ts'

export const PLAN_SCOPES = ['toward', 'in', 'both'] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

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
}

/** Share of the granted hours from which a warning shows. Source: domain.md 7.2. */
export const GRANT_WARNING = 0.8

/** Days before its end from which a plan is running out. Source: domain.md 7.3. */
export const PLAN_RUNNING_OUT_DAYS = 30

export const PLAN_STATES = ['notStarted', 'running', 'runningOut', 'overdue', 'decided'] as const
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
  if (plan.startsOn > today) return 'notStarted'
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
