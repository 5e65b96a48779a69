import type { Agreement } from '@tandem/contract/agreement-records'
import { missingCapacities, partiesRefusal } from '@tandem/domain/agreements/parties'
import { missingFields, type SectionKey, sectionTitle, slotName } from '@tandem/domain/agreements/sections'
import { capacityWords } from '../../parts/agreements.words.ts'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { draftWords } from './draft.words.ts'
import type { DraftValues } from './draft-values.ts'
import { goalChoiceWords } from './goal-choice.words.ts'
import { goalsToWrite } from './section-fields.tsx'

type Props = {
  readonly agreement: Agreement
  readonly draft: NonNullable<Agreement['draft']>
  readonly values: DraftValues
}

/** What is still to be filled in before it can be sent. */
export function DraftMissing({ agreement, draft, values }: Props) {
  const t = useWords(draftWords)
  const goalText = useWords(goalChoiceWords)
  const capacity = useWords(capacityWords)
  const formats = useFormats()
  const locale = useLocale()
  const fields = missingFields(values.sections, agreement.locale)
  const capacities = missingCapacities(agreement.kind, values.parties)
  const lacksScope = partiesRefusal(agreement.kind, values.parties) === 'scope-missing'
  const bySection = new Map<SectionKey, string[]>()
  for (const { key, slot, label } of fields)
    bySection.set(key, [...(bySection.get(key) ?? []), slot === null ? label : slotName(slot, locale)])
  const goals = goalsToWrite(values, draft)
  const named = formats.list(goals.map(({ title }) => goalText('named', { title })))
  if (fields.length === 0 && capacities.length === 0 && !lacksScope && goals.length === 0)
    return (
      <Notice tone="ok" role="status">
        {t('complete')}
      </Notice>
    )
  return (
    <Notice tone="warn" role="none" title={t('missingTitle')}>
      <ul className="plain-list">
        {capacities.length > 0 && (
          <li>{t('missingParties', { who: formats.list(capacities.map((one) => capacity(one).toLowerCase())) })}</li>
        )}
        {goals.length > 0 && <li>{goalText('levelsMissing', { count: goals.length, names: named })}</li>}
        {lacksScope && <li>{t('missingScope')}</li>}
        {[...bySection].map(([key, what]) => (
          <li key={key}>{t('missing', { section: sectionTitle(key, locale), what: formats.list(what) })}</li>
        ))}
      </ul>
    </Notice>
  )
}
