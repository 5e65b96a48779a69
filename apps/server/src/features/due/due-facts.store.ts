import type { CaseloadJob } from '@tandem/contract/caseload'
import type { ConsentFacts } from '@tandem/domain/consents'
import type { DueJob, DueTask } from '@tandem/domain/due/facts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { appointments } from '../appointments/appointments.table.ts'
import { checkIns, missedCheckIns } from '../check-ins/check-ins.table.ts'
import { consents } from '../consents/consents.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { contractSegments, placements, workplaceId } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { dueHolds } from './due.table.ts'

const placed = (name: string) => sql.placeholder(name)

const jobs = hot((db) =>
  db
    .select({
      workerId: placements.workerId,
      placementId: placements.id,
      employerId: employers.id,
      employerName: employers.name,
      continuesPlacementId: placements.continuesPlacementId,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
      nextWorkerCheckInOn: placements.nextWorkerCheckInOn,
      nextEmployerCheckInOn: placements.nextEmployerCheckInOn,
      nextWorkerCheckInBy: placements.nextWorkerCheckInBy,
      nextEmployerCheckInBy: placements.nextEmployerCheckInBy,
      missedEmployerOn: sql<string>`(select json_group_array(missed.missed_on) from (
          select ${missedCheckIns.missedOn} as missed_on from ${missedCheckIns}
          where ${missedCheckIns.placementId} = ${placements.id} and ${missedCheckIns.party} = 'employer'
            and ${missedCheckIns.voidedAt} is null and ${missedCheckIns.dueOn} > coalesce((
              select max(${checkIns.heldOn}) from ${checkIns} where ${checkIns.placementId} = ${placements.id}
                and ${checkIns.party} = 'employer' and ${checkIns.voidedAt} is null), '')
          order by ${missedCheckIns.dueOn}) missed)`.mapWith((days: string): string[] => JSON.parse(days)),
      contractEndOn: sql<string | null>`(select ${contractSegments.plannedEndOn} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      weeklyMinutes: sql<number | null>`(select ${contractSegments.weeklyMinutes} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      trialEndOn: sql<string | null>`(select max(${contractSegments.trialEndOn}) from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id})`,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
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
  Omit<CaseloadJob, 'startedOn' | 'endedOn' | 'trialEndOn'> & {
    readonly workerId: string
    readonly continuesPlacementId: string | null
  }

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

const openAppointments = hot((db) =>
  db
    .select({
      episodeId: appointments.episodeId,
      appointmentId: appointments.id,
      side: appointments.side,
      placementId: appointments.placementId,
      heldOn: appointments.heldOn,
      kind: appointments.kind,
      title: appointments.title,
      startsAt: appointments.startsAt,
      minutes: appointments.minutes,
    })
    .from(appointments)
    .where(
      and(
        sql`${appointments.episodeId} in (select value from json_each(${placed('episodeIds')}))`,
        isNull(appointments.doneOn),
        isNull(appointments.cancelledOn),
      ),
    )
    .orderBy(asc(appointments.heldOn), asc(appointments.startsAt))
    .prepare(),
)

export type AppointmentFacts = ReturnType<ReturnType<typeof openAppointments>['all']>[number]

/** Appointments of these accompaniments that are still planned, earliest first. */
export function openAppointmentsOf(db: Db, episodeIds: readonly string[]): AppointmentFacts[] {
  return openAppointments(db).all({ episodeIds: JSON.stringify(episodeIds) })
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

const afterCareAnswers = hot((db) =>
  db
    .select({
      workerId: consents.workerId,
      purpose: consents.purpose,
      act: consents.act,
      happenedOn: consents.happenedOn,
      untilOn: consents.untilOn,
    })
    .from(consents)
    .where(
      and(
        sql`${consents.workerId} in (select value from json_each(${placed('workerIds')}))`,
        eq(consents.purpose, 'afterCare'),
      ),
    )
    .orderBy(asc(consents.seq))
    .prepare(),
)

/** What these people answered about being called after the end, in the order in which it was written down. */
export function afterCareAnswersOf(
  db: Db,
  workerIds: readonly string[],
): (ConsentFacts & { readonly workerId: string })[] {
  return workerIds.length === 0 ? [] : afterCareAnswers(db).all({ workerIds: JSON.stringify(workerIds) })
}

/** Rows together by a key, each group in the order of the rows. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** Rows by a key; none for a key that no row has. */
export function listed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = groupedBy(rows, keyOf)
  return (key) => groups.get(key) ?? []
}
