import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { accesses } from '../../audit/audit.table.ts'
import type { Db } from '../../db/open.ts'
import { members, memberTeams } from '../members/members.table.ts'

/** Leads of a team: they may read every file of it. */
export function leadsOf(db: Db, teamId: string): string[] {
  return db
    .select({ name: members.name })
    .from(members)
    .innerJoin(memberTeams, eq(memberTeams.memberId, members.id))
    .where(
      and(eq(memberTeams.teamId, teamId), sql`exists (select 1 from json_each(${members.roles}) where value = 'lead')`),
    )
    .orderBy(members.name)
    .all()
    .map(({ name }) => name)
}

/** Lines of the list of openings that are shown. */
const SHOWN_OPENINGS = 60

const what = sql<'opened' | 'exported' | 'covered' | 'refused'>`case when ${accesses.outcome} = 'refused' then 'refused'
  when ${accesses.coverId} is not null then 'covered'
  when ${accesses.operation} like '%xport%' then 'exported' else 'opened' end`
const on = sql<string>`substr(${accesses.at}, 1, 10)`

/** Who opened, exported or tried to reach the file of a person, day by day, latest first. */
export function openingsOf(db: Db, workerId: string) {
  return db
    .select({ on, name: members.name, what, times: sql<number>`count(*)` })
    .from(accesses)
    .innerJoin(members, eq(members.id, accesses.memberId))
    .where(and(eq(accesses.workerId, workerId), isNotNull(accesses.memberId)))
    .groupBy(on, members.id, what)
    .orderBy(desc(on), members.name)
    .limit(SHOWN_OPENINGS)
    .all()
}
