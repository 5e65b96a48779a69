import type { PlanReview } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { DocumentLink } from '../../parts/document-link.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { DecisionTold } from './decision-told.tsx'
import { reviewWords } from './review.words.ts'
import { AgreedFacts, HappenedFacts } from './review-facts.tsx'
import { ReviewGoals } from './review-goals.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewSkills } from './review-skills.tsx'
import { ReviewVoices } from './review-voices.tsx'

type Props = { readonly review: PlanReview; readonly today: CalendarDate; readonly mayWrite: boolean }

/** Where a finished review leads: the document of it, and what was decided in it. */
function Onward({ review }: Pick<Props, 'review'>) {
  const t = useWords(reviewWords)
  const { workerId, reviewId, kind, content } = review
  return (
    <>
      {kind === 'midPlan' ? (
        <DocumentLink workerId={workerId} kind="midPlanReview" about={reviewId} />
      ) : (
        <>
          <DocumentLink workerId={workerId} kind="closingReview" text={t('makeForPerson')} />
          <DocumentLink workerId={workerId} kind="finalReport" text={t('makeForFunder')} />
        </>
      )}
      {content.decision === 'handOver' && <DocumentLink workerId={workerId} kind="handOver" text={t('makeHandOver')} />}
      {content.decision === 'extend' && (
        <Link
          className={buttonClass('primary')}
          to="/people/$workerId"
          params={{ workerId }}
          search={{ tab: 'plan', extend: reviewId }}
        >
          {t('askMore')}
        </Link>
      )}
    </>
  )
}

/** A review that is settled, on one page, as it was. */
export function FinishedReview({ review, today, mayWrite }: Props) {
  const t = useWords(reviewWords)
  const { instant } = useFormats()
  const { content, facts, finishedAt, finishedByName, voidedAt, voidedByName } = review
  return (
    <>
      <ReviewHead review={review} actions={mayWrite && finishedAt !== null && <Onward review={review} />} />
      {finishedAt !== null && (
        <Notice role="none">{t('finishedBy', { name: finishedByName ?? '', day: instant(finishedAt) })}</Notice>
      )}
      {voidedAt !== null && (
        <Notice role="none" tone="warn">
          {t('thrownAwayBy', { name: voidedByName ?? '', day: instant(voidedAt) })}
        </Notice>
      )}
      <AgreedFacts facts={facts} today={today} />
      <HappenedFacts facts={facts} today={today} heldOn={content.heldOn} />
      <ReviewGoals facts={facts} planId={review.planId} today={today} onReviewGoal={undefined} />
      <ReviewSkills review={review} today={today} />
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
