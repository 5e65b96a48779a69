import type { Plan, TaperMonth } from '@tandem/contract/plans'
import { daysBetween } from '@tandem/domain/calendar-date'
import {
  absenceCut,
  grantedMinutes,
  grantWarning,
  hoursClock,
  monthsOf,
  type WorkedStretch,
  workedMinutes,
} from '@tandem/domain/plan-hours'
import {
  canExtend,
  capEndsOn,
  effectiveEndsOn,
  extensionOpensOn,
  maxExtension,
  monthsPlanned,
  monthsUsed,
  reviewDueOn,
  type Stretch,
} from '@tandem/domain/plan-time'
import { countedUntil, planClock, reachesUntil } from '@tandem/domain/plans'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { extensionsOf } from './extensions.store.ts'
import { absencesOf, type PlanRow, planRowsOf } from './plans.store.ts'

/** What the plans of an accompaniment are read with. */
export type PlanSurroundings = {
  readonly rules: RuleSet
  readonly pauses: readonly (Stretch & { readonly pauseId: string })[]
  readonly ownCadence: (planId: string) => Plan['ownCadence']
  readonly stretchesOf: (placementId: string | null) => WorkedStretch[]
  readonly countedBetween: (
    fromOn: string | null,
    toOn: string | null,
  ) => { readonly minutes: number; readonly entries: number }
}

function covers({ fromOn, toOn }: Stretch, day: string): boolean {
  return fromOn <= day && (toOn === null || toOn >= day)
}

/** Absences so long that the rules ask about the hours, with what was chosen. */
function absencesFor(
  db: Db,
  row: PlanRow,
  { rules, pauses }: PlanSurroundings,
  granted: number | null,
  endsOn: string,
  today: string,
): Plan['absences'] {
  const after = rules.reduceGrantAfterDays
  if (after === null || granted === null) return []
  const chosen = absencesOf(db, row.id)
  const plan = { startsOn: row.startsOn, endsOn }
  return pauses.flatMap((pause) => {
    const { pauseId, fromOn, toOn } = pause
    const until = toOn === null || toOn > today ? today : toOn
    const days = daysBetween(fromOn, until) + 1
    if (days < after || fromOn > endsOn || until < row.startsOn) return []
    const made = chosen.find((one) => one.pauseId === pauseId)
    const cutMinutes = made?.minutes ?? absenceCut(plan, granted + row.cutMinutes, pause, today)
    return [{ pauseId, fromOn, toOn, days, cutMinutes, choice: made?.choice ?? null }]
  })
}

/** One plan with its clock of days and hours, and what the rules make of it. */
function planFrom(
  db: Db,
  row: PlanRow,
  next: PlanRow | undefined,
  firstPlanOn: string,
  around: PlanSurroundings,
  today: string,
): Plan {
  const { rules, pauses } = around
  const endsOn = effectiveEndsOn(row, pauses, rules, today)
  const capOn = capEndsOn(firstPlanOn, pauses, rules, today)
  const until = countedUntil({ ...row, endsOn }, next?.startsOn ?? null)
  const usedMinutes = row.status === 'agreed' ? around.countedBetween(row.startsOn, until).minutes : 0
  const settledEnd = effectiveEndsOn(row, pauses, rules, null)
  const granted = grantedMinutes(
    { startsOn: row.startsOn, endsOn: settledEnd, fixedMinutes: row.grantedMinutes, cutMinutes: row.cutMinutes },
    rules.support.kind === 'shareOfHours' ? around.stretchesOf(row.placementId) : [],
    rules,
  )
  const facts = {
    startsOn: row.startsOn,
    endsOn,
    grantedMinutes: granted,
    usedMinutes,
    decidedOn: row.decidedOn,
    status: row.status,
    isPaused: pauses.some((pause) => covers(pause, today)),
  }
  const clock = planClock(facts, today)
  const extensions = extensionsOf(db, row.id)
  const isOpen = row.status === 'agreed' && row.decision === null && row.startsOn <= today
  return {
    planId: row.id,
    episodeId: row.episodeId,
    number: row.number,
    scope: row.scope,
    startsOn: row.startsOn,
    endsOn,
    plannedEndsOn: row.endsOn,
    pushedDays: daysBetween(row.endsOn, endsOn),
    status: row.status,
    placementId: row.placementId,
    grantedMinutes: granted,
    fixedMinutes: row.grantedMinutes,
    cutMinutes: row.cutMinutes,
    usedMinutes,
    ...hoursClock({ startsOn: row.startsOn, usedMinutes, grantedMinutes: granted }, pauses, today),
    warningPercent: grantWarning(usedMinutes, granted, rules.grantWarnings),
    decision: row.decision,
    decidedOn: row.decidedOn,
    ...clock,
    capEndsOn: capOn,
    capMonths: rules.cap.months,
    capFromOn: firstPlanOn,
    monthsUsed: monthsUsed(firstPlanOn, today < endsOn ? today : endsOn),
    monthsPlanned: monthsPlanned(firstPlanOn, endsOn),
    reviewsOn: reviewDueOn({ startsOn: row.startsOn, endsOn }, rules),
    extensionOpensOn: extensionOpensOn(endsOn, rules),
    latestEndsOn: maxExtension(endsOn, capOn, rules),
    mayExtend:
      isOpen && !extensions.some(({ status }) => status === 'pending') && canExtend({ endsOn, capOn }, rules, today),
    extensions,
    absences: absencesFor(db, row, around, granted, endsOn, today),
    ownCadence: around.ownCadence(row.id),
    version: row.version,
  }
}

/** The first day from which the cap counts: that of the first plan that was agreed, else of this one. */
function firstDayOf(rows: readonly PlanRow[], row: PlanRow): string {
  const agreed = rows.filter(({ status }) => status === 'agreed')
  const first = agreed[agreed.length - 1]?.startsOn
  return first === undefined || first > row.startsOn ? row.startsOn : first
}

/** The plans of an accompaniment, latest first. */
export function plansOf(db: Db, episodeId: string, today: string, around: PlanSurroundings): Plan[] {
  const rows = planRowsOf(db, episodeId)
  const agreed = rows.filter(({ status }) => status === 'agreed')
  return rows.map((row) => {
    const next = agreed[agreed.indexOf(row) - 1]
    return planFrom(db, row, row.status === 'agreed' ? next : undefined, firstDayOf(rows, row), around, today)
  })
}

/** Held minutes of the accompaniment on days that no agreed plan counts. */
export function outsidePlans(db: Db, episodeId: string, around: PlanSurroundings) {
  const agreed = planRowsOf(db, episodeId).filter(({ status }) => status === 'agreed')
  const inside = agreed.map((row, index) => {
    const until = countedUntil(row, agreed[index - 1]?.startsOn ?? null)
    return around.countedBetween(row.startsOn, until)
  })
  const all = around.countedBetween(null, null)
  const sum = (of: 'minutes' | 'entries') => inside.reduce((total, one) => total + one[of], 0)
  return { minutes: all.minutes - sum('minutes'), entries: all.entries - sum('entries') }
}

type SideMinutes = { readonly side: string; readonly minutes: number }

function minutesBySide(db: Db, episodeId: string, fromOn: string, toOn: string): SideMinutes[] {
  return db
    .select({ side: logParts.side, minutes: sql<number>`sum(${logParts.minutes})` })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        gte(logParts.occurredOn, fromOn),
        lte(logParts.occurredOn, toOn),
        sql`${logEntries.kind} <> 'missed'`,
        isNull(logEntries.voidedAt),
      ),
    )
    .groupBy(logParts.side)
    .all()
}

/** The coaching of a plan month by month: planned, and given by side until a day. */
export function coachingByMonth(db: Db, plan: Plan, plannedMinutes: PlanRow['plannedMinutes'], until: string) {
  const last = plan.decision === null ? plan.endsOn : reachesUntil(plan)
  return monthsOf({ startsOn: plan.startsOn, endsOn: last }).map(({ startsOn, endsOn }, index) => {
    const passed = endsOn < until ? endsOn : until
    const sides = minutesBySide(db, plan.episodeId, startsOn, passed)
    const of = (side: string) => sides.find((one) => one.side === side)?.minutes ?? 0
    return {
      fromOn: startsOn,
      toOn: endsOn,
      plannedMinutes: plannedMinutes?.[index] ?? null,
      workerMinutes: of('worker'),
      employerMinutes: of('employer'),
      bothMinutes: of('both'),
      otherMinutes: of('other'),
    }
  })
}

/** The same, against the hours worked. */
export function taperOf(db: Db, plan: Plan, row: PlanRow, around: PlanSurroundings, today: string): TaperMonth[] {
  const stretches = around.stretchesOf(plan.placementId)
  return coachingByMonth(db, plan, row.plannedMinutes, today).map((month) => {
    const { fromOn, toOn } = month
    const within = { startsOn: fromOn, endsOn: toOn < today ? toOn : today }
    return { ...month, workedMinutes: fromOn > today ? null : workedMinutes(stretches, within) }
  })
}
