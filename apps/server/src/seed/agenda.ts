import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { Chance } from './deck.ts'
import { isWorkday } from './working-days.ts'

export type Slot = { readonly on: CalendarDate; readonly startsAt: string }

export type Wish = {
  readonly owner: string
  readonly on: CalendarDate
  /** `HH:MM` where the story tells the hour. */
  readonly at: string | null
  readonly minutes: number
  /** There and back. */
  readonly travelMinutes: number
  /** First and last day on which it makes sense. */
  readonly within: readonly [CalendarDate, CalendarDate]
  /** Written over something else by mistake. */
  readonly overlaps: boolean
}

const OPENS = 8 * 60
const CLOSES = 18 * 60
const LUNCH = [12 * 60, 12 * 60 + 45] as const
const STEP = 15

type Stretch = readonly [from: number, to: number]

export function timeOf(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function meets(one: Stretch, other: Stretch): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** One diary for all: nobody is at two places at once, and travel takes time before and after. */
export function newAgenda(chance: Chance): (wish: Wish) => Slot {
  const taken = new Map<string, Stretch[]>()
  const takenOn = (owner: string, day: CalendarDate) => taken.get(`${owner} ${day}`) ?? []
  const take = ({ owner, minutes, travelMinutes }: Wish, on: CalendarDate, start: number): Slot => {
    const half = Math.ceil(travelMinutes / 2)
    taken.set(`${owner} ${on}`, [...takenOn(owner, on), [start - half, start + minutes + half]])
    return { on, startsAt: timeOf(start) }
  }
  const isFree = ({ owner, minutes, travelMinutes }: Wish, on: CalendarDate, start: number) => {
    const half = Math.ceil(travelMinutes / 2)
    const whole: Stretch = [start - half, start + minutes + half]
    return !takenOn(owner, on).some((stretch) => meets(stretch, whole))
  }
  const freeStart = (wish: Wish, on: CalendarDate): number | undefined => {
    const starts = Array.from({ length: (CLOSES - OPENS) / STEP }, (_, index) => OPENS + index * STEP)
    const tries = Array.from({ length: 12 }, () => OPENS + STEP * chance.between(0, starts.length - 3))
    return [...tries, ...starts].find(
      (start) =>
        start + wish.minutes <= CLOSES && !meets([start, start + wish.minutes], LUNCH) && isFree(wish, on, start),
    )
  }
  return (wish) => {
    const { on, at, within } = wish
    if (at !== null && (wish.overlaps || isFree(wish, on, minuteOf(at)))) return take(wish, on, minuteOf(at))
    for (const shift of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7]) {
      const day = addDays(on, shift)
      if (day < within[0] || day > within[1] || !isWorkday(day)) continue
      const start = freeStart(wish, day)
      if (start !== undefined) return take(wish, day, start)
    }
    throw new Error(`No time left for ${wish.owner} around ${on}`)
  }
}
