import type { Absence } from '@tandem/contract/absences'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useFormats, useWords } from '../../words/locale.tsx'
import { absenceWords } from './absence.words.ts'

type Days = Pick<Absence, 'fromOn' | 'toOn'>

/** The days of an absence, and who stands in, in words. */
export function useAbsenceTold(today: CalendarDate) {
  const t = useWords(absenceWords)
  const formats = useFormats()
  const days = ({ fromOn, toOn }: Days): string => {
    if (toOn !== null) return t('days', formats.stretch(fromOn, toOn, today))
    return t(fromOn <= today ? 'since' : 'from', { day: formats.shortDay(fromOn, today) })
  }
  const cover = ({ people }: Absence): string => {
    const names = [...new Set(people.flatMap(({ standIn }) => standIn?.name ?? []))]
    const uncovered = people.filter(({ standIn }) => standIn === null).length
    return [
      ...(names.length === 0 ? [] : [t('coveredBy', { names: formats.list(names) })]),
      ...(uncovered === 0 ? [] : [t('uncovered', { count: uncovered })]),
    ].join(' · ')
  }
  return { days, cover }
}
