import { listJobCapacityReviews } from '@tandem/contract/capacity-reviews'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { Party } from '../../parts/party.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { capacityWords } from './capacity.words.ts'
import { useTotal } from './use-total.ts'

type Props = { readonly placementId: string; readonly employerId: string }

/** The last reading of each side of one job; nothing where nobody was asked. */
export function CapacityLine({ placementId, employerId }: Props) {
  const t = useWords(capacityWords)
  const totalOf = useTotal()
  const { shortDay } = useFormats()
  const { data } = useQuery(read(listJobCapacityReviews, { params: { placementId } }))
  const last = (['employer', 'worker'] as const).flatMap((side) => {
    const review = data?.reviews.find(({ party, voidedAt }) => party === side && voidedAt === null)
    return review === undefined ? [] : [{ side, ...review }]
  })
  if (data === undefined || last.length === 0) return null
  return (
    <p className="small row row-s row-wrap">
      <Link to="/employers/$employerId" params={{ employerId }}>
        {t('capacity')}
      </Link>
      {last.map(({ side, answers, heldOn }) => (
        <Party key={side} side={side} name={t('line', { day: shortDay(heldOn, data.today), name: totalOf(answers) })} />
      ))}
    </p>
  )
}
