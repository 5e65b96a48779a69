import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import type { VisibilityValues } from '../../identity/visibility.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members, memberTeams } from '../members/members.table.ts'

/** Whose accompaniments a question is about. Plain data: it travels to the worker thread. */
export type OutcomeScope = {
  /** Everybody's, for figures without names; otherwise the asker's own and those of the teams they lead. */
  readonly isWhole: boolean
  readonly visibility: VisibilityValues
  readonly teamId: string | null
  readonly coachId: string | null
  readonly asOfOn: string
}

/** SQL: the column holds one of the values of a JSON list. */
export function isIn(column: SQL.Aliased | Parameters<typeof eq>[0], json: string): SQL {
  return sql`${column} in (select value from json_each(${json}))`
}

const served = alias(episodes, 'served')

/**
 * SQL: on its last day (the exit, or the as-of day while it is open) the accompaniment was assigned to the coach, as main,
 * second or replacement coach. Today that is the coach's own caseload, and those who left from it.
 */
function isOfCoach(memberId: string, asOfOn: string): SQL {
  const lastOn = sql`case when ${served.exitedOn} <= ${asOfOn} then ${served.exitedOn} else ${asOfOn} end`
  return sql`${episodes.id} in (
    select ${coachAssignments.episodeId} from ${coachAssignments}
    join ${episodes} served on ${served.id} = ${coachAssignments.episodeId}
    where ${coachAssignments.memberId} = ${memberId} and ${coachAssignments.fromOn} <= ${lastOn}
      and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${lastOn}))`
}

/** SQL: the accompaniment is one that the question is about. */
export function isInScope({ isWhole, visibility, teamId, coachId, asOfOn }: OutcomeScope): SQL | undefined {
  const { actorId, ledTeams } = visibility
  return and(
    isWhole ? undefined : sql`(${isIn(episodes.teamId, ledTeams)} or ${isOfCoach(actorId, asOfOn)})`,
    teamId === null ? undefined : eq(episodes.teamId, teamId),
    coachId === null ? undefined : isOfCoach(coachId, asOfOn),
  )
}

function isInTeams(teams: string): SQL {
  return sql`${members.id} in (
    select ${memberTeams.memberId} from ${memberTeams} where ${isIn(memberTeams.teamId, teams)})`
}

/**
 * Whose entries about nobody in particular count, as JSON: the author's own, and those of members of the teams. Named
 * one by one, so that the log is searched by author and day. `null` for everybody's.
 */
export function authorsInScope(db: Db, { isWhole, visibility, teamId, coachId }: OutcomeScope): string | null {
  if (isWhole && teamId === null && coachId === null) return null
  const { actorId, ledTeams } = visibility
  const authors = db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        isWhole ? undefined : sql`(${eq(members.id, actorId)} or ${isInTeams(ledTeams)})`,
        teamId === null ? undefined : isInTeams(JSON.stringify([teamId])),
        coachId === null ? undefined : eq(members.id, coachId),
      ),
    )
    .all()
  return JSON.stringify(authors.map(({ id }) => id))
}
