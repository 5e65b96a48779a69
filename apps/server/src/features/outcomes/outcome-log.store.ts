import type { HeldCheckInFact, LogRow } from '@tandem/domain/outcomes/facts'
import { and, asc, between, eq, isNull, lte, max, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Connection, Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { authorsInScope, isIn, type OutcomeScope } from './outcome-scope.store.ts'

/** First and last day of the entries to read. */
export type LogWindow = { readonly fromOn: string; readonly toOn: string }

/** The whole log. */
export const ALWAYS: LogWindow = { fromOn: '0000-01-01', toOn: '9999-12-31' }

const ENTRY = {
  entryId: logEntries.id,
  occurredOn: logEntries.occurredOn,
  minutes: logEntries.minutes,
  travelMinutes: logEntries.travelMinutes,
  kind: logEntries.kind,
  side: logEntries.side,
  forWhom: logEntries.forWhom,
  phaseOverride: logEntries.phaseOverride,
}

const PART = { episodeId: logParts.episodeId, placementId: logParts.placementId, partMinutes: logParts.minutes }

function partsQuery(db: Db, episodeIds: string, window: LogWindow) {
  return db
    .select({ ...ENTRY, ...PART })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        isIn(logParts.episodeId, episodeIds),
        between(logParts.occurredOn, window.fromOn, window.toOn),
        isNull(logEntries.voidedAt),
      ),
    )
    .orderBy(asc(logParts.entryId))
    .toSQL()
}

const anyPart = alias(logParts, 'any_part')

function aboutNobodyQuery(db: Db, scope: OutcomeScope, window: LogWindow) {
  const parts = db.select({ one: sql`1` }).from(anyPart).where(eq(anyPart.entryId, logEntries.id))
  const authors = authorsInScope(db, scope)
  return db
    .select(ENTRY)
    .from(logEntries)
    .where(
      and(
        authors === null ? undefined : isIn(logEntries.authorId, authors),
        between(logEntries.occurredOn, window.fromOn, window.toOn),
        isNull(logEntries.voidedAt),
        notExists(parts),
      ),
    )
    .toSQL()
}

type Raw = readonly (string | number | null)[]

function rowOf(raw: Raw): LogRow {
  const [entryId, occurredOn, minutes, travelMinutes, kind, side, forWhom, phaseOverride, ...part] = raw
  const [episodeId = null, placementId = null, partMinutes = null] = part
  return {
    entryId,
    occurredOn,
    minutes,
    travelMinutes,
    kind,
    side,
    forWhom,
    phaseOverride,
    episodeId,
    placementId,
    partMinutes,
  } as LogRow
}

function* rawRows({ $client }: Connection, query: { readonly sql: string; readonly params: unknown[] }) {
  for (const raw of $client
    .prepare(query.sql)
    .raw()
    .iterate(...query.params))
    yield rowOf(raw as Raw)
}

/** Travel is shared equally over the people of an entry; those outside the question take their share away. */
function withTravelShare(rows: LogRow[], partsOf: (entryId: string) => number): LogRow[] {
  const [first] = rows
  if (first === undefined || first.minutes === null || !first.travelMinutes) return rows
  const minutes = rows.reduce((sum, row) => sum + (row.partMinutes ?? 0), 0)
  if (minutes === first.minutes && minutes > 0) return rows
  const travelMinutes = (first.travelMinutes * rows.length) / partsOf(first.entryId)
  return rows.map((row) => ({ ...row, travelMinutes }))
}

function* partRows(connection: Connection, episodeIds: string, window: LogWindow): Generator<LogRow> {
  const count = connection.$client.prepare('select count(*) from log_parts where entry_id = ?').pluck()
  const partsOf = (entryId: string) => count.get(entryId) as number
  let entry: LogRow[] = []
  for (const row of rawRows(connection, partsQuery(connection, episodeIds, window))) {
    if (entry[0] !== undefined && entry[0].entryId !== row.entryId) {
      yield* withTravelShare(entry, partsOf)
      entry = []
    }
    entry.push(row)
  }
  yield* withTravelShare(entry, partsOf)
}

/** The log, one row for each person of an entry, read as it is asked for: never the whole of it in memory. */
export function* logFacts(
  connection: Connection,
  scope: OutcomeScope,
  episodeIds: string,
  window: LogWindow,
): Generator<LogRow> {
  yield* partRows(connection, episodeIds, window)
  yield* rawRows(connection, aboutNobodyQuery(connection, scope, window))
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

/**
 * The last held direct entry that names each placement: all that retention asks of the log. It stands for the entries
 * themselves where only a part of the log is read.
 */
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
