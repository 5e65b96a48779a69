import { askedOfExitsSince } from '@tandem/domain/status-checks'
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssigned, isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { appointments } from '../appointments/appointments.table.ts'
import { consents } from '../consents/consents.table.ts'
import { coachAssignments, episodePauses, episodeSummaries, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'

const placed = (name: string) => sql.placeholder(name)
const later = alias(episodes, 'later')

/** Coach on the day: main before second before replacement. */
const coachName = sql<string | null>`(
  select ${members.name} from ${coachAssignments} join ${members} on ${members.id} = ${coachAssignments.memberId}
  where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.fromOn} <= ${placed('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')})
  order by ${coachAssignments.share}, ${coachAssignments.fromOn} desc limit 1)`

const isPaused = sql<number>`exists (
  select 1 from ${episodePauses} where ${episodePauses.episodeId} = ${episodes.id}
    and ${episodePauses.fromOn} <= ${placed('today')}
    and (${episodePauses.toOn} is null or ${episodePauses.toOn} >= ${placed('today')}))`

/** First day of a pause that has no end yet: its days are counted anew each day. */
const openPauseFromOn = sql<string | null>`(
  select max(${episodePauses.fromOn}) from ${episodePauses} where ${episodePauses.episodeId} = ${episodes.id}
    and ${episodePauses.fromOn} <= ${placed('today')} and ${episodePauses.toOn} is null)`

/** Another accompaniment of the person began after this one had ended. */
const isFollowed = sql<number>`exists (
  select 1 from ${episodes} later where ${later.workerId} = ${episodes.workerId} and ${later.id} <> ${episodes.id}
    and ${later.enteredOn} >= ${episodes.exitedOn})`

/** `cross join` keeps the order: who is no longer accompanied is left out before anything else is read of them. */
function rowsWhere(db: Db, scope: SQL) {
  return db
    .select({
      episodeId: episodes.id,
      workerId: episodes.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      enteredOn: episodes.enteredOn,
      exitedOn: episodes.exitedOn,
      coachName,
      programmeId: episodes.programmeId,
      afterCareMonths: episodes.afterCareMonths,
      isFollowed: isFollowed.mapWith(Boolean),
      isPaused: isPaused.mapWith(Boolean),
      openPauseFromOn,
      summary: episodeSummaries,
    })
    .from(episodes)
    .crossJoin(workers)
    .crossJoin(episodeSummaries)
    .where(
      and(
        scope,
        eq(workers.id, episodes.workerId),
        eq(episodeSummaries.episodeId, episodes.id),
        or(isNull(episodes.exitedOn), sql`${placed('closed')} = 1`, sql`${episodes.exitedOn} > ${placed('today')}`),
      ),
    )
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .prepare()
}

const one = hot((db) => rowsWhere(db, sql`${episodes.id} = ${placed('episodeId')}`))
const mine = hot((db) => rowsWhere(db, isAssigned))
const ofTeam = hot((db) => rowsWhere(db, isInLedTeam))

/** The accompaniment has ended and something is still planned for one of the next days, or news may be asked for. */
const isCalledAfterEnd = sql`(${episodes.exitedOn} <= ${placed('today')} and (
  exists (select 1 from ${tasks} where ${tasks.episodeId} = ${episodes.id} and ${tasks.doneOn} is null
    and ${tasks.dueOn} <= ${placed('until')})
  or exists (select 1 from ${appointments} where ${appointments.episodeId} = ${episodes.id}
    and ${appointments.doneOn} is null and ${appointments.cancelledOn} is null
    and ${appointments.heldOn} <= ${placed('until')})
  or (${episodes.exitedOn} >= ${placed('askedSince')} and exists (
    select 1 from ${consents} where ${consents.workerId} = ${episodes.workerId}
      and ${consents.purpose} = 'afterCare' and ${consents.act} = 'given'))))`
const mineAfter = hot((db) => rowsWhere(db, sql`${isAssigned} and ${isCalledAfterEnd}`))
const ofTeamAfter = hot((db) => rowsWhere(db, sql`${isInLedTeam} and ${isCalledAfterEnd}`))
const ofProgramme = hot((db) =>
  rowsWhere(
    db,
    sql`(${episodes.programmeId} = ${placed('programmeId')} or (${placed('isHouse')} = 1 and ${episodes.programmeId} is null))`,
  ),
)

export type CaseloadFacts = ReturnType<ReturnType<typeof rowsWhere>['all']>[number]

/** Accompaniments the actor coaches (`mine`) or leads (`team`), by name. */
export function caseloadOf(db: Db, scope: 'mine' | 'team', values: VisibilityValues, closed: boolean): CaseloadFacts[] {
  return (scope === 'mine' ? mine(db) : ofTeam(db)).all({ ...values, closed: closed ? 1 : 0 })
}

/** Ended accompaniments, of the actor or of the teams they lead, for which something is planned up to a day or news may be asked for. */
export function afterCareloadOf(
  db: Db,
  scope: 'mine' | 'team',
  values: VisibilityValues,
  until: string,
): CaseloadFacts[] {
  return (scope === 'mine' ? mineAfter(db) : ofTeamAfter(db)).all({
    ...values,
    until,
    askedSince: askedOfExitsSince(values.today),
    closed: 1,
  })
}

/** Every open accompaniment of a programme; the house has those that name none. Names are for readers of the file alone. */
export function openOfProgramme(db: Db, programmeId: string, isHouse: boolean, today: string): CaseloadFacts[] {
  return ofProgramme(db).all({ programmeId, isHouse: isHouse ? 1 : 0, today, closed: 0 })
}

/** One accompaniment, closed or not. */
export function caseOf(db: Db, episodeId: string, today: string): CaseloadFacts[] {
  return one(db).all({ episodeId, today, closed: 1 })
}
