import type { Db } from '../db/open.ts'
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
  readonly memberId: string | null
  readonly operation: string
  readonly requestId: string
}

export function insertTrace(db: Db, origin: Origin, noted: Noted): void {
  const { at, memberId, operation, requestId } = origin
  for (const { noun, recordId, workerId, before, after } of noted.changes)
    db.insert(changes)
      .values({ at, memberId, operation, noun, recordId, workerId: workerId ?? null, before, after })
      .run()
  for (const workerId of noted.opened)
    db.insert(accesses).values({ at, memberId, operation, workerId, outcome: 'allowed', requestId }).run()
}

/** Somebody took a spreadsheet home, whoever is in it. */
export function insertExport(db: Db, origin: Origin): void {
  const { at, memberId, operation, requestId } = origin
  db.insert(accesses).values({ at, memberId, operation, workerId: null, outcome: 'allowed', requestId }).run()
}

/** A try that was refused; written after the roll-back. */
export function insertRefusedAccess(db: Db, origin: Origin, workerId: string): void {
  const { at, memberId, operation, requestId } = origin
  db.insert(accesses).values({ at, memberId, operation, workerId, outcome: 'refused', requestId }).run()
}
