import type { Goal, GoalDraft } from '@tandem/contract/goals'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { logEntries, logGoals } from '../log-entries/log-entries.table.ts'
import { goals } from './goals.table.ts'

type Row = typeof goals.$inferSelect

/** Columns are named with their tables by hand: in a select from one table the builder leaves the table out. */
const citing = sql`from ${logGoals} join ${logEntries} on ${logEntries}.id = ${logGoals}.entry_id
  where ${logGoals}.goal_id = ${goals}.id and ${logEntries}.voided_at is null`

const citations = sql<number>`(select count(*) ${citing})`

const lastMovement = sql<
  -1 | 0 | 1 | null
>`(select ${logGoals}.movement ${citing} order by ${logEntries}.occurred_on desc limit 1)`

/** The goals of an accompaniment: open ones first, then the latest closed. */
export function goalsOf(db: Db, episodeId: string): Goal[] {
  return db
    .select({ row: goals, citedTimes: citations, lastMovement })
    .from(goals)
    .where(eq(goals.episodeId, episodeId))
    .orderBy(desc(isNull(goals.closedOn)), desc(goals.closedOn), asc(goals.createdAt))
    .all()
    .map(({ row, ...cited }) => goalFrom(row, cited))
}

function goalFrom(
  { id, createdAt: _at, createdBy: _by, ...facts }: Row,
  cited: Pick<Goal, 'citedTimes' | 'lastMovement'>,
): Goal {
  return {
    goalId: id,
    ...facts,
    baselineLevel: facts.baselineLevel as Goal['baselineLevel'],
    level: facts.level as Goal['level'],
    ...cited,
  }
}

export function goalOf(db: Db, goalId: string): Row | undefined {
  return db.select().from(goals).where(eq(goals.id, goalId)).get()
}

/** True when the goal is a work goal of this accompaniment. */
export function isWorkGoalOf(db: Db, episodeId: string, goalId: string): boolean {
  const goal = goalOf(db, goalId)
  return goal !== undefined && goal.episodeId === episodeId && goal.domain === 'work'
}

export function insertGoal(
  db: Db,
  permit: Permit<'plan:edit'>,
  goal: GoalDraft & Pick<Row, 'id' | 'episodeId' | 'createdAt'>,
): void {
  db.insert(goals)
    .values({ ...goal, createdBy: permit.actorId })
    .run()
}

type GoalFacts = Partial<GoalDraft & Pick<Row, 'closedOn' | 'outcome'>>

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
