import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssigned, isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { workers } from '../workers/workers.table.ts'

const placed = (name: string) => sql.placeholder(name)
const recordedOn = sql<string>`substr(${logEntries.recordedAt}, 1, 10)`

const writings = hot((db) =>
  db
    .select({ entryId: logEntries.id, authorId: logEntries.authorId, occurredOn: logEntries.occurredOn, recordedOn })
    .from(logEntries)
    .where(
      and(
        sql`${logEntries.authorId} in (select value from json_each(${placed('memberIds')}))`,
        sql`${logEntries.occurredOn} > ${placed('sinceOn')}`,
        isNull(logEntries.voidedAt),
        eq(logEntries.isImported, false),
      ),
    )
    .prepare(),
)

/** What these members wrote of what happened after a day, each with the day of its writing; without what came by spreadsheet. */
export function writingsSince(db: Db, memberIds: readonly string[], sinceOn: string) {
  return writings(db).all({ memberIds: JSON.stringify(memberIds), sinceOn })
}

const peopleIn = hot((db) =>
  db
    .select({
      entryId: logParts.entryId,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
    })
    .from(logParts)
    .innerJoin(episodes, eq(episodes.id, logParts.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(
      and(
        sql`${logParts.entryId} in (select value from json_each(${placed('entryIds')}))`,
        sql`${episodes.teamId} in (select value from json_each(${placed('teamIds')}))`,
      ),
    )
    .prepare(),
)

/** The people of these teams whom these entries concern. */
export function peopleOfEntries(db: Db, entryIds: readonly string[], teamIds: readonly string[]) {
  return peopleIn(db).all({ entryIds: JSON.stringify(entryIds), teamIds: JSON.stringify(teamIds) })
}

const closedWhere = (db: Db, scope: SQL) =>
  db
    .select({ closed: sql<number>`count(*)` })
    .from(episodes)
    .where(and(scope, sql`${episodes.exitedOn} between ${placed('sinceOn')} and ${placed('today')}`))
    .prepare()

const closedMine = hot((db) => closedWhere(db, isAssigned))
const closedOfTeam = hot((db) => closedWhere(db, isInLedTeam))

/** Accompaniments, the actor’s own or those of the teams led, that ended since a day. */
export function closedBetween(db: Db, scope: 'mine' | 'team', values: VisibilityValues, sinceOn: string): number {
  return (scope === 'mine' ? closedMine : closedOfTeam)(db).get({ ...values, sinceOn })?.closed ?? 0
}
