import { words } from '../../words/words.ts'

export const funderBarWords = words({
  en: {
    bar: 'Bar of {bar}',
    barMet: 'met',
    barNotMet: 'not met',
  },
  fr: {
    bar: 'Barre de {bar}',
    barMet: 'atteinte',
    barNotMet: 'pas atteinte',
  },
})
