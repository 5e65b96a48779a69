import { PLAN_REVIEW_VOICES, type PlanReviewContent } from './plan-reviews.ts'

type Answer = PlanReviewContent['answers'][number]

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

/** Each voice for itself: two may write in the same question. */
function mergedAnswer(base: Answer | undefined, mine: Answer, theirs: Answer | undefined): Answer {
  if (theirs === undefined) return mine
  const own = PLAN_REVIEW_VOICES.filter((voice) => mine[voice] !== base?.[voice])
  return { ...theirs, ...Object.fromEntries(own.map((voice) => [voice, mine[voice]])) }
}

/**
 * A review that two wrote in: what I changed since `base` as I have it, everything else as it is stored. Without a base
 * nothing tells what I changed, and mine stays whole.
 */
export function mergedReview(
  base: PlanReviewContent | null,
  mine: PlanReviewContent,
  theirs: PlanReviewContent,
): PlanReviewContent {
  if (base === null) return mine
  const fields = Object.keys(mine) as (keyof PlanReviewContent)[]
  const own = fields.filter((field) => field !== 'answers' && differs(mine[field], base[field]))
  const answerTo = ({ answers }: PlanReviewContent, { question }: Answer) =>
    answers.find((answer) => answer.question === question)
  return {
    ...theirs,
    ...Object.fromEntries(own.map((field) => [field, mine[field]])),
    answers: mine.answers.map((answer) => mergedAnswer(answerTo(base, answer), answer, answerTo(theirs, answer))),
  }
}
