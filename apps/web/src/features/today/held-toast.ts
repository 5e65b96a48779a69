import { releaseDue, type TodayItem } from '@tandem/contract/today'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isOvertaken, useWrite } from '../../api/query.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

type Held = Pick<TodayItem, 'key' | 'episodeId'>

/** Says until when something rests, with the way back, and why that failed. */
export function useHeldToast(today: CalendarDate) {
  const t = useWords(todayWords)
  const formats = useFormats()
  const toast = useToast()
  const release = useWrite(releaseDue, { inPlace: true })
  const tell = ({ key, episodeId }: Held, untilOn: CalendarDate) =>
    toast({
      text: t('heldToast', { day: formats.shortDay(untilOn, today) }),
      ...(episodeId !== null && {
        action: { label: t('undo'), onSelect: () => release.mutate({ body: { episodeId, key } }) },
      }),
    })
  return { tell, failure: isOvertaken(release.error) ? null : release.error }
}
