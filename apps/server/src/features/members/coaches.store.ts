import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { members, memberTeams } from './members.table.ts'

export type CoachWithTeams = { readonly memberId: string; readonly name: string; readonly teamIds: string[] }

const inTeams = hot((db) =>
  db
    .select({ memberId: members.id, name: members.name, roles: members.roles, teamId: memberTeams.teamId })
    .from(members)
    .innerJoin(memberTeams, eq(memberTeams.memberId, members.id))
    .where(
      and(
        sql`${memberTeams.teamId} in (select value from json_each(${sql.placeholder('teamIds')}))`,
        isNull(members.disabledAt),
      ),
    )
    .orderBy(asc(members.name), asc(members.id))
    .prepare(),
)

/** Active coaches of these teams with those of the teams that are theirs, by name. */
export function coachesWithTeams(db: Db, teamIds: readonly string[]): CoachWithTeams[] {
  const rows = inTeams(db).all({ teamIds: JSON.stringify(teamIds) })
  const found = new Map<string, CoachWithTeams>()
  for (const { roles, teamId, ...coach } of rows) {
    if (!roles.includes('coach')) continue
    const known = found.get(coach.memberId)
    if (known === undefined) found.set(coach.memberId, { ...coach, teamIds: [teamId] })
    else known.teamIds.push(teamId)
  }
  return [...found.values()]
}
