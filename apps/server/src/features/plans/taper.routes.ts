import { planTaper, readTaper } from '@tandem/contract/plans'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { guardPlan, planFor, surroundingsOf } from './plan-surroundings.ts'
import { taperOf } from './plan-views.store.ts'
import { planOf, updatePlan } from './plans.store.ts'

function taperFor(db: Db, planId: string, today: string) {
  const row = planOf(db, planId) ?? refuse('not-found')
  const plan = planFor(db, row.episodeId, planId, today)
  const months = taperOf(db, plan, row, surroundingsOf(db, row.episodeId), today)
  return { planId, today, months, version: row.version }
}

export function taperRoutes(serve: Serve): void {
  serve(readTaper, ({ db, actor, params: { planId }, clock }) => {
    guardPlan(db, actor, 'file:read', planId, clock.today())
    return taperFor(db, planId, clock.today())
  })

  serve(planTaper, ({ db, actor, params: { planId }, body: { version, plannedMinutes }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    if (!updatePlan(db, permit, planId, version, { plannedMinutes }))
      refuse('stale', { current: taperFor(db, planId, today) })
    trace.changed({
      noun: 'plans',
      recordId: planId,
      workerId,
      before: { plannedMinutes: before.plannedMinutes },
      after: { plannedMinutes },
    })
    return taperFor(db, planId, today)
  })
}
