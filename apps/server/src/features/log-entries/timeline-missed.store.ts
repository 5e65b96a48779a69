import type { TimelineItem } from '@tandem/contract/timeline'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { missedCheckIns } from '../check-ins/check-ins.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'

type MissedLine = Extract<TimelineItem, { what: 'missed' }>['missed']

/** Check-ins that did not take place, on the day they were due: rows of the timeline. */
export function missedEvents(episodeId: SQLWrapper): SQL {
  return sql`select 'missed', ${missedCheckIns.id}, 'missed', ${missedCheckIns.dueOn}, ${missedCheckIns.party},
      '00:00 ' || ${missedCheckIns.id}
    from ${missedCheckIns} where ${missedCheckIns.episodeId} = ${episodeId}`
}

const details = hot((db) =>
  db
    .select({ row: missedCheckIns, employerName: employers.name, memberName: members.name })
    .from(missedCheckIns)
    .innerJoin(placements, eq(placements.id, missedCheckIns.placementId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .innerJoin(members, eq(members.id, missedCheckIns.memberId))
    .where(sql`${missedCheckIns.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function missedLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, MissedLine> {
  return new Map(
    details(db)
      .all({ ids: JSON.stringify(ids) })
      .map(({ row: { id, ...facts }, ...names }) => [id, { missedId: id, ...facts, ...names }]),
  )
}
