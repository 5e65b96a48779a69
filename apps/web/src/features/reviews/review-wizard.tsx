import { finishReview, type PlanReview } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { goalsWithoutLevel } from '@tandem/domain/goals'
import { reviewGaps } from '@tandem/domain/plan-reviews'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, TwoColumns } from '../../ui/page.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'
import { DecisionTold, ReviewDecision } from './review-decision.tsx'
import { type ReviewDraft, useReviewDraft } from './review-draft.ts'
import { AgreedFacts, HappenedFacts } from './review-facts.tsx'
import { REVIEW_STEPS, ReviewGaps, type ReviewStep } from './review-gaps.tsx'
import { ReviewGoals } from './review-goals.tsx'
import { ReviewVoices } from './review-voices.tsx'

const STEP_WORDS = {
  agreed: 'agreedStep',
  happened: 'happenedStep',
  goals: 'goalsStep',
  voices: 'voicesStep',
  decision: 'decisionStep',
} as const

type Props = {
  readonly review: PlanReview
  readonly memberId: string
  readonly today: CalendarDate
  readonly onReviewGoal: (goalId: string) => void
}

function Head({ review }: Pick<Props, 'review'>) {
  const t = useWords(reviewWords)
  return (
    <PageHead
      title={t('titleOf', { kind: t(review.kind), number: review.facts.planNumber })}
      sub={t('sub', { name: `${review.firstName} ${review.lastName}` })}
      actions={
        <Link
          className={buttonClass('plain')}
          to="/people/$workerId"
          params={{ workerId: review.workerId }}
          search={{ tab: 'plan' }}
        >
          {t('back')}
        </Link>
      }
    />
  )
}

/** A finished review, on one page, as it was. */
export function FinishedReview({ review, today }: Pick<Props, 'review' | 'today'>) {
  const t = useWords(reviewWords)
  const { instant } = useFormats()
  const { content, facts } = review
  return (
    <>
      <Head review={review} />
      <Notice role="none">
        {t('finishedBy', { name: review.finishedByName ?? '', day: instant(review.finishedAt ?? '') })}
      </Notice>
      <AgreedFacts facts={facts} today={today} />
      <HappenedFacts facts={facts} today={today} heldOn={content.heldOn} />
      <ReviewGoals facts={facts} planId={review.planId} today={today} onReviewGoal={undefined} />
      <ReviewVoices
        content={content}
        set={() => undefined}
        isFinished
        hasEmployer={facts.jobs.length > 0}
        writtenBy={{ worker: review.workerWrittenByName, employer: review.employerWrittenByName }}
      />
      <DecisionTold content={content} />
    </>
  )
}

/** A review under way: five steps, everything known filled in. */
export function ReviewWizard({ review, memberId, today, onReviewGoal }: Props) {
  const t = useWords(reviewWords)
  const toast = useToast()
  const draft = useReviewDraft(review, memberId)
  const finish = useWrite(finishReview)
  const [step, setStep] = useState<ReviewStep>('agreed')
  const { content } = draft
  const { facts, reviewId } = review
  const hasEmployer = facts.jobs.length > 0
  const waiting = goalsWithoutLevel(facts.goals, review.planId).length
  const gaps = reviewGaps(content, { hasEmployer, goalsWithoutLevel: waiting })
  const place = REVIEW_STEPS.indexOf(step)
  const go = (next: ReviewStep | undefined) => {
    if (next === undefined) return
    setStep(next)
    void draft.save()
  }
  const finishNow = async () => {
    if (await draft.save())
      finish.mutate(
        { params: { reviewId }, body: { version: draft.version() } },
        { onSuccess: () => toast({ text: t('finished') }) },
      )
  }
  return (
    <>
      <Head review={review} />
      <StepBar
        label={t('steps')}
        steps={REVIEW_STEPS.map((key, at) => ({
          key,
          label: t(STEP_WORDS[key]),
          state: at < place ? 'done' : at === place ? 'current' : 'next',
          stateLabel: t(at < place ? 'stepDone' : at === place ? 'stepCurrent' : 'stepNext'),
        }))}
      />
      <Troubles draft={draft} failure={finish.error?.code ?? null} />
      <TwoColumns aside={<ReviewGaps gaps={gaps} onGo={go} />}>
        {step === 'agreed' && <AgreedFacts facts={facts} today={today} />}
        {step === 'happened' && <HappenedFacts facts={facts} today={today} heldOn={content.heldOn} />}
        {step === 'goals' && (
          <ReviewGoals facts={facts} planId={review.planId} today={today} onReviewGoal={onReviewGoal} />
        )}
        {step === 'voices' && (
          <ReviewVoices
            content={content}
            set={draft.set}
            isFinished={false}
            hasEmployer={hasEmployer}
            writtenBy={{ worker: review.workerWrittenByName, employer: review.employerWrittenByName }}
          />
        )}
        {step === 'decision' && (
          <ReviewDecision
            content={content}
            set={draft.set}
            today={today}
            planEndsOn={facts.endsOn}
            mayClose={review.mayClose}
            mayCallAfter={review.mayCallAfter}
            askLink={
              <Link
                className={buttonClass('plain', 'sm')}
                to="/people/$workerId"
                params={{ workerId: review.workerId }}
                search={{ tab: 'sharing' }}
              >
                {t('askAfterCare')}
              </Link>
            }
          />
        )}
        <div className="row row-between row-wrap">
          <Button disabled={place === 0} onClick={() => go(REVIEW_STEPS[place - 1])}>
            {t('previous')}
          </Button>
          <span className="row row-s row-wrap">
            <Button
              isBusy={draft.isBusy}
              onClick={() => void draft.save().then((isKept) => isKept && toast({ text: t('kept') }))}
            >
              {t('later')}
            </Button>
            {step === 'decision' ? (
              <Button
                variant="primary"
                disabled={gaps.length > 0}
                isBusy={finish.isPending}
                onClick={() => void finishNow()}
              >
                {t('finish')}
              </Button>
            ) : (
              <Button variant="primary" onClick={() => go(REVIEW_STEPS[place + 1])}>
                {t('next')}
              </Button>
            )}
          </span>
        </div>
      </TwoColumns>
    </>
  )
}

type TroublesProps = { readonly draft: ReviewDraft; readonly failure: string | null }

/** What keeps the draft from the server, or the review from its end. */
function Troubles({ draft, failure }: TroublesProps) {
  const t = useWords(reviewWords)
  const failureText = useFailureWords()
  return (
    <>
      {draft.isRestored && <Notice role="none">{t('restored')}</Notice>}
      {draft.failure === 'stale' ? (
        <Notice
          tone="warn"
          title={t('stale')}
          actions={
            <>
              <Button onClick={() => void draft.saveOver()}>{t('keepMine')}</Button>
              <Button onClick={() => void draft.takeTheirs()}>{t('takeTheirs')}</Button>
            </>
          }
        >
          {failureText('stale')}
        </Notice>
      ) : (
        draft.failure !== null && (
          <Notice tone="bad" title={t('notKept')}>
            {failureText(draft.failure)}
          </Notice>
        )
      )}
      {failure !== null && (
        <Notice tone="bad" title={t('notFinished')}>
          {failureText(failure as Parameters<typeof failureText>[0])}
        </Notice>
      )}
    </>
  )
}
