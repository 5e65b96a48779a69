import type { GoalFact, PlanFact } from '@tandem/domain/outcomes/facts'
import { asc, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { goalReviews } from '../goals/goal-reviews.table.ts'
import { goals } from '../goals/goals.table.ts'
import { plans } from '../plans/plans.table.ts'
import { isIn } from './outcome-scope.store.ts'

/** A goal as a figure counts it, with what names it in a list. */
export type KnownGoal = GoalFact & { readonly title: string }
export type KnownPlan = PlanFact & { readonly number: number }

export type GoalsAndPlans = { readonly goals: readonly KnownGoal[]; readonly plans: readonly KnownPlan[] }

/** A review that nothing puts right said that the goal is worse than at the start. */
const saidWorse = sql`exists (select 1 from ${goalReviews} where ${goalReviews.goalId} = ${goals.id} and ${goalReviews.isWorse}
  and not exists (select 1 from ${goalReviews} later where later.corrects_id = ${goalReviews.id}))`

/** The goals and plans of these accompaniments. */
export function goalsAndPlansOf(db: Db, episodeIds: string): GoalsAndPlans {
  const found = db
    .select({
      id: goals.id,
      episodeId: goals.episodeId,
      planId: goals.planId,
      owner: goals.owner,
      domain: goals.domain,
      title: goals.title,
      agreedOn: goals.agreedOn,
      closedOn: goals.closedOn,
      outcome: goals.outcome,
      weight: goals.weight,
      baselineLevel: goals.baselineLevel,
      level: goals.level,
      isWorse:
        sql<boolean>`coalesce(${goals.level} < ${goals.baselineLevel}, 0) or (${goals.level} = -2 and ${saidWorse})`.mapWith(
          Boolean,
        ),
    })
    .from(goals)
    .where(isIn(goals.episodeId, episodeIds))
    .orderBy(asc(goals.createdAt), asc(goals.id))
    .all()
  return {
    goals: found.map((goal) => ({ ...goal, weight: goal.weight ?? 1 })),
    plans: db
      .select({ id: plans.id, episodeId: plans.episodeId, number: plans.number })
      .from(plans)
      .where(isIn(plans.episodeId, episodeIds))
      .orderBy(asc(plans.startsOn), asc(plans.id))
      .all(),
  }
}
