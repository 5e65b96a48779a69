import type { RepresentativeDraft } from '@tandem/contract/workers'
import { and, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { legalRepresentatives } from './legal-representatives.table.ts'
import { workers } from './workers.table.ts'

const { name, scope, scopeWords, reach } = legalRepresentatives

const ofWorker = hot((db) =>
  db
    .select({ name, scope, scopeWords, reach })
    .from(legalRepresentatives)
    .where(eq(legalRepresentatives.workerId, sql.placeholder('workerId')))
    .prepare(),
)

export function representativeOf(db: Db, workerId: string): RepresentativeDraft | null {
  return ofWorker(db).get({ workerId }) ?? null
}

/** Keeps who decides for a person, or nobody. False when the version of the person is no longer the one stored. */
export function putRepresentative(
  db: Db,
  permit: Permit<'file:edit'>,
  workerId: string,
  version: number,
  representative: RepresentativeDraft | null,
  updatedAt: string,
): boolean {
  const isCurrent = and(eq(workers.id, workerId), eq(workers.version, version))
  if (
    db
      .update(workers)
      .set({ version: version + 1 })
      .where(isCurrent)
      .run().changes === 0
  )
    return false
  if (representative === null) db.delete(legalRepresentatives).where(eq(legalRepresentatives.workerId, workerId)).run()
  else {
    const facts = { ...representative, updatedAt, updatedBy: permit.actorId }
    db.insert(legalRepresentatives)
      .values({ ...facts, workerId })
      .onConflictDoUpdate({ target: legalRepresentatives.workerId, set: facts })
      .run()
  }
  return true
}
