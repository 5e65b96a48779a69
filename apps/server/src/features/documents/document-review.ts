import type { DocumentBlock } from '@tandem/contract/document-content'
import { type ReviewContent, type ReviewFacts, reviewFacts } from '@tandem/contract/reviews'
import { REVIEW_SOURCES } from '@tandem/domain/goal-reviews'
import type { Locale } from '@tandem/domain/members'
import type { PlanReviewKind } from '@tandem/domain/plan-reviews'
import { extensionsOf } from '../plans/extensions.store.ts'
import { reviewOf, reviewsOfPlan } from '../reviews/reviews.store.ts'
import { dayOr, levelOf } from './document-parts.ts'
import { REVIEW_WORDS } from './document-review-words.ts'
import { type DocumentSource, facts, section, table } from './document-source.ts'

/** Changes a text before it is written, such as the names of third parties. */
type Telling = (text: string) => string

export type FinishedReview = { readonly content: ReviewContent; readonly facts: ReviewFacts }

/** A finished review of a kind among plans given latest first, as it was kept: the one asked for, or the latest. */
export function finishedReview(
  db: DocumentSource['db'],
  plans: readonly { readonly planId: string }[],
  kind: PlanReviewKind,
  reviewId: string | null = null,
): FinishedReview | null {
  const heads = plans.flatMap(({ planId }) => reviewsOfPlan(db, planId))
  const head = heads.find(
    (one) => one.kind === kind && one.finishedAt !== null && (reviewId ?? one.reviewId) === one.reviewId,
  )
  const known = head === undefined ? undefined : reviewOf(db, head.reviewId)
  if (known === undefined) return null
  const { answers, afterCareOn, ...content } = known.review.content
  return {
    content: { ...content, answers: [...answers], afterCareOn: [...afterCareOn] },
    facts: reviewFacts.parse(known.review.facts),
  }
}

/** The same questions, side by side; a question that nobody answered and a party that said nothing are left out. */
export function voices(locale: Locale, { answers }: ReviewContent): DocumentBlock[] {
  const words = REVIEW_WORDS[locale]
  const parties = (['worker', 'employer', 'coach'] as const).filter((one) =>
    answers.some((answer) => answer[one].trim() !== ''),
  )
  const rows = answers
    .filter((answer) => parties.some((one) => answer[one].trim() !== ''))
    .map((answer) => [words.questions[answer.question], ...parties.map((one) => answer[one])])
  return section(words.said, [table('', [words.question, ...parties.map((one) => words[one])], rows)])
}

type Rated = Pick<ReviewFacts['goals'][number], 'title' | 'baselineLevel' | 'standings'>

/** Where each goal stands for each who was asked; goals that nobody rated are left out. */
export function levelsBySource(locale: Locale, goals: readonly Rated[]): DocumentBlock[] {
  const words = REVIEW_WORDS[locale]
  const sources = REVIEW_SOURCES.filter((source) =>
    goals.some((goal) => goal.standings.some((one) => one.source === source)),
  )
  const cell = ({ standings }: Rated, source: (typeof sources)[number]) => {
    const said = standings.find((one) => one.source === source)
    if (said === undefined) return ''
    const level = said.isWorse ? words.worse : levelOf(locale, said.level)
    return `${level}, ${dayOr(locale, said.reviewedOn)}`
  }
  const rows = goals
    .filter(({ standings }) => standings.length > 0)
    .map((goal) => [goal.title, levelOf(locale, goal.baselineLevel), ...sources.map((source) => cell(goal, source))])
  return section(words.levels, [
    table('', [words.goal, words.atStart, ...sources.map((one) => words.sources[one])], rows),
  ])
}

/** What was decided, and what each party says of it in words of their own. */
export function decided(locale: Locale, content: ReviewContent, tell: Telling): DocumentBlock[] {
  const words = REVIEW_WORDS[locale]
  const { decision, workerStance, employerStance } = content
  const closes = decision === 'close'
  const stance = (one: ReviewContent['workerStance'], said: string) =>
    one === null ? null : [words.stances[one], tell(said)].filter((text) => text.trim() !== '').join(': ')
  return [
    ...section(words.decision, [
      facts([
        [words.heldOn, dayOr(locale, content.heldOn)],
        [words.decided, decision === null ? null : words.decisions[decision]],
        [words.why, tell(content.decisionReason)],
        [words.extendedTo, decision === 'extend' ? dayOr(locale, content.extendToOn) : null],
        [words.exitedOn, closes ? dayOr(locale, content.exitedOn) : null],
        [words.remains, tell(content.remains)],
        [words.takesOver, tell(content.takesOver)],
        [words.afterCare, closes ? content.afterCareOn.map((on) => dayOr(locale, on)).join(', ') : null],
      ]),
    ]),
    ...section(words.agreement, [
      facts([
        [words.worker, stance(workerStance, content.workerWords)],
        [words.employer, stance(employerStance, content.employerWords)],
      ]),
    ]),
  ]
}

/** Every request for more time that was not taken back, with its answer. */
export function extensionHistory({ db, plans, locale }: DocumentSource): DocumentBlock[] {
  const words = REVIEW_WORDS[locale]
  const rows = [...plans]
    .reverse()
    .flatMap(({ planId }) => extensionsOf(db, planId))
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ requestedOn, endsOn, reason, status, decidedOn }) => [
      dayOr(locale, requestedOn),
      dayOr(locale, endsOn),
      reason === null ? '' : words.reasons[reason],
      [words.statuses[status], dayOr(locale, decidedOn)].filter((text) => text !== '').join(', '),
    ])
  return section(words.more, [table('', words.moreHead, rows)])
}
