import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import type { Form } from '../../api/form.ts'
import { DateField, LongTextField, TextField } from '../../parts/form-fields.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { incidentWords } from './incident.words.ts'

export type ToldValues = { words: string; speaker: string; toldOn: string }

type Props = { readonly form: Form<ToldValues>; readonly side: CheckInParty; readonly today: CalendarDate }

/** What one side says, who said it and when. */
export function ToldFields({ form, side, today }: Props) {
  const t = useWords(incidentWords)
  return (
    <>
      <LongTextField
        form={form}
        name="words"
        label={t(side === 'worker' ? 'workerWords' : 'employerWords')}
        hint={t('wordsHint')}
      />
      {speaksOfHealth(form.values.words) && (
        <Notice tone="warn" role="status">
          {t('health')}
        </Notice>
      )}
      <TextField form={form} name="speaker" label={t('speaker')} />
      <DateField form={form} name="toldOn" label={t('toldOn')} max={today} width="fit" />
    </>
  )
}

export function useToldLabels(side: CheckInParty) {
  const t = useWords(incidentWords)
  return [
    { name: 'words', label: t(side === 'worker' ? 'workerWords' : 'employerWords') },
    { name: 'speaker', label: t('speaker') },
    { name: 'toldOn', label: t('toldOn') },
  ] as const
}
