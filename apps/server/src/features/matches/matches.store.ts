import type { MatchPairRow } from '@tandem/contract/matches'
import { goalState } from '@tandem/domain/goals'
import { MATCH_PAIRS, type MatchPair } from '@tandem/domain/matches'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { goals } from '../goals/goals.table.ts'
import { placements } from '../placements/placements.table.ts'
import { matchPairs } from './matches.table.ts'

type Row = typeof matchPairs.$inferSelect
type PairFacts = Pick<Row, 'workerSide' | 'workSide' | 'fit' | 'treatment' | 'agreed'>

const BLANK = { matchPairId: null, workerSide: '', workSide: '', fit: null, treatment: null, agreed: null, version: 0 }

/** Always five pairs, written or not, each with the latest goal that names it. */
export function matchOf(db: Db, placementId: string): MatchPairRow[] {
  const rows = db.select().from(matchPairs).where(eq(matchPairs.placementId, placementId)).all()
  const named = db
    .select({ pairId: matchPairs.id, goal: goals })
    .from(matchPairs)
    .innerJoin(goals, eq(goals.matchPairId, matchPairs.id))
    .where(eq(matchPairs.placementId, placementId))
    .orderBy(asc(goals.createdAt))
    .all()
  return MATCH_PAIRS.map((pair) => {
    const row = rows.find((one) => one.pair === pair)
    if (row === undefined) return { ...BLANK, pair, goal: null }
    const { id, placementId: _of, createdAt: _at, createdBy: _by, ...facts } = row
    const goal = named.findLast(({ pairId }) => pairId === id)?.goal
    return {
      matchPairId: id,
      ...facts,
      goal:
        goal === undefined
          ? null
          : { goalId: goal.id, title: goal.title, state: goalState({ ...goal, hasBegun: false }) },
    }
  })
}

export function workerOfPlacement(db: Db, placementId: string): string | undefined {
  return db.select({ workerId: placements.workerId }).from(placements).where(eq(placements.id, placementId)).get()
    ?.workerId
}

export function pairOf(db: Db, placementId: string, pair: MatchPair): Row | undefined {
  return db
    .select()
    .from(matchPairs)
    .where(and(eq(matchPairs.placementId, placementId), eq(matchPairs.pair, pair)))
    .get()
}

export function insertPair(
  db: Db,
  permit: Permit<'placement:edit'>,
  pair: PairFacts & Pick<Row, 'id' | 'placementId' | 'pair' | 'createdAt'>,
): void {
  db.insert(matchPairs)
    .values({ ...pair, createdBy: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updatePair(
  db: Db,
  _permit: Permit<'placement:edit'>,
  id: string,
  version: number,
  facts: PairFacts,
): boolean {
  return (
    db
      .update(matchPairs)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(matchPairs.id, id), eq(matchPairs.version, version)))
      .run().changes === 1
  )
}
