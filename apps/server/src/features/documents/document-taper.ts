import type { Plan, TaperMonth } from '@tandem/contract/plans'
import type { Db } from '../../db/open.ts'
import { coachingByMonth } from '../plans/plan-views.store.ts'
import { planOf } from '../plans/plans.store.ts'

type ToldMonth = Pick<TaperMonth, 'fromOn' | 'toOn' | 'plannedMinutes'> & { readonly realMinutes: number }

/** The coaching of a plan month by month: planned, and given until a day. */
export function monthsOfPlan(db: Db, plan: Plan, until: string): ToldMonth[] {
  const planned = planOf(db, plan.planId)?.plannedMinutes ?? null
  return coachingByMonth(db, plan, planned, until).map(
    ({ workerMinutes, employerMinutes, bothMinutes, otherMinutes, ...month }) => ({
      ...month,
      realMinutes: workerMinutes + employerMinutes + bothMinutes + otherMinutes,
    }),
  )
}
