import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'

/** SQL: the jobs and trials whose work is done at a company: of agency work the agency remembers nothing. */
function placementsAt(employerId: string) {
  return sql`(select ${placements.id} from ${placements}
    join ${establishments} on ${establishments.id} = ${workplaceId}
    where ${establishments.employerId} = ${employerId})`
}

/** Every accompaniment of those who were ever placed at a company: a list in JSON, as outcomes ask for it. */
export function episodeIdsAt(db: Db, employerId: string): string {
  const people = sql`(select ${placements.workerId} from ${placements} where ${placements.id} in ${placementsAt(employerId)})`
  const ids = sql<string>`json_group_array(${episodes.id})`
  return db.select({ ids }).from(episodes).where(sql`${episodes.workerId} in ${people}`).get()?.ids ?? '[]'
}

/** Trainings of tutors that name a company or a job there, latest first, each with the jobs that it names. */
export function tutorTrainingsAt(db: Db, employerId: string) {
  const jobs = sql<string>`(select coalesce(json_group_array(${logParts.placementId}), '[]') from ${logParts}
    where ${logParts.entryId} = ${logEntries.id} and ${logParts.placementId} in ${placementsAt(employerId)})`
  return db
    .select({ entryId: logEntries.id, heldOn: logEntries.occurredOn, placementIds: jobs })
    .from(logEntries)
    .where(
      and(
        eq(logEntries.kind, 'tutorTraining'),
        isNull(logEntries.voidedAt),
        or(eq(logEntries.employerId, employerId), sql`json_array_length(${jobs}) > 0`),
      ),
    )
    .orderBy(desc(logEntries.occurredOn))
    .all()
    .map(({ placementIds, ...entry }) => ({ ...entry, placementIds: JSON.parse(placementIds) as string[] }))
}
