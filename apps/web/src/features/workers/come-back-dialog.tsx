import { addEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { REFERRAL_SOURCES, SITUATIONS } from '@tandem/domain/episodes'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { referralWords, situationWords } from '../../parts/episodes.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { episodeFormWords } from './episode-form.words.ts'

type Values = {
  enteredOn: string
  situationAtEntry: string
  referralSource: string
  referrerName: string
  coachId: string
}

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
  const situation = useWords(situationWords)
  const referral = useWords(referralWords)
  const toast = useToast()
  const write = useWrite(addEpisode)
  const choices = coaches.filter((coach) => coach.teamIds.includes(former.teamId))
  const form = useForm<Values, z.output<typeof addEpisode.body>>({
    initial: {
      enteredOn: today,
      situationAtEntry: 'unemployed',
      referralSource: 'reEntry',
      referrerName: '',
      coachId: former.coaches[0]?.memberId ?? choices[0]?.memberId ?? '',
    },
    schema: addEpisode.body,
    bodyOf: (values) => ({
      ...values,
      teamId: former.teamId,
      referralSource: values.referralSource === '' ? null : values.referralSource,
      referrerName: values.referrerName === '' ? null : values.referrerName,
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
      fields={[
        { name: 'enteredOn', label: t('enteredOn') },
        { name: 'coachId', label: t('coach') },
        { name: 'referrerName', label: t('referrerName') },
      ]}
    >
      <p>{t('backText')}</p>
      <DateField form={form} name="enteredOn" label={t('enteredOn')} max={today} />
      <SelectField
        form={form}
        name="situationAtEntry"
        label={t('situation')}
        options={SITUATIONS.map((value) => ({ value, label: situation(value) }))}
      />
      <SelectField
        form={form}
        name="referralSource"
        label={t('referral')}
        emptyLabel={t('notSaid')}
        options={REFERRAL_SOURCES.map((value) => ({ value, label: referral(value) }))}
      />
      <TextField form={form} name="referrerName" label={t('referrerName')} isOptional />
      <SelectField
        form={form}
        name="coachId"
        label={t('coach')}
        options={choices.map((coach) => ({ value: coach.memberId, label: coach.name }))}
      />
    </FormDialog>
  )
}
