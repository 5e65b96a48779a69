import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { useFormats, useWords } from '../words/locale.tsx'
import { entryLinkWords } from './entry-link.words.ts'

type Props = {
  readonly entry: { readonly entryId: string; readonly occurredOn: CalendarDate }
  readonly workerId: string
  readonly today: CalendarDate
}

/** The day of an entry, which leads to it in the timeline. */
export function EntryLink({ entry, workerId, today }: Props) {
  const t = useWords(entryLinkWords)
  const { shortDay } = useFormats()
  const day = shortDay(entry.occurredOn, today)
  return (
    <Link
      to="/people/$workerId"
      params={{ workerId }}
      hash={`entry-${entry.entryId}`}
      aria-label={t('openEntry', { day })}
    >
      {day}
    </Link>
  )
}
