import { withoutNames } from './documents.ts'
import { equalSplit } from './log-entries.ts'

const sum = (minutes: readonly (number | null)[]) => minutes.reduce<number>((all, one) => all + (one ?? 0), 0)

/**
 * Minutes of each person of one entry: what was typed for somebody stays, the others share the rest equally. They add up
 * to `minutes`, unless more was typed than there is or nobody is left to take the rest.
 */
export function splitAround(minutes: number, typed: readonly (number | null)[]): number[] {
  const free = equalSplit(Math.max(0, minutes - sum(typed)), typed.filter((one) => one === null).length)
  let next = 0
  return typed.map((one) => one ?? free[next++] ?? 0)
}

/** The shares once one of them is typed; where all are, the last of the others takes the rest, so that the sum holds. */
export function withShareTyped(
  typed: readonly (number | null)[],
  place: number,
  minutes: number | null,
): (number | null)[] {
  const next = typed.map((one, at) => (at === place ? minutes : one))
  if (next.includes(null)) return next
  const last = next.length - 1 === place ? place - 1 : next.length - 1
  return next.map((one, at) => (at === last && at !== place ? null : one))
}

/** Minutes that the shares typed by hand exceed the time spent. */
export function typedTooMuch(minutes: number, typed: readonly (number | null)[]): number {
  return Math.max(0, sum(typed) - minutes)
}

/** One person's minutes of the travel of an entry: shared equally over its people. Source: indicators.md A7. */
export function travelShare(travelMinutes: number, people: number, place: number): number {
  return equalSplit(travelMinutes, people)[place] ?? 0
}

/** What an entry says of one person: the words for everybody, then those about this person alone. */
export function wordsAbout(common: string, own: string): string {
  return [common, own].filter((words) => words.trim() !== '').join('\n')
}

/** In place of somebody whom the reader of a file may not know of. */
export const SOMEBODY_UNSEEN = '[…]'

/** The words for everybody as one file tells them: the names of the other people of the entry give way, where there are any. */
export function wordsWithoutOthers(
  words: string,
  others: readonly string[],
  own: readonly string[],
  as: string = SOMEBODY_UNSEEN,
): string {
  if (others.length === 0) return words
  const kept = own.flatMap((name) => [name, ...name.split(/\s+/)])
  return withoutNames(
    words,
    others.map((name) => ({ name, as })),
    kept,
  )
}
