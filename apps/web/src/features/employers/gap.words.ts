import { words } from '../../words/words.ts'

/** A check-in with the company that did not take place. */
export const gapWords = words({
  en: { gap: 'No check-in: {reason}', gapAlone: 'No check-in' },
  fr: { gap: 'Pas de point : {reason}', gapAlone: 'Pas de point' },
})
