import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../ui/button.tsx'
import { useWords } from '../../words/locale.tsx'
import { reviewLinkWords } from './review-link.words.ts'

type Props = { readonly workerId: string; readonly planId: string; readonly number: number }

/** From a plan to its reviews. */
export function ReviewLink({ workerId, planId, number }: Props) {
  const t = useWords(reviewLinkWords)
  return (
    <Link
      className={buttonClass('plain', 'sm')}
      to="/people/$workerId/review/$planId"
      params={{ workerId, planId }}
      aria-label={t('label', { number })}
    >
      {t('review')}
    </Link>
  )
}
