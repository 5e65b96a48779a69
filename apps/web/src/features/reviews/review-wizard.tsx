import { finishReview, type PlanReview } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { goalsWithoutLevel } from '@tandem/domain/goals'
import { reviewGaps } from '@tandem/domain/plan-reviews'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWrite } from '../../api/query.ts'
import { useStepInFocus } from '../../parts/step-in-focus.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TwoColumns } from '../../ui/page.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './review.module.css'
import { reviewWords } from './review.words.ts'
import { ReviewDecision } from './review-decision.tsx'
import { type ReviewDraft, useReviewDraft } from './review-draft.ts'
import { AgreedFacts, HappenedFacts } from './review-facts.tsx'
import { ReviewGaps } from './review-gaps.tsx'
import { ReviewGoals } from './review-goals.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewSkills } from './review-skills.tsx'
import { REVIEW_STEPS, type ReviewStep } from './review-steps.ts'
import { ReviewVersions } from './review-versions.tsx'
import { ReviewVoices } from './review-voices.tsx'
import { ThrowAway } from './throw-away.tsx'

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
  readonly step: ReviewStep
  readonly onStep: (step: ReviewStep) => void
  readonly onReviewGoal: (goalId: string) => void
  readonly onFinished: (review: PlanReview) => void
  readonly onGone: () => void
  /** What is asked of both at the end, below what each says in a closing. */
  readonly atEnd: ReactNode
}

/** A review under way: five steps, everything known filled in. */
export function ReviewWizard(props: Props) {
  const { review, memberId, today, step, onStep, onReviewGoal, onFinished, onGone, atEnd } = props
  const t = useWords(reviewWords)
  const toast = useToast()
  const draft = useReviewDraft(review, memberId)
  const finish = useWrite(finishReview)
  const { content } = draft
  const { facts, reviewId } = review
  const hasEmployer = facts.jobs.length > 0
  const waiting = goalsWithoutLevel(facts.goals, review.planId).map(({ title }) => title)
  const gaps = reviewGaps(content, { hasEmployer, goalsWithoutLevel: waiting.length })
  const place = REVIEW_STEPS.indexOf(step)
  const go = (next: ReviewStep | undefined) => next !== undefined && onStep(next)
  useSaveAtEachStep(step, draft.save)
  const shown = useStepInFocus(step)
  const finishNow = async () => {
    if (!(await draft.save())) return
    const finished = await finish
      .mutateAsync({ params: { reviewId }, body: { version: draft.version() } })
      .catch(() => null)
    if (finished === null) return
    toast({ text: t('finished') })
    onFinished(finished)
  }
  return (
    <>
      <ReviewHead
        review={review}
        actions={<ThrowAway review={review} version={draft.version} letGo={draft.letGo} onGone={onGone} />}
      />
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
      <TwoColumns aside={<ReviewGaps review={review} gaps={gaps} waiting={waiting} />}>
        <div ref={shown} className={styles.step}>
          {step === 'agreed' && <AgreedFacts facts={facts} today={today} />}
          {step === 'happened' && <HappenedFacts facts={facts} today={today} heldOn={content.heldOn} />}
          {step === 'goals' && (
            <ReviewGoals facts={facts} planId={review.planId} today={today} onReviewGoal={onReviewGoal} />
          )}
          {step === 'goals' && <ReviewSkills review={review} today={today} />}
          {step === 'voices' && (
            <ReviewVoices
              content={content}
              set={draft.set}
              isFinished={false}
              hasEmployer={hasEmployer}
              writtenBy={{ worker: review.workerWrittenByName, employer: review.employerWrittenByName }}
            />
          )}
          {step === 'voices' && review.kind === 'closing' && atEnd}
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
        </div>
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

/** What is typed reaches the server whenever one goes to another step, by a button, a link or the browser's own Back. */
function useSaveAtEachStep(step: ReviewStep, save: () => Promise<boolean>): void {
  const latest = useRef(save)
  latest.current = save
  const former = useRef(step)
  useEffect(() => {
    if (former.current === step) return
    former.current = step
    void latest.current()
  }, [step])
}

type TroublesProps = { readonly draft: ReviewDraft; readonly failure: string | null }

/** What keeps the draft from the server, or the review from its end. */
function Troubles({ draft, failure }: TroublesProps) {
  const t = useWords(reviewWords)
  const failureText = useFailureWords()
  return (
    <>
      {draft.isRestored && <Notice role="none">{t('restored')}</Notice>}
      {draft.theirs !== null ? (
        <ReviewVersions
          mine={draft.content}
          theirs={draft.theirs}
          onKeepMine={() => void draft.saveOver()}
          onTakeTheirs={() => void draft.takeTheirs()}
        />
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
