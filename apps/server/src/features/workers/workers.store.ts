import type { WorkerDraft } from '@tandem/contract/workers'
import { foldedName } from '@tandem/domain/workers'
import { and, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { workers } from './workers.table.ts'

export type StoredWorker = WorkerDraft & { readonly workerId: string; readonly version: number }

const byId = hot((db) =>
  db
    .select()
    .from(workers)
    .where(eq(workers.id, sql.placeholder('workerId')))
    .prepare(),
)

export function workerOf(db: Db, workerId: string): StoredWorker | undefined {
  const row = byId(db).get({ workerId })
  if (row === undefined) return undefined
  const { id, searchName: _search, createdAt: _at, createdBy: _by, ...facts } = row
  return { workerId: id, ...facts }
}

/** Names in both orders, so that either is found as typed. */
function searchNameOf({ firstName, lastName }: WorkerDraft): string {
  return foldedName(firstName, lastName, firstName)
}

export function insertWorker(
  db: Db,
  permit: Permit<'people:add'> | Permit<'imports:run'>,
  worker: WorkerDraft & { readonly id: string; readonly createdAt: string },
): void {
  db.insert(workers)
    .values({ ...worker, searchName: searchNameOf(worker), createdBy: permit.actorId })
    .run()
}

/** Returns false when the version is no longer the one stored. */
export function updateWorker(
  db: Db,
  _permit: Permit<'file:edit'> | Permit<'imports:run'>,
  workerId: string,
  { version, ...draft }: WorkerDraft & { readonly version: number },
): boolean {
  return (
    db
      .update(workers)
      .set({ ...draft, searchName: searchNameOf(draft), version: version + 1 })
      .where(and(eq(workers.id, workerId), eq(workers.version, version)))
      .run().changes === 1
  )
}
