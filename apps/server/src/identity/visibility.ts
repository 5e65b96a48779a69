import type { Actor } from '@tandem/domain/permissions'
import { type SQL, sql } from 'drizzle-orm'
import { coverAccesses } from '../features/covers/covers.table.ts'
import { coachAssignments, episodes } from '../features/episodes/episodes.table.ts'

/** Values for the placeholders of the rules below. */
export type VisibilityValues = {
  readonly actorId: string
  readonly today: string
  readonly ledTeams: string
  /** Teams in which the actor coaches. */
  readonly ownTeams: string
}

/** Coaches are matched by their assignments, leads by their teams; who is neither sees nobody. */
export function visibilityValues(actor: Actor, today: string): VisibilityValues {
  return {
    actorId: actor.roles.includes('coach') ? actor.id : '',
    today,
    ledTeams: JSON.stringify(actor.roles.includes('lead') ? actor.teamIds : []),
    ownTeams: JSON.stringify(actor.roles.includes('coach') ? actor.teamIds : []),
  }
}

const isOfActorToday: SQL = sql`${coachAssignments.memberId} = ${sql.placeholder('actorId')}
    and ${coachAssignments.fromOn} <= ${sql.placeholder('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${sql.placeholder('today')})`

/** SQL: the accompaniment is assigned to the actor today. Uses the placeholders `actorId` and `today`. */
export const isAssigned: SQL = sql`${episodes.id} in (
  select ${coachAssignments.episodeId} from ${coachAssignments} where ${isOfActorToday})`

/** SQL: the same, looked up for each accompaniment. For a few that are known: the actor may have had hundreds. */
export const isAssignedThis: SQL = sql`exists (
  select 1 from ${coachAssignments} where ${coachAssignments.episodeId} = ${episodes.id} and ${isOfActorToday})`

/** SQL: the actor leads the team of the accompaniment. Uses the placeholder `ledTeams`. */
export const isInLedTeam: SQL = sql`${episodes.teamId} in (select value from json_each(${sql.placeholder('ledTeams')}))`

/** SQL: the accompaniment is of a team in which the actor coaches. Uses the placeholder `ownTeams`. */
export const isInOwnTeam: SQL = sql`${episodes.teamId} in (select value from json_each(${sql.placeholder('ownTeams')}))`

/** SQL: the actor opened the file in need and may still read it. */
const isCovered: SQL = sql`(${isInOwnTeam} and ${episodes.id} in (
  select ${coverAccesses.episodeId} from ${coverAccesses}
  where ${coverAccesses.memberId} = ${sql.placeholder('actorId')} and ${coverAccesses.revokedAt} is null
    and ${coverAccesses.fromOn} <= ${sql.placeholder('today')} and ${coverAccesses.untilOn} >= ${sql.placeholder('today')}))`

/** SQL: the actor may open the file. The same rule as `permittedActions(…).includes('file:read')`. */
export const isReadable: SQL = sql`(${isAssigned} or ${isInLedTeam} or ${isCovered})`

/** SQL: the same, looked up for each accompaniment. */
export const isReadableThis: SQL = sql`(${isAssignedThis} or ${isInLedTeam} or ${isCovered})`
