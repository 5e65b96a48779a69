import { markCheckInMissed } from '@tandem/contract/missed-check-ins'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type CheckInParty, MISSED_CHECK_IN_REASONS } from '@tandem/domain/check-ins'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SelectField, TextField } from '../../parts/form-fields.tsx'
import { missedReasonWords } from '../../parts/missed-check-ins.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { missedWords } from './missed.words.ts'

/** Which check-in did not take place. */
export type MissedAbout = {
  readonly placementId: string
  readonly party: CheckInParty
  readonly dueOn: CalendarDate
}

/** Says why a check-in that was due did not take place. */
export function MissedDialog({ placementId, party, dueOn, onClose }: MissedAbout & { readonly onClose: () => void }) {
  const t = useWords(missedWords)
  const reason = useWords(missedReasonWords)
  const formats = useFormats()
  const toast = useToast()
  const write = useWrite(markCheckInMissed)
  const form = useForm<{ reason: string; words: string }, z.output<typeof markCheckInMissed.body>>({
    initial: { reason: '', words: '' },
    schema: markCheckInMissed.body,
    draft: { id: `missed:${placementId}:${party}:${dueOn}` },
    bodyOf: (values) => ({ ...values, party, dueOn }),
    send: (body) =>
      write.mutateAsync({ params: { placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('title')}
      saveLabel={t('save')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'reason', label: t('reason') },
        { name: 'words', label: t('words') },
      ]}
    >
      <p>{t(party, { day: formats.day(dueOn) })}</p>
      <SelectField
        form={form}
        name="reason"
        label={t('reason')}
        emptyLabel={t('choose')}
        options={MISSED_CHECK_IN_REASONS.map((value) => ({ value, label: reason(value) }))}
      />
      <TextField form={form} name="words" label={t('words')} hint={t('wordsHint')} isOptional />
    </FormDialog>
  )
}
