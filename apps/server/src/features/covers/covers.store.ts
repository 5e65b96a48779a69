import { and, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { accesses } from '../../audit/audit.table.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { workers } from '../workers/workers.table.ts'
import { coverAccesses } from './covers.table.ts'

type NewCover = Omit<typeof coverAccesses.$inferInsert, 'episodeId' | 'memberId' | 'revokedAt' | 'revokedBy'>

export function insertCover(db: Db, { episodeId, actorId }: Permit<'cover:open'>, cover: NewCover): void {
  db.insert(coverAccesses)
    .values({ ...cover, episodeId, memberId: actorId })
    .run()
}

export function coverOf(db: Db, coverId: string) {
  return db.select().from(coverAccesses).where(eq(coverAccesses.id, coverId)).get()
}

/** One that was closed already stays as it was. */
export function closeCover(db: Db, permit: Permit<'cover:revoke'>, coverId: string, revokedAt: string): void {
  db.update(coverAccesses)
    .set({ revokedAt, revokedBy: permit.actorId })
    .where(and(eq(coverAccesses.id, coverId), isNull(coverAccesses.revokedAt)))
    .run()
}

const coachToday = (today: string) => sql<string | null>`(
  select coach.name from ${coachAssignments} join ${members} coach on coach.id = ${coachAssignments.memberId}
  where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.fromOn} <= ${today}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${today})
  order by ${coachAssignments.share}, ${coachAssignments.fromOn} desc limit 1)`

const openings = sql<number>`(select count(*) from ${accesses}
  where ${accesses.workerId} = ${workers.id} and ${accesses.coverId} = ${coverAccesses.id}
    and ${accesses.outcome} = 'allowed')`

/** Files of these teams opened in need that were open on a day or after it, latest first. */
export function coversOfTeams(db: Db, teamIds: readonly string[], sinceOn: string, today: string) {
  return db
    .select({
      coverId: coverAccesses.id,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      memberName: members.name,
      coachName: coachToday(today),
      reason: coverAccesses.reason,
      openedAt: coverAccesses.openedAt,
      fromOn: coverAccesses.fromOn,
      untilOn: coverAccesses.untilOn,
      revokedAt: coverAccesses.revokedAt,
      openings,
    })
    .from(coverAccesses)
    .innerJoin(episodes, eq(episodes.id, coverAccesses.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .innerJoin(members, eq(members.id, coverAccesses.memberId))
    .where(
      and(
        inArray(episodes.teamId, [...teamIds]),
        or(gte(coverAccesses.untilOn, sinceOn), gte(coverAccesses.openedAt, sinceOn)),
      ),
    )
    .orderBy(desc(coverAccesses.openedAt), desc(coverAccesses.id))
    .all()
}
