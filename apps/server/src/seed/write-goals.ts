import { and, desc, eq, lte } from 'drizzle-orm'
import { goalReviewEntries, goalReviews } from '../features/goals/goal-reviews.table.ts'
import { goalSteps } from '../features/goals/goal-steps.table.ts'
import { goals } from '../features/goals/goals.table.ts'
import { logEntries, logGoals } from '../features/log-entries/log-entries.table.ts'
import { matchPairs } from '../features/matches/matches.table.ts'
import type { GoalLife } from './goals-of.ts'
import type { Life } from './life.ts'
import { type PairTold, SAMIR_MATCH } from './match-told.ts'
import { instantAt, type Stage } from './stage.ts'

const MORNING = 9 * 60 + 30
const EVENING = 17 * 60

/** The matches that are told, by person: at which job. */
const MATCHES: Readonly<Record<string, { readonly job: string; readonly pairs: readonly PairTold[] }>> = {
  samir: { job: 'lenoir', pairs: SAMIR_MATCH },
}

/** The name of the pair that a goal comes from, or `null`. */
function pairNameOf(life: Life, key: string | null): string | null {
  const match = MATCHES[life.person.key]
  const pair = match?.pairs.find(({ goal }) => goal === key)?.pair
  return key === null || pair === undefined ? null : `pair:${life.person.key}:${pair}`
}

export function writeMatch({ put, id, say, day }: Stage, life: Life): void {
  const match = MATCHES[life.person.key]
  const job = life.jobs.find(({ key }) => key === match?.job)
  if (match === undefined || job === undefined || job.startedOn === null) return
  for (const { pair, worker, work, fit, treatment = null, agreed } of match.pairs)
    put(matchPairs, {
      id: id(`pair:${life.person.key}:${pair}`),
      placementId: id(job.name),
      pair,
      workerSide: say(worker),
      workSide: say(work),
      fit,
      treatment,
      agreed: agreed === undefined ? null : say(agreed),
      createdAt: instantAt(day((job.job.from ?? 0) - 1), MORNING),
      createdBy: id(`member:${life.person.coach}`),
    })
}

export function writeGoals(stage: Stage, life: Life, told: readonly GoalLife[]): void {
  const { put, id, day, say, workday } = stage
  const coachId = id(`member:${life.person.coach}`)
  for (const { name, serves, detail, key, levelTexts, ...goal } of told) {
    const plan = life.plans.findLast(({ startsOn }) => startsOn <= goal.agreedOn)
    const pairName = pairNameOf(life, key)
    put(goals, {
      id: id(name),
      episodeId: id(life.name),
      planId: plan === undefined ? null : id(plan.name),
      servesGoalId: serves === null ? null : id(serves),
      owner: goal.owner,
      domain: goal.domain,
      title: goal.title,
      why: goal.why,
      targetOn: goal.targetOn,
      agreedOn: goal.agreedOn,
      closedOn: goal.closedOn,
      outcome: goal.outcome,
      baselineLevel: goal.baseline,
      level: goal.level,
      levelTexts: [...levelTexts],
      category: detail?.category ?? null,
      weight: detail?.weight ?? 1,
      responsible: detail?.responsible ?? null,
      agreedWith: [...(detail?.with ?? [])],
      matchPairId: pairName === null ? null : id(pairName),
      createdAt: instantAt(goal.agreedOn, MORNING),
      createdBy: coachId,
    })
    for (const [position, step] of (detail?.steps ?? []).entries())
      put(goalSteps, {
        id: id(`${name}:step:${position}`),
        goalId: id(name),
        position,
        text: say(step.text),
        doer: step.doer,
        dueOn: step.due === undefined ? null : day(step.due),
        doneOn: step.done === undefined ? null : workday(step.done),
        doneBy: step.done === undefined ? null : coachId,
      })
  }
}

/** Where each source saw the goals; the coach's reviews cite the latest entry that names the goal. After the log. */
export function writeGoalReviews({ put, id, say, workday, db }: Stage, life: Life, told: readonly GoalLife[]): void {
  const createdBy = id(`member:${life.person.coach}`)
  for (const { name, detail } of told)
    for (const [number, { on, source, level, words }] of (detail?.reviews ?? []).entries()) {
      const reviewedOn = workday(on)
      const [cited] =
        source === 'coach'
          ? db
              .select({ entryId: logGoals.entryId })
              .from(logGoals)
              .innerJoin(logEntries, eq(logEntries.id, logGoals.entryId))
              .where(and(eq(logGoals.goalId, id(name)), lte(logEntries.occurredOn, reviewedOn)))
              .orderBy(desc(logEntries.occurredOn))
              .limit(1)
              .all()
          : []
      const reviewId = id(`${name}:review:${number}`)
      put(goalReviews, {
        id: reviewId,
        goalId: id(name),
        reviewedOn,
        source,
        level,
        comment: words === undefined ? null : say(words),
        decision: source === 'coach' ? 'continue' : null,
        noEvidenceReason:
          source === 'coach' && cited === undefined
            ? say({ fr: 'Vu lors de la visite, pas encore noté', en: 'Seen during the visit, not written down yet' })
            : null,
        createdAt: instantAt(reviewedOn, EVENING + number),
        createdBy,
      })
      if (cited !== undefined) put(goalReviewEntries, { reviewId, entryId: cited.entryId })
    }
}
