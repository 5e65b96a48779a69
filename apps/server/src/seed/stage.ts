import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { Locale } from '@tandem/domain/members'
import type { Context } from '../context.ts'
import type { Db } from '../db/open.ts'
import type { Day } from './person.ts'
import { type Put, putterOf } from './put.ts'
import type { Text } from './text.ts'
import { workdayFrom, workdayNear, workdayUntil } from './working-days.ts'

/** Where the story is told: which day it is, in which language, under which ids. */
export type Stage = {
  readonly db: Db
  readonly put: Put
  readonly locale: Locale
  readonly today: CalendarDate
  /** The working day before today: the last one that the story tells. */
  readonly last: CalendarDate
  /** The id of a thing by its name, such as `stay:samir:0`; the same name gives the same id. */
  readonly id: (name: string) => string
  readonly newId: () => string
  readonly day: (offset: Day) => CalendarDate
  /** The same, moved to the nearest working day; what is past stays past. */
  readonly workday: (offset: Day) => CalendarDate
  /** The working day by which something is to be done; today stays today. */
  readonly dueDay: (offset: Day) => CalendarDate
  readonly say: (text: Text) => string
}

export function stageOf(db: Db, { clock, newId }: Pick<Context, 'clock' | 'newId'>, locale: Locale): Stage {
  const today = clock.today()
  const last = workdayUntil(addDays(today, -1))
  const ids = new Map<string, string>()
  const day = (offset: Day) => addDays(today, offset)
  return {
    db,
    put: putterOf(db),
    locale,
    today,
    last,
    newId,
    day,
    id: (name) => {
      const id = ids.get(name) ?? newId()
      ids.set(name, id)
      return id
    },
    workday: (offset) => {
      const next = workdayNear(day(offset))
      return offset < 0 && next > last ? last : next
    },
    dueDay: (offset) => {
      if (offset === 0) return today
      return offset < 0 ? workdayUntil(day(offset)) : workdayFrom(day(offset))
    },
    say: (text) => text[locale],
  }
}

/** UTC instant of a minute of the organisation's day; an hour is taken off, as in winter. */
export function instantAt(day: CalendarDate, minuteOfDay: number): string {
  const minute = Math.min(Math.max(minuteOfDay - 60, 0), 23 * 60 + 59)
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${day}T${time}:00.000Z`
}
