import type { CheckInParty } from '@tandem/domain/check-ins'
import { grantedMinutes } from '@tandem/domain/plan-hours'
import { capEndsOn, effectiveEndsOn } from '@tandem/domain/plan-time'
import { countedUntil } from '@tandem/domain/plans'
import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logParts } from '../log-entries/log-entries.table.ts'
import { plans } from '../plans/plans.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { episodeSummaries } from './episodes.table.ts'
import { countedBetween, pausesOf, workedStretchesOf } from './plan-facts.store.ts'
import { rulesOfEpisode } from './rules-in-force.store.ts'

const lastContacts = hot((db) =>
  db
    .select({
      worker: sql<string | null>`max(case when ${logParts.side} in ('worker', 'both') then ${logParts.occurredOn} end)`,
      employer: sql<
        string | null
      >`max(case when ${logParts.side} in ('employer', 'both') then ${logParts.occurredOn} end)`,
    })
    .from(logParts)
    .where(and(eq(logParts.episodeId, sql.placeholder('episodeId')), eq(logParts.isHeld, true)))
    .prepare(),
)

const lastCheckIns = hot((db) =>
  db
    .select({ party: checkIns.party, heldOn: max(checkIns.heldOn) })
    .from(checkIns)
    .where(and(eq(checkIns.episodeId, sql.placeholder('episodeId')), isNull(checkIns.voidedAt)))
    .groupBy(checkIns.party)
    .prepare(),
)

const plansOfEpisode = hot((db) =>
  db
    .select()
    .from(plans)
    .where(and(eq(plans.episodeId, sql.placeholder('episodeId')), eq(plans.status, 'agreed')))
    .orderBy(desc(plans.startsOn), desc(plans.number))
    .prepare(),
)

const nextTask = hot((db) =>
  db
    .select({ id: tasks.id, title: tasks.title, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.episodeId, sql.placeholder('episodeId')), isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn))
    .limit(1)
    .prepare(),
)

const openGoals = hot((db) =>
  db
    .select({ open: sql<number>`count(*)` })
    .from(goals)
    .where(and(eq(goals.episodeId, sql.placeholder('episodeId')), isNull(goals.closedOn)))
    .prepare(),
)

function latest(...days: (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((last, day) => (day != null && (last === null || day > last) ? day : last), null)
}

type PlanRow = typeof plans.$inferSelect
type PlanPart = Pick<
  typeof episodeSummaries.$inferSelect,
  | 'firstPlanOn'
  | 'planId'
  | 'planStartsOn'
  | 'planEndsOn'
  | 'planDecidedOn'
  | 'planGrantedMinutes'
  | 'planUsedMinutes'
  | 'capEndsOn'
>

const NO_PLAN: PlanPart = {
  firstPlanOn: null,
  planId: null,
  planStartsOn: null,
  planEndsOn: null,
  planDecidedOn: null,
  planGrantedMinutes: null,
  planUsedMinutes: 0,
  capEndsOn: null,
}

/** The plan that runs on `today`, with what the rules make of its end and its hours. Pauses without end are left out. */
function planPartOf(db: Db, episodeId: string, today: string): PlanPart {
  const all = plansOfEpisode(db).all({ episodeId })
  const first = all[all.length - 1]
  const index = all.findIndex((one) => one.startsOn <= today)
  const plan: PlanRow | undefined = all[index] ?? first
  if (plan === undefined || first === undefined) return NO_PLAN
  const { rules } = rulesOfEpisode(db, episodeId)
  const pauses = rules.pausePushesEnd ? pausesOf(db, episodeId) : []
  const endsOn = effectiveEndsOn(plan, pauses, rules, null)
  const until = countedUntil({ ...plan, endsOn }, all[index - 1]?.startsOn ?? null)
  const stretches = rules.support.kind === 'shareOfHours' ? workedStretchesOf(db, episodeId, plan.placementId) : []
  return {
    firstPlanOn: first.startsOn,
    planId: plan.id,
    planStartsOn: plan.startsOn,
    planEndsOn: endsOn,
    planDecidedOn: plan.decidedOn,
    planGrantedMinutes: grantedMinutes(
      { startsOn: plan.startsOn, endsOn, fixedMinutes: plan.grantedMinutes, cutMinutes: plan.cutMinutes },
      stretches,
      rules,
    ),
    planUsedMinutes: countedBetween(db, episodeId, plan.startsOn, until).minutes,
    capEndsOn: capEndsOn(first.startsOn, pauses, rules, null),
  }
}

/** The summary of an accompaniment, computed from the records alone. `today` picks the plan that runs. */
export function summaryOf(db: Db, episodeId: string, today: string): typeof episodeSummaries.$inferSelect {
  const contacts = lastContacts(db).get({ episodeId })
  const checked = lastCheckIns(db).all({ episodeId })
  const heldWith = (party: CheckInParty) => checked.find((row) => row.party === party)?.heldOn
  const task = nextTask(db).get({ episodeId })
  return {
    episodeId,
    lastWorkerContactOn: latest(contacts?.worker, heldWith('worker')),
    lastEmployerContactOn: latest(contacts?.employer, heldWith('employer')),
    ...planPartOf(db, episodeId, today),
    openGoals: openGoals(db).get({ episodeId })?.open ?? 0,
    nextTaskId: task?.id ?? null,
    nextTaskOn: task?.dueOn ?? null,
    nextTaskTitle: task?.title ?? null,
  }
}

const putSummary = hot((db) => {
  const placed = (name: keyof typeof episodeSummaries.$inferSelect) => sql.placeholder(name)
  const facts = {
    lastWorkerContactOn: placed('lastWorkerContactOn'),
    lastEmployerContactOn: placed('lastEmployerContactOn'),
    firstPlanOn: placed('firstPlanOn'),
    planId: placed('planId'),
    planStartsOn: placed('planStartsOn'),
    planEndsOn: placed('planEndsOn'),
    planDecidedOn: placed('planDecidedOn'),
    planGrantedMinutes: placed('planGrantedMinutes'),
    planUsedMinutes: placed('planUsedMinutes'),
    capEndsOn: placed('capEndsOn'),
    openGoals: placed('openGoals'),
    nextTaskId: placed('nextTaskId'),
    nextTaskOn: placed('nextTaskOn'),
    nextTaskTitle: placed('nextTaskTitle'),
  } satisfies Record<Exclude<keyof typeof episodeSummaries.$inferSelect, 'episodeId'>, unknown>
  const set = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, sql`${value}`]))
  return db
    .insert(episodeSummaries)
    .values({ episodeId: placed('episodeId'), ...facts })
    .onConflictDoUpdate({ target: episodeSummaries.episodeId, set })
    .prepare()
})

/** Rewrites the summary. Every write that touches an accompaniment ends with it, in the same transaction. */
export function refreshSummary(db: Db, episodeId: string, today: string): void {
  putSummary(db).run(summaryOf(db, episodeId, today))
}
