import { CHECK_IN_ITEMS } from '@tandem/domain/check-ins'
import type { Db } from '../../db/open.ts'
import { checkInLinesOf } from './document-facts.store.ts'

type Words = { readonly rated: (value: number | null) => string; readonly notAsked: string }

/** What both sides answered last on the same items, side by side and never averaged. */
export function bothSides(
  db: Db,
  placementId: string,
  words: Words,
  names: Readonly<Record<string, string>>,
): string[][] {
  const lines = checkInLinesOf(db, placementId)
  const last = (party: 'worker' | 'employer') => lines.findLast((line) => line.party === party)
  const sides = [last('worker'), last('employer')]
  if (sides.every((side) => side === undefined)) return []
  return CHECK_IN_ITEMS.flatMap((item) => {
    const answers = sides.map((side) => side?.ratings.find((rating) => rating.item === item))
    if (answers.every((answer) => answer === undefined)) return []
    return [
      [names[item] ?? item, ...answers.map((one) => (one === undefined ? words.notAsked : words.rated(one.value)))],
    ]
  })
}
