import type { CalendarDate } from './calendar-date.ts'
import type { GoalOutcome } from './goals.ts'

/** Who says where a goal stands. Sources are kept apart and never averaged. Source: domain.md 5.7. */
export const REVIEW_SOURCES = ['worker', 'employer', 'tutor', 'coach'] as const
export type ReviewSource = (typeof REVIEW_SOURCES)[number]

/** What a review leads to. Source: domain.md 5.7. */
export const REVIEW_DECISIONS = ['continue', 'change', 'done', 'drop', 'replace'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** How the goal closes by the decision; `null` where it goes on. */
export const OUTCOME_OF_DECISION: Readonly<Record<ReviewDecision, GoalOutcome | null>> = {
  continue: null,
  change: null,
  done: 'reviewed',
  drop: 'dropped',
  replace: 'replaced',
}

export type ReviewDraft = {
  readonly source: ReviewSource
  /** `null`: that side could not observe it (domain.md, S-22). */
  readonly level: number | null
  readonly isWorse: boolean
  readonly decision: ReviewDecision | null
  readonly entryIds: readonly string[]
  readonly noEvidenceReason: string | null
}

export type ReviewRefusal = 'evidence-missing' | 'level-missing' | 'worse-needs-lowest'

/**
 * Why a review is refused, or `null`. The coach's cites the log or says why not (peers.md 3.2, no 6); a goal is done at
 * a level; worse than at the start is told of the lowest level only (domain.md 8.2).
 */
export function reviewRefusal(draft: ReviewDraft): ReviewRefusal | null {
  if (draft.decision === 'done' && draft.level === null) return 'level-missing'
  if (draft.isWorse && draft.level !== -2) return 'worse-needs-lowest'
  const saysWhyNot = (draft.noEvidenceReason ?? '').trim() !== ''
  return draft.source === 'coach' && draft.entryIds.length === 0 && !saysWhyNot ? 'evidence-missing' : null
}

export type Review = {
  readonly reviewId: string
  readonly source: ReviewSource
  readonly reviewedOn: CalendarDate
  readonly correctsId: string | null
}

/** Reviews that no later row corrects, in the order given. */
export function standingReviews<One extends Review>(reviews: readonly One[]): One[] {
  const corrected = new Set(reviews.map(({ correctsId }) => correctsId))
  return reviews.filter(({ reviewId }) => !corrected.has(reviewId))
}

/** The latest word of each source; of two on one day, the later row. Reviews come in the order of their writing. */
export function latestBySource<One extends Review>(reviews: readonly One[]): One[] {
  const standing = standingReviews(reviews)
  return REVIEW_SOURCES.flatMap((source) => {
    const own = standing.filter((review) => review.source === source)
    const latest = own.reduce<One | undefined>(
      (last, review) => (last === undefined || review.reviewedOn >= last.reviewedOn ? review : last),
      undefined,
    )
    return latest === undefined ? [] : [latest]
  })
}
