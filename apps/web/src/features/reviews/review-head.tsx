import type { PlanReview } from '@tandem/contract/reviews'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass } from '../../ui/button.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

/** Which review of whom, and the way back. */
export function ReviewHead({ review, actions }: { readonly review: PlanReview; readonly actions: ReactNode }) {
  const t = useWords(reviewWords)
  return (
    <PageHead
      title={t('titleOf', { kind: t(review.kind), number: review.facts.planNumber })}
      sub={t('sub', { name: `${review.firstName} ${review.lastName}` })}
      actions={
        <>
          {actions}
          <Link
            className={buttonClass('plain')}
            to="/people/$workerId"
            params={{ workerId: review.workerId }}
            search={{ tab: 'plan' }}
          >
            {t('back')}
          </Link>
        </>
      }
    />
  )
}
