import type { CalendarDate } from './calendar-date.ts'

/** From which day somebody else coaches, and from which they come along as a second coach. Source: domain.md S-04. */
export type HandOverDays = {
  /** The first day of the new main coach. */
  readonly fromOn: CalendarDate
  /** The first day as second coach beside the former one; `null` without such a time. */
  readonly togetherFromOn: CalendarDate | null
}

export type HandOverRefusal = {
  readonly code: 'hold-in-past' | 'end-before-start'
  readonly field: 'fromOn' | 'togetherFromOn'
}

/** Why people may not be handed over on these days, or `null`: what is past stays as it was, and together comes before alone. */
export function handOverRefusal({ fromOn, togetherFromOn }: HandOverDays, today: CalendarDate): HandOverRefusal | null {
  if (fromOn < today) return { code: 'hold-in-past', field: 'fromOn' }
  if (togetherFromOn === null) return null
  if (togetherFromOn < today) return { code: 'hold-in-past', field: 'togetherFromOn' }
  return togetherFromOn >= fromOn ? { code: 'end-before-start', field: 'fromOn' } : null
}
