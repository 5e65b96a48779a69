import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { currentQuestionnaire } from '../questionnaires/questionnaires.store.ts'
import { checkInLinesOf } from './document-facts.store.ts'

type Words = { readonly rated: (value: number | null) => string; readonly notAsked: string }

/** What both sides answered last on the same items, side by side and never averaged. */
export function bothSides(db: Db, placementId: string, words: Words, locale: Locale): string[][] {
  const lines = checkInLinesOf(db, placementId)
  const last = (party: 'worker' | 'employer') => lines.findLast((line) => line.party === party)
  const sides = [last('worker'), last('employer')]
  if (sides.every((side) => side === undefined)) return []
  return currentQuestionnaire(db).questionnaire.ratings.flatMap(({ code, name }) => {
    const answers = sides.map((side) => side?.ratings.find((rating) => rating.item === code))
    if (answers.every((answer) => answer === undefined)) return []
    return [[name[locale], ...answers.map((one) => (one === undefined ? words.notAsked : words.rated(one.value)))]]
  })
}
