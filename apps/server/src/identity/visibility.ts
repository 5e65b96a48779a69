import type { Actor } from '@tandem/domain/permissions'
import { type SQL, sql } from 'drizzle-orm'
import { coachAssignments, episodes } from '../features/episodes/episodes.table.ts'

/** Values for the placeholders of `isAssigned` and `isInLedTeam`. */
export type VisibilityValues = { readonly actorId: string; readonly today: string; readonly ledTeams: string }

/** Coaches are matched by their assignments, leads by their teams; who is neither sees nobody. */
export function visibilityValues(actor: Actor, today: string): VisibilityValues {
  return {
    actorId: actor.roles.includes('coach') ? actor.id : '',
    today,
    ledTeams: JSON.stringify(actor.roles.includes('lead') ? actor.teamIds : []),
  }
}

/** SQL: the accompaniment is assigned to the actor today. Uses the placeholders `actorId` and `today`. */
export const isAssigned: SQL = sql`${episodes.id} in (
  select ${coachAssignments.episodeId} from ${coachAssignments}
  where ${coachAssignments.memberId} = ${sql.placeholder('actorId')}
    and ${coachAssignments.fromOn} <= ${sql.placeholder('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${sql.placeholder('today')}))`

/** SQL: the actor leads the team of the accompaniment. Uses the placeholder `ledTeams`. */
export const isInLedTeam: SQL = sql`${episodes.teamId} in (select value from json_each(${sql.placeholder('ledTeams')}))`

/** SQL: the actor may open the file. The same rule as `permittedActions(…).includes('file:read')`. */
export const isReadable: SQL = sql`(${isAssigned} or ${isInLedTeam})`
