import { words } from '../words/words.ts'

export const agreedStepsWords = words({
  en: { willDo: 'What each will do', byDay: 'by {day}' },
  fr: { willDo: 'Ce que chacun fera', byDay: 'pour le {day}' },
})
