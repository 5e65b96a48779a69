import { holdDue, type TodayItem } from '@tandem/contract/today'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { useId } from 'react'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { DateInput, TextInput } from '../../ui/inputs.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

type Props = {
  readonly item: TodayItem
  readonly title: string
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** Puts something due aside until a day, with a reason. */
export function HoldDialog({ item, title, today, onClose }: Props) {
  const t = useWords(todayWords)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  const formId = useId()
  const hold = useWrite(holdDue)
  const form = useForm({
    initial: { untilOn: addDays(today, 7), reason: '' },
    schema: holdDue.body,
    bodyOf: (values) => ({ ...values, key: item.key, episodeId: item.episodeId }),
    send: (body) => hold.mutateAsync({ body }).then(onClose),
  })
  return (
    <Dialog
      size="sm"
      title={t('holdTitle')}
      onDismiss={onClose}
      onSubmit={form.submit}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('holdSave')}
          </Button>
        </>
      }
    >
      <p>{t('holdText', { title })}</p>
      <Field label={t('holdUntil')} id={fieldIdOf(formId, '/untilOn')} error={fieldText(form.errorAt('/untilOn'))}>
        {(wiring) => (
          <DateInput {...wiring} value={form.values.untilOn} onChange={(untilOn) => form.set({ untilOn })} />
        )}
      </Field>
      <Field
        label={t('holdReason')}
        hint={t('holdReasonHint')}
        id={fieldIdOf(formId, '/reason')}
        error={fieldText(form.errorAt('/reason'))}
      >
        {(wiring) => <TextInput {...wiring} value={form.values.reason} onChange={(reason) => form.set({ reason })} />}
      </Field>
      {form.failure !== null && form.errors.length === 0 && <p role="alert">{failureText(form.failure)}</p>}
    </Dialog>
  )
}
