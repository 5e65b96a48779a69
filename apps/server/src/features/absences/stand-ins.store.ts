import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { memberAbsences } from './absences.table.ts'

const placed = (name: string) => sql.placeholder(name)

const standingInFor = hot((db) =>
  db
    .select({ episodeId: coachAssignments.episodeId, name: members.name })
    .from(coachAssignments)
    .innerJoin(memberAbsences, eq(memberAbsences.id, coachAssignments.absenceId))
    .innerJoin(members, eq(members.id, memberAbsences.memberId))
    .where(
      and(
        eq(coachAssignments.memberId, placed('actorId')),
        eq(coachAssignments.share, 'replacement'),
        sql`${coachAssignments.fromOn} <= ${placed('today')}`,
        sql`(${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')})`,
      ),
    )
    .prepare(),
)

/** By accompaniment, for whom a member stands in today. */
export function standsInFor(db: Db, actorId: string, today: string): ReadonlyMap<string, string> {
  return new Map(
    standingInFor(db)
      .all({ actorId, today })
      .map(({ episodeId, name }) => [episodeId, name]),
  )
}

/** For whom a member stands in, today or later, with the coach who is away and the days. */
export function standInsOf(db: Db, memberId: string, today: string) {
  return db
    .select({
      episodeId: coachAssignments.episodeId,
      teamId: episodes.teamId,
      name: members.name,
      fromOn: coachAssignments.fromOn,
      toOn: coachAssignments.toOn,
    })
    .from(coachAssignments)
    .innerJoin(episodes, eq(episodes.id, coachAssignments.episodeId))
    .innerJoin(memberAbsences, eq(memberAbsences.id, coachAssignments.absenceId))
    .innerJoin(members, eq(members.id, memberAbsences.memberId))
    .where(
      and(
        eq(coachAssignments.memberId, memberId),
        eq(coachAssignments.share, 'replacement'),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, today)),
      ),
    )
    .orderBy(asc(members.name), asc(coachAssignments.episodeId))
    .all()
}
