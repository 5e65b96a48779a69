import { listJobCommitments } from '@tandem/contract/employer-commitments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { commitmentWords } from './commitment.words.ts'

type Props = { readonly placementId: string; readonly employerId: string }

/** What is still promised in one job; nothing where nothing is. */
export function CommitmentsLine({ placementId, employerId }: Props) {
  const t = useWords(commitmentWords)
  const { shortDay } = useFormats()
  const { data } = useQuery(read(listJobCommitments, { params: { placementId } }))
  const open = data?.commitments.filter(({ state, voidedAt }) => state === 'open' && voidedAt === null) ?? []
  if (data === undefined || open.length === 0) return null
  const told = open.map(({ words, dueOn }) =>
    t('openItem', { words, day: dueOn === null ? t('standing') : t('dueLine', { day: shortDay(dueOn, data.today) }) }),
  )
  return (
    <p className="small row row-s row-wrap">
      <Link to="/employers/$employerId" params={{ employerId }}>
        {t('openLine', { count: open.length })}
      </Link>
      <span>{told.join(' · ')}</span>
    </p>
  )
}
