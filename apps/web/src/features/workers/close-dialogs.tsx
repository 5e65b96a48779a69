import { closeEpisode, reopenEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { EXIT_CATEGORIES, EXIT_REASONS, type ExitCategory, type ExitReason } from '@tandem/domain/episodes'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { exitCategoryWords, exitReasonWords } from '../../parts/episodes.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { useWords } from '../../words/locale.tsx'
import { useDone, useVersion } from './episode-act.ts'
import { episodeFormWords } from './episode-form.words.ts'

type Props = { readonly episode: Episode; readonly today: CalendarDate; readonly onClose: () => void }

type ExitValues = { exitedOn: string; exitCategory: string; exitReason: string; exitProofOn: string }

export function CloseDialog({ episode, today, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const category = useWords(exitCategoryWords)
  const reason = useWords(exitReasonWords)
  const done = useDone(onClose)
  const { version, againOn } = useVersion(episode)
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
      version: version.current,
    }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('closed'))),
  })
  return (
    <FormDialog
      title={t('closeTitle')}
      saveLabel={t('closeSave')}
      form={form}
      onClose={onClose}
      onKeepMine={againOn(form)}
      fields={[
        { name: 'exitedOn', label: t('exitedOn') },
        { name: 'exitReason', label: t('exitReason'), format: (code) => reason(code as ExitReason) },
        { name: 'exitCategory', label: t('exitCategory'), format: (code) => category(code as ExitCategory) },
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
  const { version, againOn } = useVersion(episode)
  const write = useWrite(reopenEpisode)
  const form = useForm<Record<string, never>, z.output<typeof reopenEpisode.body>>({
    initial: {},
    schema: reopenEpisode.body,
    bodyOf: () => ({ version: version.current }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('reopenTitle')}
      saveLabel={t('reopenSave')}
      form={form}
      onClose={onClose}
      onKeepMine={againOn(form)}
      fields={[]}
    >
      <p>{t('reopenText')}</p>
    </FormDialog>
  )
}
