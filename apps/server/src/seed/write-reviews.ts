import type { ReviewFacts } from '@tandem/contract/reviews'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { afterCareDays, newReview, type PlanReviewContent } from '@tandem/domain/plan-reviews'
import { reviewDueOn } from '@tandem/domain/plan-time'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import { goalsOf } from '../features/goals/goals.store.ts'
import { happenedIn, jobsIn } from '../features/reviews/review-facts.store.ts'
import { planReviews } from '../features/reviews/reviews.table.ts'
import { skillsAgreedIn } from '../features/skills/agreed-skills.store.ts'
import type { Life, PlanLife } from './life.ts'
import { CLOSING_WORDS, SAMIR_REVIEW, USUAL_REVIEW } from './review-words.ts'
import { instantAt, type Stage } from './stage.ts'
import { workdayFrom, workdayUntil } from './working-days.ts'

const EVENING = 18 * 60

/** People whose review at the middle of the plan is still to be held. */
const STILL_TO_REVIEW: readonly string[] = ['luc']

/** The days that the story tells: Samir's review waited for the job. */
const TOLD_DAYS: Readonly<Record<string, number>> = { samir: -18 }

function factsOn(
  stage: Stage,
  life: Life,
  { name, plan, startsOn, endsOn }: PlanLife,
  heldOn: CalendarDate,
): ReviewFacts {
  const { db, id } = stage
  const episodeId = id(life.name)
  const planId = id(name)
  const period = { fromOn: startsOn, toOn: heldOn }
  const happened = happenedIn(db, episodeId, period)
  const { worker, employer, both, other } = happened.minutes
  const known = goalsOf(db, episodeId).filter(
    (goal) => goal.planId === planId && goal.agreedOn !== null && goal.agreedOn <= heldOn,
  )
  return {
    planNumber: life.plans.findIndex((one) => one.name === name) + 1,
    startsOn,
    endsOn,
    grantedMinutes: plan.hours === null ? null : plan.hours * 60,
    usedMinutes: worker + employer + both + other,
    ...happened,
    jobs: jobsIn(db, id(`worker:${life.person.key}`), period),
    skills: skillsAgreedIn(db, episodeId, period),
    goals: known.map((goal) => ({
      ...goal,
      standings: goal.standings.filter(({ reviewedOn }) => reviewedOn <= heldOn),
    })),
  }
}

function write(
  stage: Stage,
  life: Life,
  plan: PlanLife,
  kind: 'midPlan' | 'closing',
  content: PlanReviewContent,
): void {
  const { put, id } = stage
  const coachId = id(`member:${life.person.coach}`)
  const at = instantAt(content.heldOn, EVENING)
  put(planReviews, {
    id: id(`review:${plan.name}:${kind}`),
    planId: id(plan.name),
    kind,
    content,
    workerWrittenBy: coachId,
    employerWrittenBy: content.employerStance === null ? null : coachId,
    facts: factsOn(stage, life, plan, content.heldOn),
    finishedAt: at,
    finishedBy: coachId,
    createdAt: at,
    createdBy: coachId,
  })
}

/** What was said, by who was there. */
function saidAt(stage: Stage, life: Life, kind: 'midPlan' | 'closing', heldOn: CalendarDate): PlanReviewContent {
  const { say, id, db } = stage
  const fresh = newReview(kind, heldOn)
  const hasEmployer =
    jobsIn(db, id(`worker:${life.person.key}`), { fromOn: addDays(heldOn, -30), toOn: heldOn }).length > 0
  const isSamir = life.person.key === 'samir'
  return {
    ...fresh,
    answers: fresh.answers.map(({ question }, place) => {
      if (isSamir) {
        const { worker, employer, coach } = SAMIR_REVIEW[question]
        return { question, worker: say(worker), employer: say(employer), coach: say(coach) }
      }
      const { worker, employer, coach } = USUAL_REVIEW
      const isTold = place === 0
      return {
        question,
        worker: isTold ? say(worker) : '',
        employer: isTold && hasEmployer ? say(employer) : '',
        coach: isTold ? say(coach) : '',
      }
    }),
    decision: kind === 'closing' ? 'close' : isSamir ? 'changeIntensity' : 'goOn',
    decisionReason: isSamir
      ? say({
          fr: 'Une visite de plus pendant la cuisson, chaque semaine jusqu’à la fin de l’essai.',
          en: 'One more visit during the bake, each week until the trial ends.',
        })
      : '',
    workerStance: 'agrees',
    employerStance: hasEmployer ? 'agrees' : null,
  }
}

/** The first review that the rules of the house ask for. */
function middleOf(plan: { readonly startsOn: string; readonly endsOn: string }): string {
  return reviewDueOn(plan, HOUSE_RULES)[0] ?? plan.endsOn
}

/** The reviews at the middle of the plans that run, and the closings of accompaniments that ended in a job. After the log. */
export function writeReviews(stage: Stage, life: Life): void {
  const { say, day, last } = stage
  const { key } = life.person
  for (const plan of life.plans.filter((one) => one.plan.decision === undefined)) {
    const told = TOLD_DAYS[key]
    const heldOn = told === undefined ? workdayFrom(middleOf(plan)) : workdayUntil(day(told))
    const isHeld = heldOn <= last && (life.exitedOn === null || heldOn < life.exitedOn) && heldOn <= plan.endsOn
    if (isHeld && !STILL_TO_REVIEW.includes(key))
      write(stage, life, plan, 'midPlan', saidAt(stage, life, 'midPlan', heldOn))
  }
  const { exit } = life.stay
  const plan = life.plans.findLast(({ startsOn }) => life.exitedOn !== null && startsOn <= life.exitedOn)
  if (exit?.reason !== 'autonomousInJob' || life.exitedOn === null || plan === undefined) return
  write(stage, life, plan, 'closing', {
    ...saidAt(stage, life, 'closing', life.exitedOn),
    exitedOn: life.exitedOn,
    exitCategory: exit.category,
    exitReason: exit.reason,
    afterCareOn: afterCareDays(life.exitedOn),
    remains: say(CLOSING_WORDS.remains),
    takesOver: say(CLOSING_WORDS.takesOver),
  })
}
