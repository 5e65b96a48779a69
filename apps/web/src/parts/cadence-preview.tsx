import type { CadenceDay } from '@tandem/domain/cadence'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useFormats, useWords } from '../words/locale.tsx'
import { cadenceWords } from './cadence.words.ts'

/** Days that are told; the others follow the same lines. */
const MOST_DAYS = 8

type Props = { readonly title: string; readonly days: readonly CadenceDay[]; readonly today: CalendarDate }

/** The days that come of a rhythm, while it is changed. */
export function CadencePreview({ title, days, today }: Props) {
  const t = useWords(cadenceWords)
  const formats = useFormats()
  const told = days.slice(0, MOST_DAYS).map(({ dueOn, by }) => {
    const day = formats.shortDay(dueOn, today)
    return by === null ? day : t('dayBy', { day, by: t(by) })
  })
  const text = told.join(', ')
  return (
    <p className="small" aria-live="polite">
      <strong>{title}</strong>{' '}
      {told.length === 0 ? t('noDay') : days.length > MOST_DAYS ? t('andSoOn', { days: `${text},` }) : text}
    </p>
  )
}
