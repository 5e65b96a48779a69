import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { daysLate } from '@tandem/domain/due'
import { Chip } from '../ui/chip.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { dueWhenWords } from './due.words.ts'

type Props = {
  readonly dueOn: CalendarDate
  readonly today: CalendarDate
  /** In as few letters as can be, for a dense list. */
  readonly isShort?: boolean
}

/** When something is due: late in red, today in amber, later by its weekday or date. */
export function DueChip({ dueOn, today, isShort = false }: Props) {
  const t = useWords(dueWhenWords)
  const formats = useFormats()
  const late = daysLate(dueOn, today)
  if (late > 0) return <Chip tone="bad">{t(isShort ? 'lateShort' : 'late', { days: late })}</Chip>
  if (late === 0) return <Chip tone="warn">{t('today')}</Chip>
  const near = daysBetween(today, dueOn) < 7
  return <Chip>{near ? formats.weekday(dueOn) : formats.shortDay(dueOn, today)}</Chip>
}
