import { assignCoach, pauseEpisode, resumeEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { COACH_SHARES, PAUSE_REASONS } from '@tandem/domain/episodes'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { coachShareWords, pauseWords } from '../../parts/episodes.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { useDone, useVersion } from './episode-act.ts'
import { episodeFormWords } from './episode-form.words.ts'

type Props = { readonly episode: Episode; readonly today: CalendarDate; readonly onClose: () => void }

export function AssignDialog({
  episode,
  today,
  onClose,
  coaches,
}: Props & { readonly coaches: readonly CoachChoice[] }) {
  const t = useWords(episodeFormWords)
  const share = useWords(coachShareWords)
  const done = useDone(onClose)
  const { version, againOn } = useVersion(episode)
  const write = useWrite(assignCoach)
  const choices = coaches.filter((coach) => coach.teamIds.includes(episode.teamId))
  const form = useForm<{ memberId: string; share: string; fromOn: string }, z.output<typeof assignCoach.body>>({
    initial: { memberId: '', share: 'main', fromOn: today },
    schema: assignCoach.body,
    bodyOf: (values) => ({ ...values, version: version.current }),
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
      onKeepMine={againOn(form)}
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
  const { version, againOn } = useVersion(episode)
  const write = useWrite(pauseEpisode)
  const form = useForm<{ reason: string; fromOn: string; toOn: string }, z.output<typeof pauseEpisode.body>>({
    initial: { reason: '', fromOn: today, toOn: '' },
    schema: pauseEpisode.body,
    bodyOf: (values) => ({ ...values, toOn: values.toOn === '' ? null : values.toOn, version: version.current }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('pauseTitle')}
      saveLabel={t('pauseSave')}
      form={form}
      onClose={onClose}
      onKeepMine={againOn(form)}
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
  const { version, againOn } = useVersion(episode)
  const write = useWrite(resumeEpisode)
  const form = useForm<{ fromOn: string }, z.output<typeof resumeEpisode.body>>({
    initial: { fromOn: today },
    schema: resumeEpisode.body,
    bodyOf: (values) => ({ ...values, version: version.current }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('resumeTitle')}
      saveLabel={t('resumeSave')}
      form={form}
      onClose={onClose}
      onKeepMine={againOn(form)}
      fields={[{ name: 'fromOn', label: t('fromOn') }]}
    >
      <p>{t('resumeText')}</p>
      <DateField form={form} name="fromOn" label={t('fromOn')} />
    </FormDialog>
  )
}
