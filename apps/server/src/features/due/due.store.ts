import type { CaseloadJob } from '@tandem/contract/caseload'
import { type Due, type DueJob, type DueTask, duesOf } from '@tandem/domain/due'
import { type Phase, phaseOn } from '@tandem/domain/episodes'
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssigned, isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodePauses, episodeSummaries, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'
import { dueHolds } from './due.table.ts'
import { type AwaitingAgreement, awaitingAgreementsOf } from './due-agreements.store.ts'

const placed = (name: string) => sql.placeholder(name)

/** Coach on the day: main before second before replacement. */
const coachName = sql<string | null>`(
  select ${members.name} from ${coachAssignments} join ${members} on ${members.id} = ${coachAssignments.memberId}
  where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.fromOn} <= ${placed('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')})
  order by ${coachAssignments.share}, ${coachAssignments.fromOn} desc limit 1)`

const isPaused = sql<number>`exists (
  select 1 from ${episodePauses} where ${episodePauses.episodeId} = ${episodes.id}
    and ${episodePauses.fromOn} <= ${placed('today')}
    and (${episodePauses.toOn} is null or ${episodePauses.toOn} >= ${placed('today')}))`

function rowsWhere(db: Db, scope: SQL) {
  return db
    .select({
      episodeId: episodes.id,
      workerId: episodes.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      enteredOn: episodes.enteredOn,
      exitedOn: episodes.exitedOn,
      coachName,
      isPaused: isPaused.mapWith(Boolean),
      summary: episodeSummaries,
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .innerJoin(episodeSummaries, eq(episodeSummaries.episodeId, episodes.id))
    .where(
      and(
        scope,
        or(isNull(episodes.exitedOn), sql`${placed('closed')} = 1`, sql`${episodes.exitedOn} > ${placed('today')}`),
      ),
    )
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .prepare()
}

const one = hot((db) => rowsWhere(db, sql`${episodes.id} = ${placed('episodeId')}`))
const mine = hot((db) => rowsWhere(db, isAssigned))
const ofTeam = hot((db) => rowsWhere(db, isInLedTeam))

export type CaseloadFacts = ReturnType<ReturnType<typeof rowsWhere>['all']>[number]

/** Accompaniments the actor coaches (`mine`) or leads (`team`), by name. */
export function caseloadOf(db: Db, scope: 'mine' | 'team', values: VisibilityValues, closed: boolean): CaseloadFacts[] {
  return (scope === 'mine' ? mine(db) : ofTeam(db)).all({ ...values, closed: closed ? 1 : 0 })
}

const jobs = hot((db) =>
  db
    .select({
      workerId: placements.workerId,
      placementId: placements.id,
      employerId: employers.id,
      employerName: employers.name,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      nextWorkerCheckInOn: placements.nextWorkerCheckInOn,
      nextEmployerCheckInOn: placements.nextEmployerCheckInOn,
      jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      trialEndOn: sql<string | null>`(select max(${contractSegments.trialEndOn}) from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id})`,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(
      and(
        sql`${placements.workerId} in (select value from json_each(${placed('workerIds')}))`,
        inArray(placements.type, ['job', 'apprenticeship']),
      ),
    )
    .orderBy(asc(placements.startedOn))
    .prepare(),
)

export type JobFacts = DueJob &
  Omit<CaseloadJob, 'startedOn' | 'endedOn' | 'trialEndOn'> & { readonly workerId: string }

/** Every job of these people, oldest first. */
export function jobsOf(db: Db, workerIds: readonly string[]): JobFacts[] {
  return jobs(db).all({ workerIds: JSON.stringify(workerIds) })
}

const openTasks = hot((db) =>
  db
    .select({
      episodeId: tasks.episodeId,
      taskId: tasks.id,
      side: tasks.side,
      dueOn: tasks.dueOn,
      title: tasks.title,
      version: tasks.version,
    })
    .from(tasks)
    .where(and(sql`${tasks.episodeId} in (select value from json_each(${placed('episodeIds')}))`, isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn))
    .prepare(),
)

export type TaskFacts = DueTask & {
  readonly episodeId: string | null
  readonly title: string
  readonly version: number
}

/** Open next actions of these accompaniments, earliest first. */
export function openTasksOf(db: Db, episodeIds: readonly string[]): TaskFacts[] {
  return openTasks(db).all({ episodeIds: JSON.stringify(episodeIds) })
}

const holds = hot((db) =>
  db
    .select({ key: dueHolds.key, untilOn: dueHolds.untilOn, reason: dueHolds.reason, episodeId: dueHolds.episodeId })
    .from(dueHolds)
    .where(
      and(
        sql`${dueHolds.episodeId} in (select value from json_each(${placed('episodeIds')}))`,
        isNull(dueHolds.releasedAt),
        sql`${dueHolds.untilOn} > ${placed('today')}`,
      ),
    )
    .prepare(),
)

/** Things put on hold beyond `today`. */
export function holdsOf(db: Db, episodeIds: readonly string[], today: string) {
  return holds(db).all({ episodeIds: JSON.stringify(episodeIds), today })
}

/** An accompaniment with everything that the list, the badge, Today and the file say of it. */
export type Accompanied = {
  readonly facts: CaseloadFacts
  readonly jobs: readonly JobFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly agreements: readonly AwaitingAgreement[]
  readonly phase: Phase
  /** Everything due, on hold or not. */
  readonly dues: readonly Due[]
  readonly holds: ReadonlyMap<string, { readonly untilOn: string; readonly reason: string }>
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** Joins the facts of a list of accompaniments and asks the rules what is due. */
export function accompaniedOf(db: Db, rows: readonly CaseloadFacts[], today: string): Accompanied[] {
  const episodeIds = rows.map((row) => row.episodeId)
  const jobsByWorker = groupedBy(
    jobsOf(
      db,
      rows.map((row) => row.workerId),
    ),
    (job) => job.workerId,
  )
  const tasksByEpisode = groupedBy(openTasksOf(db, episodeIds), (task) => task.episodeId ?? '')
  const agreementsByEpisode = groupedBy(awaitingAgreementsOf(db, episodeIds, today), (one) => one.episodeId)
  const holds = new Map(holdsOf(db, episodeIds, today).map((hold) => [hold.key, hold]))
  return rows.map((facts) => {
    const jobs = jobsByWorker.get(facts.workerId) ?? []
    const tasks = tasksByEpisode.get(facts.episodeId) ?? []
    const agreements = agreementsByEpisode.get(facts.episodeId) ?? []
    const { summary } = facts
    const phase = phaseOn({ exitedOn: facts.exitedOn, firstPlanOn: summary.firstPlanOn, jobs }, today)
    const plan =
      summary.planId === null || summary.planEndsOn === null
        ? null
        : { planId: summary.planId, endsOn: summary.planEndsOn, decidedOn: summary.planDecidedOn }
    const dues = duesOf(
      {
        episodeId: facts.episodeId,
        enteredOn: facts.enteredOn,
        exitedOn: facts.exitedOn,
        isPaused: facts.isPaused,
        lastWorkerContactOn: summary.lastWorkerContactOn,
        lastEmployerContactOn: summary.lastEmployerContactOn,
        phase,
        plan,
        jobs,
        tasks,
        agreements,
      },
      today,
    )
    return { facts, jobs, tasks, agreements, phase, dues, holds }
  })
}

/** One accompaniment, closed or not. */
export function accompaniedOne(db: Db, episodeId: string, today: string): Accompanied | undefined {
  return accompaniedOf(db, one(db).all({ episodeId, today, closed: 1 }), today)[0]
}
