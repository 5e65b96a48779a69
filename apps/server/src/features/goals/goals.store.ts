import type { Goal, GoalDraft } from '@tandem/contract/goals'
import { goalGaps, goalState } from '@tandem/domain/goals'
import type { MatchPair } from '@tandem/domain/matches'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { logEntries, logGoals } from '../log-entries/log-entries.table.ts'
import { matchPairs } from '../matches/matches.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { standingsOf } from './goal-reviews.store.ts'
import { stepsOf } from './goal-steps.store.ts'
import { goals } from './goals.table.ts'

export type GoalRow = typeof goals.$inferSelect

/** Columns are named with their tables by hand: in a select from one table the builder leaves the table out. */
const citing = sql`from ${logGoals} join ${logEntries} on ${logEntries}.id = ${logGoals}.entry_id
  where ${logGoals}.goal_id = ${goals}.id and ${logEntries}.voided_at is null`

const citations = sql<number>`(select count(*) ${citing})`

const lastMovement = sql<
  -1 | 0 | 1 | null
>`(select ${logGoals}.movement ${citing} order by ${logEntries}.occurred_on desc limit 1)`

type Read = {
  readonly row: GoalRow
  readonly citedTimes: number
  readonly lastMovement: Goal['lastMovement']
  readonly pair: MatchPair | null
  readonly employerName: string | null
}

const ofEpisode = hot((db) =>
  db
    .select({ row: goals, citedTimes: citations, lastMovement, pair: matchPairs.pair, employerName: employers.name })
    .from(goals)
    .leftJoin(matchPairs, eq(matchPairs.id, goals.matchPairId))
    .leftJoin(placements, eq(placements.id, matchPairs.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(goals.episodeId, sql.placeholder('episodeId')))
    .orderBy(desc(isNull(goals.closedOn)), desc(goals.closedOn), asc(goals.createdAt))
    .prepare(),
)

/** The goals of an accompaniment: open ones first, then the latest closed. */
export function goalsOf(db: Db, episodeId: string): Goal[] {
  const rows = ofEpisode(db).all({ episodeId })
  const goalIds = JSON.stringify(rows.map(({ row }) => row.id))
  const steps = stepsOf(db, goalIds)
  const standings = standingsOf(db, goalIds)
  return rows.map((read) => goalFrom(read, steps.get(read.row.id) ?? [], standings.get(read.row.id) ?? []))
}

function goalFrom(
  { row, citedTimes, lastMovement: movement, pair, employerName }: Read,
  steps: Goal['steps'],
  standings: Goal['standings'],
): Goal {
  const { id, createdAt: _at, createdBy: _by, weight, agreedWith, ...facts } = row
  const hasBegun = standings.length > 0 || steps.some((step) => step.doneOn !== null)
  return {
    goalId: id,
    ...facts,
    weight: (weight ?? 1) as Goal['weight'],
    agreedWith: agreedWith ?? [],
    baselineLevel: facts.baselineLevel as Goal['baselineLevel'],
    level: facts.level as Goal['level'],
    steps,
    standings,
    state: goalState({ ...facts, hasBegun }),
    gaps: goalGaps({ ...facts, steps }),
    fromPair: pair === null || employerName === null ? null : { pair, employerName },
    citedTimes,
    lastMovement: movement,
  }
}

export function goalOf(db: Db, goalId: string): GoalRow | undefined {
  return db.select().from(goals).where(eq(goals.id, goalId)).get()
}

/** True when the goal is a work goal of this accompaniment. */
export function isWorkGoalOf(db: Db, episodeId: string, goalId: string): boolean {
  const goal = goalOf(db, goalId)
  return goal !== undefined && goal.episodeId === episodeId && goal.domain === 'work'
}

/** Whose placement a pair is about. */
export function workerOfPair(db: Db, matchPairId: string): string | undefined {
  return db
    .select({ workerId: placements.workerId })
    .from(matchPairs)
    .innerJoin(placements, eq(placements.id, matchPairs.placementId))
    .where(eq(matchPairs.id, matchPairId))
    .get()?.workerId
}

export function insertGoal(
  db: Db,
  permit: Permit<'plan:edit'>,
  goal: Omit<GoalDraft, 'steps'> & Pick<GoalRow, 'id' | 'episodeId' | 'createdAt'>,
): void {
  db.insert(goals)
    .values({ ...goal, createdBy: permit.actorId })
    .run()
}

type GoalFacts = Partial<
  Omit<GoalDraft, 'steps'> & Pick<GoalRow, 'closedOn' | 'outcome' | 'dropReason' | 'replacedById'>
>

/** False when the version is no longer the one stored. */
export function updateGoal(
  db: Db,
  _permit: Permit<'plan:edit'>,
  goalId: string,
  version: number,
  facts: GoalFacts,
): boolean {
  return (
    db
      .update(goals)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(goals.id, goalId), eq(goals.version, version)))
      .run().changes === 1
  )
}

/** Agrees a proposed goal, by the signatures on an agreement. Without a permit the last one came by a personal link. */
export function agreeGoal(
  db: Db,
  _permit: Permit<'agreement:edit'> | null,
  goalId: string,
  version: number,
  facts: Pick<GoalRow, 'agreedOn' | 'agreedWith'>,
): void {
  db.update(goals)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(goals.id, goalId), eq(goals.version, version)))
    .run()
}
