import { addEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SelectField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { EntryFields, type EntryValues, entryBodyOf, useEntryLabels } from './entry-fields.tsx'
import { episodeFormWords } from './episode-form.words.ts'

type Values = EntryValues & { readonly coachId: string }

type Props = {
  readonly workerId: string
  readonly former: Episode
  readonly today: CalendarDate
  readonly coaches: readonly CoachChoice[]
  readonly onClose: () => void
}

/** Somebody comes back: another accompaniment, linked to the former one. */
export function ComeBackDialog({ workerId, former, today, coaches, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const labels = useEntryLabels()
  const toast = useToast()
  const write = useWrite(addEpisode)
  const choices = coaches.filter((coach) => coach.teamIds.includes(former.teamId))
  const form = useForm<Values, z.output<typeof addEpisode.body>>({
    initial: {
      enteredOn: today,
      situationAtEntry: 'unemployed',
      referralSource: 'reEntry',
      referrerName: '',
      programmeId: former.programmeId ?? '',
      coachId: former.coaches[0]?.memberId ?? choices[0]?.memberId ?? '',
    },
    schema: addEpisode.body,
    bodyOf: (values) => ({
      ...entryBodyOf(values),
      teamId: former.teamId,
      coachId: values.coachId,
    }),
    send: (body) =>
      write.mutateAsync({ params: { workerId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('backTitle')}
      saveLabel={t('backSave')}
      form={form}
      onClose={onClose}
      fields={[...labels, { name: 'coachId', label: t('coach') }]}
    >
      <p>{t('backText')}</p>
      <EntryFields form={form as unknown as Form<EntryValues>} under="" today={today} />
      <SelectField
        form={form}
        name="coachId"
        label={t('coach')}
        options={choices.map((coach) => ({ value: coach.memberId, label: coach.name }))}
      />
    </FormDialog>
  )
}
