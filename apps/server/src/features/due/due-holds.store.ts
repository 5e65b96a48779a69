import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { dueHolds } from './due.table.ts'

type Hold = {
  readonly id: string
  readonly key: string
  readonly untilOn: string
  readonly reason: string
  readonly heldAt: string
}

/** A later hold of the same thing replaces the earlier one, which stays on record. */
export function insertHold(db: Db, permit: Permit<'due:hold'>, hold: Hold): void {
  releaseHold(db, permit, hold.key, hold.heldAt)
  db.insert(dueHolds)
    .values({ ...hold, episodeId: permit.episodeId, heldBy: permit.actorId })
    .run()
}

/** Returns how many holds were released. */
export function releaseHold(db: Db, permit: Permit<'due:hold'>, key: string, at: string): number {
  return db
    .update(dueHolds)
    .set({ releasedAt: at })
    .where(and(eq(dueHolds.key, key), eq(dueHolds.episodeId, permit.episodeId), isNull(dueHolds.releasedAt)))
    .run().changes
}
