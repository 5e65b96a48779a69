import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { members, memberTeams } from './members.table.ts'

/** True for an active coach of the team. */
export function isCoachInTeam(db: Db, memberId: string, teamId: string): boolean {
  const row = db
    .select({ roles: members.roles })
    .from(members)
    .innerJoin(memberTeams, eq(memberTeams.memberId, members.id))
    .where(and(eq(members.id, memberId), eq(memberTeams.teamId, teamId), isNull(members.disabledAt)))
    .get()
  return row?.roles.includes('coach') === true
}
