import { startReview } from '@tandem/contract/reviews'
import { eq } from 'drizzle-orm'
import { goalSteps } from '../../apps/server/src/features/goals/goal-steps.table.ts'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { ok } from './app.ts'
import { reviewContent, reviewDraft } from './goal-draft.ts'
import { byLeadToo, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofGoal = ({ goalId }: Scene) => ({ params: { goalId } })

const ofPlan = ({ planId }: Scene) => ({ params: { planId } })
/** A review that nothing is missing from. */
const TOLD = reviewContent()

function reviewOf({ w, planId }: Scene): string {
  return w.context.db.select().from(planReviews).where(eq(planReviews.planId, planId)).get()?.id ?? planId
}

const begun = (s: Scene) => ok(s.coach, startReview, { ...ofPlan(s), body: { kind: 'midPlan' } })

const ofPlacement = ({ placementId }: Scene) => ({ params: { placementId } })
const PAIR = {
  pair: 'skills',
  workerSide: 'Bakes at home',
  workSide: 'Lights the ovens',
  fit: 'fits',
  treatment: null,
  agreed: null,
  version: 0,
}

function stepOf({ w, goalId }: Scene): string {
  return w.context.db.select().from(goalSteps).where(eq(goalSteps.goalId, goalId)).get()?.id ?? goalId
}

/** Goals in depth: their reviews, their steps. */
export const GOAL_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readMatch: read(ofPlacement),
  savePair: byLeadToo((s) => ({ params: { placementId: s.placementId }, body: PAIR })),
  listReviews: read(ofPlan),
  startReview: byLeadToo((s) => ({ ...ofPlan(s), body: { kind: 'midPlan' } })),
  readReview: { ...read((s) => ({ params: { reviewId: reviewOf(s) } })), prepare: begun },
  saveReview: {
    ...byLeadToo((s) => ({ params: { reviewId: reviewOf(s) }, body: { content: TOLD, version: 1 } })),
    prepare: begun,
  },
  voidReview: { ...byLeadToo((s) => ({ params: { reviewId: reviewOf(s) }, body: { version: 1 } })), prepare: begun },
  finishReview: {
    ...byLeadToo((s) => ({ params: { reviewId: reviewOf(s) }, body: { version: 1 } })),
    prepare: async (s) => {
      await begun(s)
      s.w.context.db.update(planReviews).set({ content: TOLD }).run()
    },
  },
  readGoalStory: read(ofGoal),
  recordGoalReview: byLeadToo((s) => ({ ...ofGoal(s), body: reviewDraft() })),
  tickGoalStep: {
    ...byLeadToo((s) => ({ params: { stepId: stepOf(s) }, body: { isDone: true, version: 1 } })),
    prepare: async ({ w, goalId }) =>
      w.context.db
        .insert(goalSteps)
        .values({ id: w.context.newId(), goalId, position: 0, text: 'marked-goal', doer: 'worker' })
        .run(),
  },
}
