import { listReviews, type PlanReview, type PlanReviewHead, readReview, startReview } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { PLAN_REVIEW_KINDS } from '@tandem/domain/plan-reviews'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { reviewDecisionWords } from '../../parts/reviews.words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FinishedReview } from './finished-review.tsx'
import { reviewWords } from './review.words.ts'
import type { ReviewStep } from './review-steps.ts'
import { ReviewWizard } from './review-wizard.tsx'

type Props = {
  readonly workerId: string
  readonly planId: string
  /** The review that is open; the unfinished one unless told. */
  readonly openedId: string | undefined
  readonly memberId: string
  readonly today: CalendarDate
  readonly mayWrite: boolean
  readonly onOpen: (reviewId: string | undefined) => void
  readonly step: ReviewStep
  readonly onStep: (reviewId: string, step: ReviewStep) => void
  readonly onFinished: (review: PlanReview) => void
  readonly onReviewGoal: (goalId: string) => void
  /** What is asked of both at the end, in a closing. */
  readonly atEnd: ReactNode
}

/** The review of a plan: the one under way, a former one, or the choice to begin one. */
export function ReviewScreen(props: Props) {
  const { planId, openedId, workerId } = props
  const t = useWords(reviewWords)
  const list = useQuery(read(listReviews, { params: { planId } }))
  const code = list.data === undefined ? list.error?.code : undefined
  if (code === 'not-found' || code === 'invalid')
    return (
      <EmptyPage
        title={t('chooseTitle')}
        action={
          <Link className={buttonClass('primary')} to="/people/$workerId" params={{ workerId }}>
            {t('back')}
          </Link>
        }
      >
        {t('notFound')}
      </EmptyPage>
    )
  return (
    <Loaded query={list} lines={8}>
      {({ reviews, dueOn }) => {
        const reviewId = openedId ?? reviews.find((one) => one.finishedAt === null)?.reviewId
        return reviewId === undefined ? (
          <Choice {...props} reviews={reviews} dueOn={dueOn} />
        ) : (
          <Opened key={reviewId} {...props} reviewId={reviewId} />
        )
      }}
    </Loaded>
  )
}

function Opened({ reviewId, ...props }: Props & { readonly reviewId: string }) {
  const { memberId, today, mayWrite, step, onStep, onOpen, onFinished, onReviewGoal, atEnd } = props
  const query = useQuery(read(readReview, { params: { reviewId } }))
  return (
    <Loaded query={query} lines={10}>
      {(review) =>
        review.finishedAt !== null || review.voidedAt !== null || !mayWrite ? (
          <FinishedReview review={review} today={today} mayWrite={mayWrite} />
        ) : (
          <ReviewWizard
            review={review}
            memberId={memberId}
            today={today}
            step={step}
            onStep={(next) => onStep(reviewId, next)}
            onReviewGoal={onReviewGoal}
            onFinished={onFinished}
            onGone={() => onOpen(undefined)}
            atEnd={atEnd}
          />
        )
      }
    </Loaded>
  )
}

type ChoiceProps = Props & { readonly reviews: readonly PlanReviewHead[]; readonly dueOn: CalendarDate | null }

function Choice({ workerId, planId, reviews, dueOn, today, mayWrite, onOpen }: ChoiceProps) {
  const t = useWords(reviewWords)
  const decided = useWords(reviewDecisionWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const start = useWrite(startReview)
  const begin = { midPlan: t('startMid'), closing: t('startClosing') }
  const isHeld = reviews.some((one) => one.kind === 'midPlan' && one.finishedAt !== null)
  const day = (on: CalendarDate) => formats.shortDay(on, today)
  return (
    <>
      <PageHead
        title={t('chooseTitle')}
        actions={
          <Link className={buttonClass('plain')} to="/people/$workerId" params={{ workerId }} search={{ tab: 'plan' }}>
            {t('back')}
          </Link>
        }
      />
      <Card>
        <div className="stack">
          <p>{t('chooseText')}</p>
          {dueOn !== null && <p className="small">{t('midDue', { day: formats.day(dueOn) })}</p>}
          {start.error !== null && <Notice tone="bad">{failureText(start.error.code)}</Notice>}
          {mayWrite && (
            <div className="row row-wrap">
              {PLAN_REVIEW_KINDS.map((kind) => (
                <Button
                  key={kind}
                  variant={(kind === 'midPlan') === isHeld ? 'plain' : 'primary'}
                  isBusy={start.isPending}
                  onClick={() =>
                    start.mutate(
                      { params: { planId }, body: { kind } },
                      { onSuccess: ({ reviewId }) => onOpen(reviewId) },
                    )
                  }
                >
                  {begin[kind]}
                </Button>
              ))}
            </div>
          )}
        </div>
      </Card>
      <Card title={t('former')}>
        {reviews.length === 0 ? (
          <p className="small">{t('none')}</p>
        ) : (
          <ItemList label={t('former')}>
            {reviews.map((one) => (
              <ItemRow
                key={one.reviewId}
                title={t('dateLine', { kind: t(one.kind), day: day(one.heldOn) })}
                sub={
                  one.finishedAt === null
                    ? t('unfinished', { name: one.startedByName })
                    : one.decision === null
                      ? undefined
                      : decided(one.decision)
                }
                actions={
                  <Button
                    size="sm"
                    aria-label={t('openOf', { kind: t(one.kind), day: day(one.heldOn) })}
                    onClick={() => onOpen(one.reviewId)}
                  >
                    {t('open')}
                  </Button>
                }
              />
            ))}
          </ItemList>
        )}
      </Card>
    </>
  )
}
