import type { HeldCheckInFact, LogRow } from '@tandem/domain/outcomes/facts'
import { and, between, eq, isNull, lte, max, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Connection, Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { isIn } from './outcome-scope.store.ts'

/** First and last day of the entries to read. */
export type LogWindow = { readonly fromOn: string; readonly toOn: string }

/** The whole log. */
export const ALWAYS: LogWindow = { fromOn: '0000-01-01', toOn: '9999-12-31' }

/** One person's part of an entry. */
export type LogPart = Pick<LogRow, 'kind' | 'side' | 'forWhom' | 'phaseOverride'> & {
  /** Place of the accompaniment in the list that was asked for. */
  readonly place: number
  readonly occurredOn: string
  readonly minutes: number
  /** Of the whole entry. */
  readonly travelMinutes: number
  /** Names an entry about several people; `null` where the part is all of it. */
  readonly sharedEntryId: string | null
}

const anyPart = alias(logParts, 'any_part')
const wantedId = sql`wanted.value`

/** The parts of these accompaniments, read as they are asked for and in no order: never the whole log in memory. */
export function* partsOf(connection: Connection, episodeIds: string, { fromOn, toOn }: LogWindow): Generator<LogPart> {
  const otherPart = sql`exists (select 1 from ${logParts} any_part
    where ${anyPart.entryId} = ${logParts.entryId} and ${anyPart.episodeId} <> ${logParts.episodeId})`
  const query = connection
    .select({
      place: sql`wanted.key`,
      occurredOn: logParts.occurredOn,
      minutes: logParts.minutes,
      travelMinutes: logEntries.travelMinutes,
      kind: logEntries.kind,
      side: logEntries.side,
      forWhom: logEntries.forWhom,
      phaseOverride: logEntries.phaseOverride,
      sharedEntryId: sql`case when ${otherPart} then ${logParts.entryId} end`,
    })
    .from(sql`json_each(${episodeIds}) as wanted`)
    .crossJoin(logParts)
    .crossJoin(logEntries)
    .where(
      and(
        eq(logParts.episodeId, wantedId),
        between(logParts.occurredOn, fromOn, toOn),
        eq(logEntries.id, logParts.entryId),
        isNull(logEntries.voidedAt),
      ),
    )
    .toSQL()
  const rows = connection.$client.prepare(query.sql).raw()
  for (const row of rows.iterate(...query.params)) {
    const [place, occurredOn, minutes, travelMinutes, kind, side, forWhom, phaseOverride, sharedEntryId] =
      row as unknown[]
    yield { place, occurredOn, minutes, travelMinutes, kind, side, forWhom, phaseOverride, sharedEntryId } as LogPart
  }
}

/** How many people an entry concerns, asked about or not. */
export function peopleCounter({ $client }: Connection): (entryId: string) => number {
  const count = $client.prepare('select count(*) from log_parts where entry_id = ?').pluck()
  return (entryId) => count.get(entryId) as number
}

/** Entries of these authors about nobody in particular, added up by day and by their answers. `null`: everybody's. */
export function sumsAboutNobody(db: Db, authorIds: string | null, { fromOn, toOn }: LogWindow) {
  const { occurredOn, kind, side, forWhom } = logEntries
  const parts = db.select({ one: sql`1` }).from(anyPart).where(eq(anyPart.entryId, logEntries.id))
  return db
    .select({
      ...{ occurredOn, kind, side, forWhom },
      minutes: sql<number>`sum(${logEntries.minutes})`,
      travelMinutes: sql<number>`sum(${logEntries.travelMinutes})`,
      entries: sql<number>`count(*)`,
    })
    .from(logEntries)
    .where(
      and(
        authorIds === null ? undefined : isIn(logEntries.authorId, authorIds),
        between(occurredOn, fromOn, toOn),
        isNull(logEntries.voidedAt),
        notExists(parts),
      ),
    )
    .groupBy(occurredOn, kind, side, forWhom)
    .all()
}

/** An accompaniment and the days within which its log is wanted. */
export type WantedDays = readonly [episodeId: string, fromOn: string, toOn: string]

/** The entries within days that differ from one accompaniment to the next, each list in the place of what was wanted. */
export function entriesWithin(connection: Connection, wanted: readonly WantedDays[]): LogRow[][] {
  const query = connection
    .select({
      place: sql`wanted.key`,
      entryId: logEntries.id,
      occurredOn: logEntries.occurredOn,
      minutes: logEntries.minutes,
      travelMinutes: logEntries.travelMinutes,
      kind: logEntries.kind,
      side: logEntries.side,
      forWhom: logEntries.forWhom,
      phaseOverride: logEntries.phaseOverride,
      episodeId: logParts.episodeId,
      placementId: logParts.placementId,
      partMinutes: logParts.minutes,
    })
    .from(sql`json_each(${JSON.stringify(wanted)}) as wanted`)
    .crossJoin(logParts)
    .crossJoin(logEntries)
    .where(
      and(
        eq(logParts.episodeId, sql`${wantedId} ->> 0`),
        sql`${logParts.occurredOn} between ${wantedId} ->> 1 and ${wantedId} ->> 2`,
        eq(logEntries.id, logParts.entryId),
        isNull(logEntries.voidedAt),
      ),
    )
    .toSQL()
  const lists = wanted.map((): LogRow[] => [])
  const rows = connection.$client.prepare(query.sql).raw()
  for (const row of rows.iterate(...query.params)) {
    const [place, entryId, occurredOn, minutes, travelMinutes, ...rest] = row as unknown[]
    const [kind, side, forWhom, phaseOverride, episodeId, placementId, partMinutes] = rest
    const entry = { entryId, occurredOn, minutes, travelMinutes, kind, side, forWhom, phaseOverride }
    lists[place as number]?.push({ ...entry, episodeId, placementId, partMinutes } as LogRow)
  }
  return lists
}

/** The last held check-in of each placement. */
export function heldCheckInFacts(db: Db, placementIds: string, asOfOn: string): HeldCheckInFact[] {
  return db
    .select({ placementId: checkIns.placementId, heldOn: sql<string>`${max(checkIns.heldOn)}` })
    .from(checkIns)
    .where(and(isIn(checkIns.placementId, placementIds), isNull(checkIns.voidedAt), lte(checkIns.heldOn, asOfOn)))
    .groupBy(checkIns.placementId)
    .all()
}

/** The last held direct entry that names each placement: all that retention asks of the log. */
export function newsFacts(db: Db, placementIds: string, asOfOn: string): HeldCheckInFact[] {
  const rows = db.all<{ placementId: string; heldOn: string | null }>(sql`
    select wanted.value as "placementId", (
      select ${logParts.occurredOn} from ${logParts}
      where ${logParts.placementId} = wanted.value and ${logParts.occurredOn} <= ${asOfOn}
        and ${logParts.isHeld} = 1 and ${logParts.side} <> 'other'
      order by ${logParts.occurredOn} desc limit 1) as "heldOn"
    from json_each(${placementIds}) as wanted`)
  return rows.flatMap(({ placementId, heldOn }) => (heldOn === null ? [] : [{ placementId, heldOn }]))
}
