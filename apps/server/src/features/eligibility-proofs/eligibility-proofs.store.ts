import type { EligibilityProof } from '@tandem/contract/eligibility-proofs'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { eligibilityProofs } from './eligibility-proofs.table.ts'

type Row = typeof eligibilityProofs.$inferSelect

function proofFrom({ id, createdAt: _at, createdBy: _by, isMistake: _mistake, ...facts }: Row): EligibilityProof {
  return { proofId: id, ...facts }
}

/** The one that runs out first on top, those without an end last. */
export function proofsOf(db: Db, episodeId: string): EligibilityProof[] {
  return db
    .select()
    .from(eligibilityProofs)
    .where(and(eq(eligibilityProofs.episodeId, episodeId), eq(eligibilityProofs.isMistake, false)))
    .orderBy(sql`${eligibilityProofs.untilOn} is null`, asc(eligibilityProofs.untilOn))
    .all()
    .map(proofFrom)
}

export function proofOf(db: Db, proofId: string): EligibilityProof | undefined {
  const row = db.select().from(eligibilityProofs).where(eq(eligibilityProofs.id, proofId)).get()
  return row && proofFrom(row)
}

type Facts = Pick<Row, 'kind' | 'untilOn'>

export function insertProof(db: Db, permit: Permit<'file:edit'>, proof: Facts & Pick<Row, 'id' | 'createdAt'>): void {
  db.insert(eligibilityProofs)
    .values({ ...proof, episodeId: permit.episodeId, createdBy: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateProof(
  db: Db,
  _permit: Permit<'file:edit'>,
  proofId: string,
  version: number,
  facts: Facts & Pick<Row, 'isMistake'>,
): boolean {
  return (
    db
      .update(eligibilityProofs)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(eligibilityProofs.id, proofId), eq(eligibilityProofs.version, version)))
      .run().changes === 1
  )
}
