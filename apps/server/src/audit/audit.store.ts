import { max, type SQL, sql } from 'drizzle-orm'
import { hot } from '../db/hot.ts'
import type { Db } from '../db/open.ts'
import { coverAccesses } from '../features/covers/covers.table.ts'
import { coachAssignments, episodes } from '../features/episodes/episodes.table.ts'
import { accesses, changes } from './audit.table.ts'

/** One change of one record. `before` is `null` for a new record. */
export type Change = {
  readonly noun: string
  readonly recordId: string
  readonly workerId?: string
  readonly before: unknown
  readonly after: unknown
}

/** What an operation notes of itself; written by `serve` in the same transaction. */
export type Trace = {
  readonly changed: (change: Change) => void
  /** Somebody opened or exported this person's file. */
  readonly opened: (workerId: string) => void
}

export type Noted = { readonly changes: Change[]; readonly opened: Set<string> }

export function emptyTrace(): Trace & { readonly noted: Noted } {
  const noted: Noted = { changes: [], opened: new Set() }
  return {
    noted,
    changed: (change) => noted.changes.push(change),
    opened: (workerId) => noted.opened.add(workerId),
  }
}

type Origin = {
  readonly at: string
  readonly today: string
  readonly memberId: string | null
  readonly operation: string
  readonly requestId: string
}

const placeholders = {
  at: sql.placeholder('at'),
  memberId: sql.placeholder('memberId'),
  operation: sql.placeholder('operation'),
  noun: sql.placeholder('noun'),
  recordId: sql.placeholder('recordId'),
  workerId: sql.placeholder('workerId'),
  outcome: sql.placeholder('outcome'),
  requestId: sql.placeholder('requestId'),
}

/** The cover under which the member opens this person's file, where no assignment opens it anyway. */
const coverOf = (workerId: SQL, memberId: SQL, today: SQL) => sql<string | null>`(
  select ${coverAccesses.id} from ${coverAccesses} join ${episodes} on ${episodes.id} = ${coverAccesses.episodeId}
  where ${episodes.workerId} = ${workerId} and ${coverAccesses.memberId} = ${memberId}
    and ${coverAccesses.revokedAt} is null and ${coverAccesses.fromOn} <= ${today} and ${coverAccesses.untilOn} >= ${today}
    and not exists (select 1 from ${coachAssignments} where ${coachAssignments.episodeId} = ${episodes.id}
      and ${coachAssignments.memberId} = ${memberId} and ${coachAssignments.fromOn} <= ${today}
      and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${today}))
  order by ${coverAccesses.openedAt} desc limit 1)`

/** A JSON column that is written as it comes: an empty one stays empty. */
const asText = (name: string) => sql`${sql.placeholder(name)}`

const insertChange = hot((db) => {
  const { at, memberId, operation, noun, recordId, workerId } = placeholders
  return db
    .insert(changes)
    .values({ at, memberId, operation, noun, recordId, workerId, before: asText('before'), after: asText('after') })
    .prepare()
})

const insertAccess = hot((db) => {
  const { at, memberId, operation, workerId, outcome, requestId } = placeholders
  const coverId = coverOf(sql`${workerId}`, sql`${memberId}`, sql`${sql.placeholder('today')}`)
  return db.insert(accesses).values({ at, memberId, operation, workerId, outcome, requestId, coverId }).prepare()
})

const json = (value: unknown) => (value == null ? null : JSON.stringify(value))

export function insertTrace(db: Db, { requestId, today, ...origin }: Origin, noted: Noted): void {
  for (const { workerId = null, before, after, ...change } of noted.changes)
    insertChange(db).run({ ...origin, ...change, workerId, before: json(before), after: json(after) })
  const [first] = noted.opened
  const from = { requestId, today, ...origin }
  if (noted.opened.size === 1) insertAccess(db).run({ ...from, workerId: first, outcome: 'allowed' })
  if (noted.opened.size > 1) insertAccesses(db, from, noted.opened)
}

/** One statement for an export that names everybody: row by row it would hold up the others. */
function insertAccesses(db: Db, { at, today, memberId, operation, requestId }: Origin, workerIds: ReadonlySet<string>) {
  const opened = JSON.stringify([...workerIds])
  const coverId = coverOf(sql`value`, sql`${memberId}`, sql`${today}`)
  db.run(sql`insert into ${accesses} (at, member_id, operation, worker_id, outcome, request_id, cover_id)
    select ${at}, ${memberId}, ${operation}, value, 'allowed', ${requestId}, ${coverId} from json_each(${opened})`)
}

/** Somebody took a spreadsheet home, whoever is in it. */
export function insertExport(db: Db, origin: Origin): void {
  insertAccess(db).run({ ...origin, workerId: null, outcome: 'allowed' })
}

/** A try that was refused; written after the roll-back. */
export function insertRefusedAccess(db: Db, origin: Origin, workerId: string): void {
  insertAccess(db).run({ ...origin, workerId, outcome: 'refused' })
}

/** Moves with every change that is traced: what was read before is good while it stands still. */
export function lastChangeOf(db: Db): number {
  return (
    db
      .select({ seq: max(changes.seq) })
      .from(changes)
      .get()?.seq ?? 0
  )
}
