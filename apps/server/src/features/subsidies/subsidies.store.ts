import type { Subsidy } from '@tandem/contract/subsidies'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { placementSubsidies } from './subsidies.table.ts'

type Row = typeof placementSubsidies.$inferSelect

function subsidyFrom({ id, createdAt: _at, createdBy: _by, isMistake: _mistake, ...facts }: Row): Subsidy {
  return { subsidyId: id, ...facts }
}

/** The one that ends first on top, those without a known end last. */
export function subsidiesOf(db: Db, placementId: string): Subsidy[] {
  return db
    .select()
    .from(placementSubsidies)
    .where(and(eq(placementSubsidies.placementId, placementId), eq(placementSubsidies.isMistake, false)))
    .orderBy(sql`${placementSubsidies.toOn} is null`, asc(placementSubsidies.toOn))
    .all()
    .map(subsidyFrom)
}

export function subsidyOf(db: Db, subsidyId: string): Subsidy | undefined {
  const row = db.select().from(placementSubsidies).where(eq(placementSubsidies.id, subsidyId)).get()
  return row && subsidyFrom(row)
}

type Facts = Pick<Row, 'kind' | 'payer' | 'amount' | 'fromOn' | 'toOn'>

export function insertSubsidy(
  db: Db,
  permit: Permit<'placement:edit'>,
  subsidy: Facts & Pick<Row, 'id' | 'placementId' | 'createdAt'>,
): void {
  db.insert(placementSubsidies)
    .values({ ...subsidy, createdBy: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateSubsidy(
  db: Db,
  _permit: Permit<'placement:edit'>,
  subsidyId: string,
  version: number,
  facts: Facts & Pick<Row, 'isMistake'>,
): boolean {
  return (
    db
      .update(placementSubsidies)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(placementSubsidies.id, subsidyId), eq(placementSubsidies.version, version)))
      .run().changes === 1
  )
}
