import type { GoalDraft, GoalStep } from '@tandem/contract/goals'
import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { goalSteps } from './goal-steps.table.ts'

type Row = typeof goalSteps.$inferSelect

const ofGoals = hot((db) =>
  db
    .select({ step: goalSteps, doneByName: members.name })
    .from(goalSteps)
    .leftJoin(members, eq(members.id, goalSteps.doneBy))
    .where(sql`${goalSteps.goalId} in (select value from json_each(${sql.placeholder('goalIds')}))`)
    .orderBy(asc(goalSteps.goalId), asc(goalSteps.position))
    .prepare(),
)

/** The steps of these goals (a list of ids in JSON), each in their order. */
export function stepsOf(db: Db, goalIds: string): ReadonlyMap<string, GoalStep[]> {
  const rows = ofGoals(db).all({ goalIds })
  const byGoal = new Map<string, GoalStep[]>()
  for (const { step, doneByName } of rows) {
    const { id, goalId, position: _position, doneBy: _by, ...facts } = step
    byGoal.set(goalId, [...(byGoal.get(goalId) ?? []), { stepId: id, ...facts, doneByName }])
  }
  return byGoal
}

export function stepOf(db: Db, stepId: string): Row | undefined {
  return db.select().from(goalSteps).where(eq(goalSteps.id, stepId)).get()
}

/** The steps as they are from now on: changed in place, added, or taken away. Ticks stay. */
export function replaceSteps(
  db: Db,
  _permit: Permit<'plan:edit'>,
  goalId: string,
  steps: GoalDraft['steps'],
  newId: () => string,
): void {
  const kept = steps.flatMap(({ stepId }) => stepId ?? [])
  db.delete(goalSteps)
    .where(and(eq(goalSteps.goalId, goalId), notInArray(goalSteps.id, kept)))
    .run()
  steps.forEach(({ stepId, ...facts }, position) => {
    if (stepId === null)
      db.insert(goalSteps)
        .values({ id: newId(), goalId, position, ...facts })
        .run()
    else
      db.update(goalSteps)
        .set({ position, ...facts })
        .where(and(eq(goalSteps.id, stepId), eq(goalSteps.goalId, goalId)))
        .run()
  })
}

/** False when the version is no longer the one stored. */
export function tickStep(
  db: Db,
  permit: Permit<'plan:edit'>,
  stepId: string,
  version: number,
  doneOn: string | null,
): boolean {
  return (
    db
      .update(goalSteps)
      .set({ doneOn, doneBy: doneOn === null ? null : permit.actorId, version: version + 1 })
      .where(and(eq(goalSteps.id, stepId), eq(goalSteps.version, version)))
      .run().changes === 1
  )
}
