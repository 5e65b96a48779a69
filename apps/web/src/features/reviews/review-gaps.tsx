import type { ReviewGap } from '@tandem/domain/plan-reviews'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

export const REVIEW_STEPS = ['agreed', 'happened', 'goals', 'voices', 'decision'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

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

type Props = { readonly gaps: readonly ReviewGap[]; readonly onGo: (step: ReviewStep) => void }

/** What is still missing, each with the way to it. */
export function ReviewGaps({ gaps, onGo }: Props) {
  const t = useWords(reviewWords)
  return (
    <Card title={t('gapsTitle')} level={2}>
      {gaps.length === 0 ? (
        <p className="small">{t('nothingMissing')}</p>
      ) : (
        <ul className="stack stack-s plain-list">
          {gaps.map((gap) => (
            <li key={gap}>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('goTo', { gap: t(GAP_WORDS[gap]) })}
                onClick={() => onGo(STEP_OF[gap])}
              >
                {t(GAP_WORDS[gap])}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
