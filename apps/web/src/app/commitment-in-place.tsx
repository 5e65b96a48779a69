import type { TodayItem } from '@tandem/contract/today'
import { Link } from '@tanstack/react-router'
import { commitmentWords } from '../features/employer-commitments/commitment.words.ts'
import { SayButton } from '../features/employer-commitments/say-button.tsx'
import { buttonClass } from '../ui/button.tsx'
import { useWords } from '../words/locale.tsx'
import { useMember } from './session.tsx'

/** How a promise went, noted where the line stands; who does not coach reads it on the company's file. */
export function CommitmentInPlace({ item: { commitment, recordId } }: { readonly item: TodayItem }) {
  const t = useWords(commitmentWords)
  const member = useMember()
  if (commitment === null || recordId === null) return null
  const { employerId, words } = commitment
  if (member.roles.includes('coach'))
    return <SayButton employerId={employerId} commitmentId={recordId} words={words} isPrimary />
  return (
    <Link className={buttonClass('plain', 'sm')} to="/employers/$employerId" params={{ employerId }}>
      {t('openCompany')}
    </Link>
  )
}
