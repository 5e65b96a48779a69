import { type GoalReview, readGoalStory } from '@tandem/contract/goal-reviews'
import type { Goal } from '@tandem/contract/goals'
import type { Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { EntryLink } from '../../parts/entry-link.tsx'
import { levelSign, useGoalLevel } from '../../parts/goal-levels.tsx'
import { goalStepsWords } from '../../parts/goals.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { kindWords } from '../../parts/log-entries.words.ts'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { GoalHistory } from './goal-history.tsx'
import { goalReviewWords } from './goal-review.words.ts'

type Props = {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly plans: readonly Plan[]
  readonly workerId: string
  readonly today: CalendarDate
  readonly onCorrect: ((review: GoalReview) => void) | undefined
}

/** Everything behind a goal: each source's reviews, the log that cites it, who changed what. */
export function GoalStory({ goal, goals, plans, workerId, today, onCorrect }: Props) {
  const t = useWords(goalReviewWords)
  const kind = useWords(kindWords)
  const story = useQuery(read(readGoalStory, { params: { goalId: goal.goalId } }))
  return (
    <Loaded query={story} lines={3}>
      {({ reviews, evidence, history }) => {
        const cited = evidence.filter((entry) => entry.isCited)
        return (
          <div className="stack">
            <section className="stack stack-s">
              <h4>{t('reviews')}</h4>
              {reviews.length === 0 && <p className="small">{t('noReviews')}</p>}
              {reviews.map((review) => (
                <ReviewLine
                  key={review.reviewId}
                  review={review}
                  goal={goal}
                  workerId={workerId}
                  today={today}
                  onCorrect={onCorrect}
                />
              ))}
            </section>
            {cited.length > 0 && (
              <section className="stack stack-s">
                <h4>{t('cited')}</h4>
                <ul className="stack stack-s plain-list">
                  {cited.map((entry) => (
                    <li key={entry.entryId} className="small">
                      <EntryLink entry={entry} workerId={workerId} today={today} /> · {kind(entry.kind)}
                      {entry.note !== '' && <p>{entry.note}</p>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section className="stack stack-s">
              <h4>{t('history')}</h4>
              <GoalHistory history={history} goals={goals} plans={plans} />
            </section>
          </div>
        )
      }}
    </Loaded>
  )
}

type ReviewProps = Pick<Props, 'goal' | 'workerId' | 'today' | 'onCorrect'> & { readonly review: GoalReview }

function ReviewLine({ review, goal, workerId, today, onCorrect }: ReviewProps) {
  const t = useWords(goalReviewWords)
  const steps = useWords(goalStepsWords)
  const levelName = useGoalLevel()
  const { shortDay } = useFormats()
  const { level } = review
  const said =
    level === null ? t('notObserved') : `${levelSign(level)} ${goal.levelTexts?.[level + 2] || levelName(level)}`
  const words = [said, review.isWorse ? steps('worse') : null, review.isCorrected ? t('corrected') : null]
  return (
    <article className="stack stack-s">
      <div className="row row-between row-wrap">
        <span className="row row-s row-wrap">
          <SourceMark source={review.source} />
          <span className="small">{shortDay(review.reviewedOn, today)}</span>
          <span>
            {review.isCorrected ? <del>{words.filter(Boolean).join(', ')}</del> : words.filter(Boolean).join(', ')}
          </span>
        </span>
        {onCorrect !== undefined && !review.isCorrected && (
          <Button size="sm" variant="quiet" onClick={() => onCorrect(review)}>
            {t('correct')}
          </Button>
        )}
      </div>
      {review.comment !== null && <p>{review.comment}</p>}
      <p className="tiny">
        {t('wrote', { name: review.writtenByName })}
        {review.noEvidenceReason !== null && ` · ${t('because', { reason: review.noEvidenceReason })}`}
        {review.entries.map((entry) => (
          <span key={entry.entryId}>
            {' · '}
            <EntryLink entry={entry} workerId={workerId} today={today} />
          </span>
        ))}
      </p>
    </article>
  )
}
