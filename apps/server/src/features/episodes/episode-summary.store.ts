import type { CheckInParty } from '@tandem/domain/check-ins'
import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { plans } from '../plans/plans.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { episodeSummaries } from './episodes.table.ts'

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
    .where(eq(plans.episodeId, sql.placeholder('episodeId')))
    .orderBy(desc(plans.startsOn), desc(plans.number))
    .prepare(),
)

/** Held minutes of the shares since the plan began: desk work counts, travel does not. Source: indicators.md A9. */
const usedSince = hot((db) =>
  db
    .select({ minutes: sql<number>`coalesce(sum(${logParts.minutes}), 0)` })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.episodeId, sql.placeholder('episodeId')),
        sql`${logParts.occurredOn} >= ${sql.placeholder('startsOn')}`,
        sql`${logEntries.kind} <> 'missed'`,
        isNull(logEntries.voidedAt),
      ),
    )
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

/** The summary of an accompaniment, computed from the records alone. `today` picks the plan that runs. */
export function summaryOf(db: Db, episodeId: string, today: string): typeof episodeSummaries.$inferSelect {
  const contacts = lastContacts(db).get({ episodeId })
  const checked = lastCheckIns(db).all({ episodeId })
  const heldWith = (party: CheckInParty) => checked.find((row) => row.party === party)?.heldOn
  const all = plansOfEpisode(db).all({ episodeId })
  const plan = all.find((one) => one.startsOn <= today) ?? all[all.length - 1]
  const task = nextTask(db).get({ episodeId })
  return {
    episodeId,
    lastWorkerContactOn: latest(contacts?.worker, heldWith('worker')),
    lastEmployerContactOn: latest(contacts?.employer, heldWith('employer')),
    firstPlanOn: all[all.length - 1]?.startsOn ?? null,
    planId: plan?.id ?? null,
    planStartsOn: plan?.startsOn ?? null,
    planEndsOn: plan?.endsOn ?? null,
    planDecidedOn: plan?.decidedOn ?? null,
    planGrantedMinutes: plan?.grantedMinutes ?? null,
    planUsedMinutes: plan === undefined ? 0 : (usedSince(db).get({ episodeId, startsOn: plan.startsOn })?.minutes ?? 0),
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
