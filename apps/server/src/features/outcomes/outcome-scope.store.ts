import { JOB_TYPES } from '@tandem/domain/placements'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { VisibilityValues } from '../../identity/visibility.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { memberTeams } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'

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

function isInTeam(teams: string): SQL {
  return sql`${logEntries.authorId} in (
    select ${memberTeams.memberId} from ${memberTeams} where ${isIn(memberTeams.teamId, teams)})`
}

/** SQL: an entry about nobody in particular counts for its author, and for the teams of its author. */
export function isWrittenInScope({ isWhole, visibility, teamId, coachId }: OutcomeScope): SQL | undefined {
  const { actorId, ledTeams } = visibility
  return and(
    isWhole ? undefined : sql`(${eq(logEntries.authorId, actorId)} or ${isInTeam(ledTeams)})`,
    teamId === null ? undefined : isInTeam(JSON.stringify([teamId])),
    coachId === null ? undefined : eq(logEntries.authorId, coachId),
  )
}

export const isJobPlacement: SQL = inArray(placements.type, [...JOB_TYPES])
