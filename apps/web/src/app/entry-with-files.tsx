import { listEpisodeAttachments } from '@tandem/contract/attachments'
import type { LogEntry } from '@tandem/contract/log-entries'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { TimelineEntry } from '../features/log-entries/timeline-entry.tsx'
import { useFiles } from '../parts/files.tsx'

type Props = { readonly entry: LogEntry; readonly episodeId: string; readonly today: CalendarDate }

/** An entry on a person's page, with the files attached to it. One question serves the whole timeline. */
export function EntryWithFiles({ entry, episodeId, today }: Props) {
  const mayChange = entry.allowedActions.includes('correct')
  const { entryId: subjectId } = entry
  const query = useQuery(read(listEpisodeAttachments, { params: { episodeId } }))
  const attachments = (query.data?.attachments ?? []).filter((file) => file.subjectId === subjectId)
  const { files, pick } = useFiles({ subjectType: 'logEntry', subjectId, attachments, mayChange })
  return (
    <TimelineEntry
      entry={entry}
      today={today}
      onPageOf={{ episodeId }}
      files={files}
      onAddFile={mayChange ? pick : undefined}
    />
  )
}
