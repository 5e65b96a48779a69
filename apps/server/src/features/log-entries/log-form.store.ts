import type { LogFormContext, LogFormPerson } from '@tandem/contract/log-form'
import { addDays } from '@tandem/domain/calendar-date'
import type { RulesInForce } from '@tandem/domain/rule-sets'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssigned, type VisibilityValues } from '../../identity/visibility.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodeSummaries, episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { contractSegments, placements, workplaceId } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'
import { logEntries, logParts } from './log-entries.table.ts'

/** Days after the last day of a job, or of an accompaniment, for which it is still offered. */
const STILL_OFFERED_DAYS = 60

const placed = (name: string) => sql.placeholder(name)

const lastEntryOn = sql<string | null>`(select max(${logParts.occurredOn}) from ${logParts}
  where ${logParts.episodeId} = ${episodes.id})`

/** Accompaniments the actor coaches, open or lately ended, whom the actor wrote about last first. */
const people = hot((db) =>
  db
    .select({
      episodeId: episodes.id,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      exitedOn: episodes.exitedOn,
      programmeId: episodes.programmeId,
      summary: episodeSummaries,
      lastEntryOn,
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .innerJoin(episodeSummaries, eq(episodeSummaries.episodeId, episodes.id))
    .where(
      and(
        isAssigned,
        sql`(${episodes.exitedOn} is null or ${episodes.exitedOn} >= ${placed('since')}
          or ${episodes.id} = ${placed('alsoEpisodeId')})`,
      ),
    )
    .orderBy(sql`${lastEntryOn} desc nulls last`, asc(workers.lastName), asc(workers.firstName))
    .prepare(),
)

const jobs = hot((db) =>
  db
    .select({
      workerId: placements.workerId,
      job: {
        placementId: placements.id,
        employerId: employers.id,
        employerName: employers.name,
        jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
          where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
        startedOn: placements.startedOn,
        endedOn: placements.endedOn,
        employerContactRefusedOn: placements.employerContactRefusedOn,
        coachVisibility: placements.coachVisibility,
      },
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(
      and(
        sql`${placements.workerId} in (select value from json_each(${placed('workerIds')}))`,
        sql`(${placements.endedOn} is null or ${placements.endedOn} >= ${placed('since')})
          and (${placements.noShowOn} is null or ${placements.noShowOn} >= ${placed('since')})`,
      ),
    )
    .orderBy(sql`${placements.endedOn} is not null`, desc(placements.startedOn))
    .prepare(),
)

const openGoals = hot((db) =>
  db
    .select({
      episodeId: goals.episodeId,
      goal: { goalId: goals.id, title: goals.title, owner: goals.owner, level: goals.level },
    })
    .from(goals)
    .where(
      and(sql`${goals.episodeId} in (select value from json_each(${placed('episodeIds')}))`, isNull(goals.closedOn)),
    )
    .orderBy(asc(goals.createdAt), asc(goals.id))
    .prepare(),
)

const openTasks = hot((db) =>
  db
    .select({
      episodeId: tasks.episodeId,
      task: {
        taskId: tasks.id,
        title: tasks.title,
        dueOn: tasks.dueOn,
        side: tasks.side,
        plannedOn: logEntries.occurredOn,
        version: tasks.version,
      },
    })
    .from(tasks)
    .leftJoin(logEntries, eq(logEntries.id, tasks.entryId))
    .where(and(sql`${tasks.episodeId} in (select value from json_each(${placed('episodeIds')}))`, isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn))
    .prepare(),
)

function groupedBy<Row, Value>(rows: readonly Row[], keyOf: (row: Row) => string, pick: (row: Row) => Value) {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [pick(row)])
    else group.push(pick(row))
  }
  return groups
}

/** Whom the actor may write about, with their jobs, open goals, hours and what was planned. */
export function logFormPeopleOf(
  db: Db,
  reader: VisibilityValues,
  alsoEpisodeId: string | null,
  rules: RulesInForce,
): Omit<LogFormPerson, 'mayCallAfter'>[] {
  const since = addDays(reader.today, -STILL_OFFERED_DAYS)
  const rows = people(db).all({ ...reader, since, alsoEpisodeId })
  const episodeIds = JSON.stringify(rows.map((row) => row.episodeId))
  const workerIds = JSON.stringify(rows.map((row) => row.workerId))
  const jobsByWorker = groupedBy(
    jobs(db).all({ workerIds, since }),
    (row) => row.workerId,
    (row) => row.job,
  )
  const goalsByEpisode = groupedBy(
    openGoals(db).all({ episodeIds }),
    (row) => row.episodeId,
    (row) => row.goal,
  )
  const tasksByEpisode = groupedBy(
    openTasks(db).all({ episodeIds }),
    (row) => row.episodeId ?? '',
    (row) => row.task,
  )
  return rows.map(({ summary, programmeId, ...person }) => ({
    ...person,
    jobs: jobsByWorker.get(person.workerId) ?? [],
    goals: goalsByEpisode.get(person.episodeId) ?? [],
    plan: planFrom(summary, rules(programmeId).grantWarnings),
    openTasks: tasksByEpisode.get(person.episodeId) ?? [],
  }))
}

function planFrom(
  summary: typeof episodeSummaries.$inferSelect,
  grantWarnings: readonly number[],
): LogFormPerson['plan'] {
  const { planStartsOn: startsOn, planEndsOn: endsOn } = summary
  if (startsOn === null || endsOn === null) return null
  return {
    startsOn,
    endsOn,
    grantedMinutes: summary.planGrantedMinutes,
    usedMinutes: summary.planUsedMinutes,
    grantWarnings: [...grantWarnings],
  }
}

/** What the author chose last. */
export function lastChoicesOf(db: Db, authorId: string): LogFormContext['last'] {
  const row = db
    .select({
      withParties: logEntries.withParties,
      mode: logEntries.mode,
      kind: logEntries.kind,
      minutes: logEntries.minutes,
      travelMinutes: logEntries.travelMinutes,
    })
    .from(logEntries)
    .where(and(eq(logEntries.authorId, authorId), isNull(logEntries.voidedAt), sql`${logEntries.kind} <> 'missed'`))
    .orderBy(desc(logEntries.occurredOn), desc(logEntries.recordedAt))
    .limit(1)
    .get()
  return row ?? null
}
