import { type CheckInJob, type CheckInParty, nextCheckInDue } from '@tandem/domain/check-ins'
import { JOB_TYPES } from '@tandem/domain/placements'
import { and, asc, desc, eq, inArray, isNull, lte, max, min, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { plans } from '../plans/plans.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { episodeSummaries, episodes } from './episodes.table.ts'

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

/** Rewrites the summary. Every write that touches an accompaniment ends with it, in the same transaction. */
export function refreshSummary(db: Db, episodeId: string, today: string): void {
  const { episodeId: _, ...facts } = summaryOf(db, episodeId, today)
  db.insert(episodeSummaries)
    .values({ episodeId, ...facts })
    .onConflictDoUpdate({ target: episodeSummaries.episodeId, set: facts })
    .run()
}

type Cadence = { readonly nextWorkerCheckInOn: string | null; readonly nextEmployerCheckInOn: string | null }

/** The next due check-in of each side of a job, computed from the records alone. Only jobs have a cadence. */
export function cadenceOf(db: Db, placementId: string, today: string): Cadence {
  const placement = db.select().from(placements).where(eq(placements.id, placementId)).get()
  if (placement === undefined || placement.startedOn === null || !JOB_TYPES.includes(placement.type))
    return { nextWorkerCheckInOn: null, nextEmployerCheckInOn: null }
  const job: CheckInJob = {
    startedOn: placement.startedOn,
    endedOn: placement.endedOn,
    trialEndOn: trialEndOf(db, placementId),
    planEndsOn: null,
    cadenceFromOn: placement.cadenceFromOn,
  }
  const next = (party: CheckInParty) =>
    nextCheckInDue(party, cadenceStart(db, placement.workerId, job), heldWith(db, placementId, party), today)
  return { nextWorkerCheckInOn: next('worker'), nextEmployerCheckInOn: next('employer') }
}

/** A job held since before the entry has its cadence from the entry on. */
function cadenceStart(db: Db, workerId: string, job: CheckInJob): CheckInJob {
  const entry = db
    .select({ enteredOn: min(episodes.enteredOn) })
    .from(episodes)
    .where(eq(episodes.workerId, workerId))
    .get()
  return entry?.enteredOn != null && entry.enteredOn > job.startedOn ? { ...job, startedOn: entry.enteredOn } : job
}

function trialEndOf(db: Db, placementId: string): string | null {
  const row = db
    .select({ trialEndOn: max(contractSegments.trialEndOn) })
    .from(contractSegments)
    .where(eq(contractSegments.placementId, placementId))
    .get()
  return row?.trialEndOn ?? null
}

function heldWith(db: Db, placementId: string, party: CheckInParty) {
  return db
    .select({ heldOn: checkIns.heldOn, nextOn: checkIns.nextOn })
    .from(checkIns)
    .where(and(eq(checkIns.placementId, placementId), eq(checkIns.party, party), isNull(checkIns.voidedAt)))
    .orderBy(asc(checkIns.heldOn))
    .all()
}

/** Rewrites the next check-ins of one job. */
export function refreshCadence(db: Db, placementId: string, today: string): void {
  db.update(placements)
    .set(cadenceOf(db, placementId, today))
    .where(eq(placements.id, placementId))
    .run()
}

/** Accompaniments of a person that are open on a day, latest first. */
export function openEpisodesOf(db: Db, workerIds: readonly string[], day: string): string[] {
  return db
    .select({ id: episodes.id })
    .from(episodes)
    .where(and(inArray(episodes.workerId, [...workerIds]), lte(episodes.enteredOn, day)))
    .orderBy(desc(episodes.enteredOn))
    .all()
    .map((row) => row.id)
}
