import type { PlanReview } from '@tandem/contract/reviews'
import type { ReviewGap } from '@tandem/domain/plan-reviews'
import { Link } from '@tanstack/react-router'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'
import type { ReviewStep } from './review-steps.ts'

const STEP_OF: Readonly<Record<ReviewGap, ReviewStep>> = {
  workerVoice: 'voices',
  employerVoice: 'voices',
  goalLevels: 'goals',
  decision: 'decision',
  decisionReason: 'decision',
  extendToOn: 'decision',
  exitedOn: 'decision',
  exitReason: 'decision',
  takesOver: 'decision',
  workerStance: 'voices',
  workerWords: 'voices',
  employerStance: 'voices',
  employerWords: 'voices',
}

const GAP_WORDS = {
  workerVoice: 'gapWorkerVoice',
  employerVoice: 'gapEmployerVoice',
  goalLevels: 'gapGoalLevels',
  decision: 'gapDecision',
  decisionReason: 'gapDecisionReason',
  extendToOn: 'gapExtendToOn',
  exitedOn: 'gapExitedOn',
  exitReason: 'gapExitReason',
  takesOver: 'gapTakesOver',
  workerStance: 'gapWorkerStance',
  workerWords: 'gapWorkerWords',
  employerStance: 'gapEmployerStance',
  employerWords: 'gapEmployerWords',
} as const satisfies Record<ReviewGap, string>

type Props = {
  readonly review: PlanReview
  readonly gaps: readonly ReviewGap[]
  /** Titles of the agreed goals that wait for their final level. */
  readonly waiting: readonly string[]
}

/** What is still missing, each with the way to it. */
export function ReviewGaps({ review, gaps, waiting }: Props) {
  const t = useWords(reviewWords)
  const { list } = useFormats()
  const told = (gap: ReviewGap) => t(GAP_WORDS[gap], { goals: list(waiting) })
  const { workerId, planId, reviewId } = review
  return (
    <Card title={t('gapsTitle')} level={2}>
      {gaps.length === 0 ? (
        <p className="small">{t('nothingMissing')}</p>
      ) : (
        <ul className="stack stack-s plain-list">
          {gaps.map((gap) => (
            <li key={gap}>
              <Link
                to="/people/$workerId/review/$planId"
                params={{ workerId, planId }}
                search={{ open: reviewId, step: STEP_OF[gap] }}
                aria-label={t('goTo', { gap: told(gap) })}
              >
                {told(gap)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
