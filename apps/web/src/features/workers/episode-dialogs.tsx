import { assignCoach, closeEpisode, pauseEpisode, reopenEpisode, resumeEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { COACH_SHARES, EXIT_CATEGORIES, EXIT_REASONS, PAUSE_REASONS } from '@tandem/domain/episodes'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { coachShareWords, exitCategoryWords, exitReasonWords, pauseWords } from '../../parts/episodes.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { episodeFormWords } from './episode-form.words.ts'

type Props = { readonly episode: Episode; readonly today: CalendarDate; readonly onClose: () => void }

/** Says that it is saved, then closes. */
function useDone(onClose: () => void): (text: string) => void {
  const toast = useToast()
  return (text) => {
    toast({ text })
    onClose()
  }
}

export function AssignDialog({
  episode,
  today,
  onClose,
  coaches,
}: Props & { readonly coaches: readonly CoachChoice[] }) {
  const t = useWords(episodeFormWords)
  const share = useWords(coachShareWords)
  const done = useDone(onClose)
  const write = useWrite(assignCoach)
  const choices = coaches.filter((coach) => coach.teamIds.includes(episode.teamId))
  const form = useForm<{ memberId: string; share: string; fromOn: string }, z.output<typeof assignCoach.body>>({
    initial: { memberId: '', share: 'main', fromOn: today },
    schema: assignCoach.body,
    bodyOf: (values) => ({ ...values, version: episode.version }),
    send: (body) =>
      write
        .mutateAsync({ params: { episodeId: episode.episodeId }, body })
        .then(() =>
          done(t('assigned', { name: choices.find((coach) => coach.memberId === body.memberId)?.name ?? '' })),
        ),
  })
  return (
    <FormDialog
      size="sm"
      title={t('assignTitle')}
      saveLabel={t('assignSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'memberId', label: t('coach') },
        { name: 'fromOn', label: t('fromOn') },
      ]}
    >
      <p>{t('assignText')}</p>
      <SelectField
        form={form}
        name="memberId"
        label={t('coach')}
        emptyLabel={t('choose')}
        options={choices.map((coach) => ({ value: coach.memberId, label: coach.name }))}
      />
      <SelectField
        form={form}
        name="share"
        label={t('share')}
        options={COACH_SHARES.map((value) => ({ value, label: share(value) }))}
      />
      <DateField form={form} name="fromOn" label={t('fromOn')} />
    </FormDialog>
  )
}

export function PauseDialog({ episode, today, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const reason = useWords(pauseWords)
  const done = useDone(onClose)
  const write = useWrite(pauseEpisode)
  const form = useForm<{ reason: string; fromOn: string; toOn: string }, z.output<typeof pauseEpisode.body>>({
    initial: { reason: '', fromOn: today, toOn: '' },
    schema: pauseEpisode.body,
    bodyOf: (values) => ({ ...values, toOn: values.toOn === '' ? null : values.toOn, version: episode.version }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('pauseTitle')}
      saveLabel={t('pauseSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'reason', label: t('reason') },
        { name: 'fromOn', label: t('fromOn') },
        { name: 'toOn', label: t('toOn') },
      ]}
    >
      <p>{t('pauseText')}</p>
      <SelectField
        form={form}
        name="reason"
        label={t('reason')}
        emptyLabel={t('choose')}
        options={PAUSE_REASONS.map((value) => ({ value, label: reason(value) }))}
      />
      <DateField form={form} name="fromOn" label={t('fromOn')} />
      <DateField form={form} name="toOn" label={t('toOn')} isOptional />
    </FormDialog>
  )
}

export function ResumeDialog({ episode, today, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const done = useDone(onClose)
  const write = useWrite(resumeEpisode)
  const form = useForm<{ fromOn: string }, z.output<typeof resumeEpisode.body>>({
    initial: { fromOn: today },
    schema: resumeEpisode.body,
    bodyOf: (values) => ({ ...values, version: episode.version }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('resumeTitle')}
      saveLabel={t('resumeSave')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'fromOn', label: t('fromOn') }]}
    >
      <p>{t('resumeText')}</p>
      <DateField form={form} name="fromOn" label={t('fromOn')} />
    </FormDialog>
  )
}

type ExitValues = { exitedOn: string; exitCategory: string; exitReason: string; exitProofOn: string }

export function CloseDialog({ episode, today, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const category = useWords(exitCategoryWords)
  const reason = useWords(exitReasonWords)
  const done = useDone(onClose)
  const write = useWrite(closeEpisode)
  const form = useForm<ExitValues, z.output<typeof closeEpisode.body>>({
    initial: {
      exitedOn: episode.exitedOn ?? today,
      exitCategory: episode.exitCategory ?? '',
      exitReason: episode.exitReason ?? '',
      exitProofOn: episode.exitProofOn ?? '',
    },
    schema: closeEpisode.body,
    bodyOf: (values) => ({
      ...values,
      exitCategory: values.exitCategory === '' ? null : values.exitCategory,
      exitProofOn: values.exitProofOn === '' ? null : values.exitProofOn,
      version: episode.version,
    }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('closed'))),
  })
  return (
    <FormDialog
      title={t('closeTitle')}
      saveLabel={t('closeSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'exitedOn', label: t('exitedOn') },
        { name: 'exitReason', label: t('exitReason') },
        { name: 'exitProofOn', label: t('exitProofOn') },
      ]}
    >
      <p>{t('closeText')}</p>
      <DateField form={form} name="exitedOn" label={t('exitedOn')} max={today} />
      <SelectField
        form={form}
        name="exitReason"
        label={t('exitReason')}
        emptyLabel={t('choose')}
        options={EXIT_REASONS.map((value) => ({ value, label: reason(value) }))}
      />
      <SelectField
        form={form}
        name="exitCategory"
        label={t('exitCategory')}
        emptyLabel={t('noCategory')}
        options={EXIT_CATEGORIES.map((value) => ({ value, label: category(value) }))}
      />
      <DateField form={form} name="exitProofOn" label={t('exitProofOn')} isOptional />
    </FormDialog>
  )
}

export function ReopenDialog({ episode, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const done = useDone(onClose)
  const write = useWrite(reopenEpisode)
  const form = useForm<Record<string, never>, z.output<typeof reopenEpisode.body>>({
    initial: {},
    schema: reopenEpisode.body,
    bodyOf: () => ({ version: episode.version }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('reopenTitle')}
      saveLabel={t('reopenSave')}
      form={form}
      onClose={onClose}
      fields={[]}
    >
      <p>{t('reopenText')}</p>
    </FormDialog>
  )
}
