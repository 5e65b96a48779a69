import type { EMPLOYER_EVENTS } from '@tandem/contract/employer-timeline'
import type { Side } from '@tandem/domain/log-entries'
import { eq, type SQL, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns, missedCheckIns } from '../check-ins/check-ins.table.ts'
import { divergenceTalks } from '../divergence-talks/divergence-talks.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { placements, placesOfJob, workplaceId } from '../placements/placements.table.ts'
import { establishments } from './employers.table.ts'

/** One line before its details: which record, what happened, when. `place` orders the lines of one day. */
export type EmployerLine = {
  readonly what: (typeof EMPLOYER_EVENTS)[number]
  readonly recordId: string
  readonly on: string
  readonly side: Side
  readonly place: string
}

export type EmployerPage = {
  readonly employerId: string
  readonly today: string
  readonly before: { readonly on: string; readonly place: string } | null
  readonly limit: number
}

/**
 * One page of what happened with a company up to today, newest first; one line more than the page holds. Entries are
 * those that name it, or a job there, and were not with the worker alone. Of agency work the agency sees when it began
 * and ended, and no more of what was said at the other company.
 */
export function employerLinesOf(db: Db, { employerId, today, before, limit }: EmployerPage): EmployerLine[] {
  const jobsBy = (place: SQL) => sql`(select ${placements.id} from ${establishments}
    join ${placements} on ${place} where ${establishments.employerId} = ${employerId})`
  const here = jobsBy(sql`${establishments.id} = ${workplaceId}`)
  const ofEither = jobsBy(sql`${establishments.id} in ${placesOfJob}`)
  const place = sql`coalesce(${logEntries.startsAt}, '00:00') || ' ' || ${logEntries.id}`
  const job = (what: string, day: typeof placements.startedOn | typeof placements.endedOn) =>
    sql`select ${what}, ${placements.id}, ${day}, 'employer', '00:00 ' || ${placements.id} || ${what}
      from ${placements} where ${placements.id} in ${ofEither} and ${day} is not null`
  return db.all<EmployerLine>(sql`
    with entries(id) as (
      select ${logEntries.id} from ${logEntries}
        where ${logEntries.employerId} = ${employerId} and ${logEntries.side} <> 'worker'
      union
      select ${logParts.entryId} from ${logParts}
        where ${logParts.placementId} in ${here} and ${logParts.side} in ('employer', 'both')
    ),
    lines(what, "recordId", "on", side, place) as (
      select 'log', ${logEntries.id}, ${logEntries.occurredOn}, ${logEntries.side}, ${place}
        from entries join ${logEntries} on ${logEntries.id} = entries.id where ${logEntries.voidedAt} is null
      union all
      select 'checkIn', ${checkIns.id}, ${checkIns.heldOn}, 'employer', '00:00 ' || ${checkIns.id} from ${checkIns}
        where ${checkIns.placementId} in ${here} and ${checkIns.party} = 'employer' and ${checkIns.voidedAt} is null
      union all
      select 'gap', ${missedCheckIns.id}, ${missedCheckIns.dueOn}, 'employer', '00:00 ' || ${missedCheckIns.id}
        from ${missedCheckIns} where ${missedCheckIns.placementId} in ${here} and ${missedCheckIns.party} = 'employer'
          and ${missedCheckIns.voidedAt} is null
      union all
      select 'talk', ${divergenceTalks.id}, ${divergenceTalks.heldOn}, 'both', '00:00 ' || ${divergenceTalks.id}
        from ${divergenceTalks}
        where ${divergenceTalks.placementId} in ${here} and ${divergenceTalks.voidedAt} is null
      union all ${job('start', placements.startedOn)}
      union all ${job('end', placements.endedOn)}
    )
    select what, "recordId", "on", side, place from lines
    where "on" <= ${today}
      and (${before?.on ?? null} is null or ("on", place) < (${before?.on ?? null}, ${before?.place ?? null}))
    order by "on" desc, place desc limit ${limit + 1}`)
}

const checkInsById = hot((db) =>
  db
    .select({ row: checkIns, memberName: members.name })
    .from(checkIns)
    .innerJoin(members, eq(members.id, checkIns.memberId))
    .where(sql`${checkIns.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function checkInsNamed(db: Db, ids: readonly string[]) {
  const rows = checkInsById(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((found) => [found.row.id, found]))
}

const gapsById = hot((db) =>
  db
    .select({ row: missedCheckIns, memberName: members.name })
    .from(missedCheckIns)
    .innerJoin(members, eq(members.id, missedCheckIns.memberId))
    .where(sql`${missedCheckIns.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function gapsNamed(db: Db, ids: readonly string[]) {
  const rows = gapsById(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((found) => [found.row.id, found]))
}

const talksById = hot((db) =>
  db
    .select({ row: divergenceTalks, memberName: members.name })
    .from(divergenceTalks)
    .innerJoin(members, eq(members.id, divergenceTalks.memberId))
    .where(sql`${divergenceTalks.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function talksNamed(db: Db, ids: readonly string[]) {
  const rows = talksById(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((found) => [found.row.id, found]))
}
