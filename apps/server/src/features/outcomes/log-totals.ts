import { addDays } from '@tandem/domain/calendar-date'
import type { LogTotal } from '@tandem/domain/outcomes/coaching-minutes'
import { isDirect, type TimePhase, timePhaseOf } from '@tandem/domain/outcomes/log-words'
import type { Episode } from '@tandem/domain/outcomes/workers'
import type { Connection } from '../../db/open.ts'
import { type LogPart, type LogWindow, partsOf, peopleCounter, sumsAboutNobody } from './outcome-log.store.ts'

/** Whose log it is. */
export type LogOf = {
  readonly episodeIds: string
  /** The accompaniments in the order of `episodeIds`, as they are known today: entries of a day are told by facts of that day. */
  readonly episodes: readonly (Episode | undefined)[]
  /** Authors whose entries about nobody in particular count; `null` for all. */
  readonly authorIds: string | null
}

type Adding = { -readonly [Key in keyof LogTotal]: LogTotal[Key] }

/**
 * The log added up by day, as far as it was asked for. Days stay added up: another period, and a day on which something
 * was written since, cost no second reading of the others.
 */
export class LogTotals {
  readonly #log: LogOf
  readonly #days = new Map<string, Map<string, Adding>>()
  #read: LogWindow | null = null

  constructor(log: LogOf) {
    this.#log = log
  }

  /** The totals of these days, and of others that are known. */
  *within(connection: Connection, { fromOn, toOn }: LogWindow): Generator<LogTotal> {
    this.#readUpTo(connection, { fromOn, toOn })
    for (const day of this.#days.values()) yield* day.values()
  }

  /** What is known of these days is out of date. */
  readAgain(connection: Connection, days: Iterable<string>): void {
    const read = this.#read
    if (read === null) return
    for (const day of days) {
      this.#days.delete(day)
      if (read.fromOn <= day && day <= read.toOn) this.#add(connection, { fromOn: day, toOn: day })
    }
  }

  /** The days read are always one stretch. */
  #readUpTo(connection: Connection, { fromOn, toOn }: LogWindow): void {
    const read = this.#read
    if (read === null) {
      this.#add(connection, { fromOn, toOn })
      this.#read = { fromOn, toOn }
      return
    }
    if (fromOn < read.fromOn) this.#add(connection, { fromOn, toOn: addDays(read.fromOn, -1) })
    if (read.toOn < toOn) this.#add(connection, { fromOn: addDays(read.toOn, 1), toOn })
    this.#read = {
      fromOn: fromOn < read.fromOn ? fromOn : read.fromOn,
      toOn: read.toOn < toOn ? toOn : read.toOn,
    }
  }

  #add(connection: Connection, window: LogWindow): void {
    const { episodeIds, episodes, authorIds } = this.#log
    const shared = new Map<string, LogPart[]>()
    for (const part of partsOf(connection, episodeIds, window)) {
      const { sharedEntryId } = part
      const parts = sharedEntryId === null ? undefined : shared.get(sharedEntryId)
      if (parts !== undefined) parts.push(part)
      else if (sharedEntryId !== null) shared.set(sharedEntryId, [part])
      else this.#addPart(part, part.travelMinutes, 1, episodes[part.place])
    }
    const peopleOf = peopleCounter(connection)
    for (const [entryId, parts] of shared) {
      const [first] = parts
      if (first === undefined) continue
      const travelMinutes = (first.travelMinutes * parts.length) / peopleOf(entryId)
      for (const part of parts)
        this.#addPart(part, part === first ? travelMinutes : 0, part === first ? 1 : 0, episodes[part.place])
    }
    for (const { minutes, travelMinutes, entries, ...row } of sumsAboutNobody(connection, authorIds, window))
      this.#addTo(row.occurredOn, isDirect(row), 'none', row.forWhom, minutes, travelMinutes, entries)
  }

  /** Travel is shared equally over the people of an entry; those outside the question take their share away. */
  #addPart(part: LogPart, travelMinutes: number, entries: number, episode: Episode | undefined): void {
    const { occurredOn, forWhom, minutes } = part
    const phase = episode === undefined ? 'none' : timePhaseOf(part, occurredOn, episode)
    this.#addTo(occurredOn, isDirect(part), phase, forWhom, minutes, travelMinutes, entries)
  }

  #addTo(
    occurredOn: string,
    isDirectTime: boolean,
    phase: TimePhase,
    forWhom: LogTotal['forWhom'],
    minutes: number,
    travelMinutes: number,
    entries: number,
  ): void {
    let totals = this.#days.get(occurredOn)
    if (totals === undefined) {
      totals = new Map()
      this.#days.set(occurredOn, totals)
    }
    const key = `${isDirectTime} ${phase} ${forWhom}`
    const total = totals.get(key)
    if (total === undefined) {
      totals.set(key, { occurredOn, isDirect: isDirectTime, phase, forWhom, minutes, travelMinutes, entries })
      return
    }
    total.minutes += minutes
    total.travelMinutes += travelMinutes
    total.entries += entries
  }
}
