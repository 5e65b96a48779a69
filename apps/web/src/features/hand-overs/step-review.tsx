import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'
import { type HandOverForm, noteOf, type ToHandOver } from './hand-over-form.ts'

type Props = { readonly form: HandOverForm; readonly known: ToHandOver }

/** What happens when it is finished, before it is. */
export function StepReview({ form, known: { name, colleagues, people } }: Props) {
  const t = useWords(handOverWords)
  const { day, list } = useFormats()
  const { toMemberId, fromOn, togetherFromOn, chosen } = form.values
  const to = colleagues.find(({ memberId }) => memberId === toMemberId)?.name ?? ''
  const visits = chosen.filter((episodeId) => noteOf(form.values, episodeId).visitOn !== '').length
  const count = chosen.length
  const names = people.filter(({ episodeId }) => chosen.includes(episodeId)).map(({ workerName }) => workerName)
  return (
    <Card title={t('reviewStep')}>
      <ul className="bullets">
        {togetherFromOn !== '' && <li>{t('willSecond', { day: day(togetherFromOn), to, from: name })}</li>}
        <li>
          {t('willMain', { day: day(fromOn), to, from: name, count })}
          <div className="small">{list(names)}</div>
        </li>
        <li>{t('willNotes', { count })}</li>
        <li>{t('willVisits', { count: visits, to })}</li>
        <li>{t('willAuthor', { from: name })}</li>
        <li>{t('willCount')}</li>
        <li>{t('willBack')}</li>
      </ul>
    </Card>
  )
}
