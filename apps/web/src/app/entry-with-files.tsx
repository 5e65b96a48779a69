import type { LogEntry } from '@tandem/contract/log-entries'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useEntryFiles } from '../features/attachments/entry-files.tsx'
import { TimelineEntry } from '../features/log-entries/timeline-entry.tsx'

type Props = { readonly entry: LogEntry; readonly episodeId: string; readonly today: CalendarDate }

/** An entry on a person's page, with the files attached to it. */
export function EntryWithFiles({ entry, episodeId, today }: Props) {
  const mayChange = entry.allowedActions.includes('correct')
  const { files, pick } = useEntryFiles({ episodeId, entryId: entry.entryId, mayChange })
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
