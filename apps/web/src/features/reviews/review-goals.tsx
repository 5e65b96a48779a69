import type { ReviewFacts, ReviewGoal } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { goalsWithoutLevel } from '@tandem/domain/goals'
import { GoalScale } from '../../parts/goal-scale.tsx'
import { goalStateWords } from '../../parts/goals.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

type Props = {
  readonly facts: ReviewFacts
  readonly planId: string
  readonly today: CalendarDate
  /** Opens the review of one goal; nothing once all is finished. */
  readonly onReviewGoal: ((goalId: string) => void) | undefined
}

/** Step 3: each goal, where it began, where each source sees it now, what in the log shows it. */
export function ReviewGoals({ facts, planId, today, onReviewGoal }: Props) {
  const t = useWords(reviewWords)
  const state = useWords(goalStateWords)
  const waiting = new Set(goalsWithoutLevel(facts.goals, planId).map(({ goalId }) => goalId))
  const line = (goal: ReviewGoal) => (
    <article key={goal.goalId} className="stack stack-s">
      <div className="row row-between row-wrap">
        <h3>
          <PartyMark tone={OWNER_TONES[goal.owner]} label={goal.title} />
        </h3>
        {onReviewGoal !== undefined && goal.closedOn === null && (
          <Button size="sm" onClick={() => onReviewGoal(goal.goalId)} aria-label={`${t('rate')}: ${goal.title}`}>
            {t('rate')}
          </Button>
        )}
      </div>
      <div className="row row-wrap small">
        <Chip tone={goal.closedOn === null ? 'brand' : 'neutral'}>{state(goal.state)}</Chip>
        <span>{t('evidence', { count: goal.citedTimes })}</span>
        {onReviewGoal !== undefined && waiting.has(goal.goalId) && <span>{t('waits')}</span>}
      </div>
      <GoalScale goal={goal} today={today} />
    </article>
  )
  return (
    <Card title={t('goalsStep')}>
      <div className="stack stack-l">
        {facts.goals.length === 0 && <p className="small">{t('noGoals')}</p>}
        {facts.goals.map(line)}
      </div>
    </Card>
  )
}
