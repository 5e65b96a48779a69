import { editEpisode } from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { EntryFields, type EntryValues, entryBodyOf, useEntryLabels } from './entry-fields.tsx'
import { useDone, useVersion } from './episode-act.ts'
import { episodeFormWords } from './episode-form.words.ts'

type Props = { readonly episode: Episode; readonly today: CalendarDate; readonly onClose: () => void }

/** The facts of an entry, corrected. */
export function EditEntryDialog({ episode, today, onClose }: Props) {
  const t = useWords(episodeFormWords)
  const labels = useEntryLabels()
  const done = useDone(onClose)
  const { version, againOn } = useVersion(episode)
  const write = useWrite(editEpisode)
  const form = useForm<EntryValues, z.output<typeof editEpisode.body>>({
    initial: {
      enteredOn: episode.enteredOn,
      situationAtEntry: episode.situationAtEntry,
      referralSource: episode.referralSource ?? '',
      referrerName: episode.referrerName ?? '',
      programmeId: episode.programmeId ?? '',
    },
    schema: editEpisode.body,
    bodyOf: (values) => ({ ...entryBodyOf(values), version: version.current }),
    send: (body) => write.mutateAsync({ params: { episodeId: episode.episodeId }, body }).then(() => done(t('saved'))),
  })
  return (
    <FormDialog title={t('entryTitle')} form={form} onClose={onClose} fields={labels} onKeepMine={againOn(form)}>
      <EntryFields form={form} under="" today={today} />
    </FormDialog>
  )
}
