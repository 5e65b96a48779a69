import { words } from '../words/words.ts'

export const capacityTotalWords = words({
  en: { total: '{points} of {outOf} ({answered, plural, one {# answered} other {# answered}})' },
  fr: { total: '{points} sur {outOf} ({answered, plural, one {# réponse} other {# réponses}})' },
})
