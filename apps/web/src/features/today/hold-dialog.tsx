import { requiredText } from '@tandem/contract/fields'
import { holdDue, type TodayItem } from '@tandem/contract/today'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'
import { useLine } from './today-line.tsx'

type Props = {
  readonly item: TodayItem
  readonly today: CalendarDate
  readonly onHeld: (item: TodayItem, untilOn: CalendarDate) => void
  readonly onClose: () => void
}

/** What is put on hold has its reason; only what is put off for a few days has none. */
const withReason = holdDue.body.extend({ reason: requiredText(240) })

/** Days for which something rests unless another day is chosen. */
const USUAL_DAYS = 7

/** Puts something due aside until a day, with a reason. */
export function HoldDialog({ item, today, onHeld, onClose }: Props) {
  const t = useWords(todayWords)
  const { what, whom } = useLine(item, today, false)
  const hold = useWrite(holdDue)
  const form = useForm<{ untilOn: string; reason: string }, z.output<typeof holdDue.body>>({
    initial: { untilOn: addDays(today, USUAL_DAYS), reason: '' },
    schema: withReason,
    draft: { id: `hold:${item.episodeId}:${item.key}` },
    bodyOf: (values) => ({ ...values, key: item.key, episodeId: item.episodeId }),
    send: (body) =>
      hold.mutateAsync({ body }).then(({ untilOn }) => {
        onHeld(item, untilOn)
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('holdTitle')}
      saveLabel={t('holdSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'untilOn', label: t('holdUntil') },
        { name: 'reason', label: t('holdReason') },
      ]}
    >
      <p>{t('holdText', { title: whom === '' ? what : `${what} — ${whom}` })}</p>
      <DateField form={form} name="untilOn" label={t('holdUntil')} min={addDays(today, 1)} />
      <TextField form={form} name="reason" label={t('holdReason')} hint={t('holdReasonHint')} />
    </FormDialog>
  )
}
