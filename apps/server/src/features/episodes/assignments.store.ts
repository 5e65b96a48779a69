import type { CoachShare } from '@tandem/domain/episodes'
import { and, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { members } from '../members/members.table.ts'
import { coachAssignments } from './episodes.table.ts'

/** A coach of an accompaniment on a day. */
export type AssignedCoach = {
  readonly episodeId: string
  readonly memberId: string
  readonly name: string
  readonly share: CoachShare
  /** The access is closed. */
  readonly isGone: boolean
}

const assigned = hot((db) =>
  db
    .select({
      episodeId: coachAssignments.episodeId,
      memberId: coachAssignments.memberId,
      name: members.name,
      share: coachAssignments.share,
      isGone: sql<number>`${members.disabledAt} is not null`.mapWith(Boolean),
    })
    .from(coachAssignments)
    .innerJoin(members, eq(members.id, coachAssignments.memberId))
    .where(
      and(
        sql`${coachAssignments.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        sql`${coachAssignments.fromOn} <= ${sql.placeholder('today')}`,
        sql`(${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${sql.placeholder('today')})`,
      ),
    )
    .prepare(),
)

/** Everybody who coaches one of these accompaniments on a day, in one reading. */
export function assignedOn(db: Db, episodeIds: readonly string[], today: string): AssignedCoach[] {
  return assigned(db).all({ episodeIds: JSON.stringify(episodeIds), today })
}
