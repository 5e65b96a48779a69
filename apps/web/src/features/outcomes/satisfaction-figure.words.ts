import { words } from '../../words/words.ts'

/** What is said of the marks that both sides give the service. */
export const satisfactionFigureWords = words({
  en: {
    satisfaction: 'What both think of our work',
    answered: '{answered} of {asked} answered',
    marks: '{count, plural, =0 {no mark} one {# mark} other {# marks}}',
    oneForm: 'not told of one form alone',
    ofTen: '{mean} of 10',
    bar: 'Bar of {bar}',
    barMet: 'met',
    barNotMet: 'not met',
  },
  fr: {
    satisfaction: 'Ce que les deux pensent de notre travail',
    answered: '{answered} sur {asked} ont répondu',
    marks: '{count, plural, =0 {aucune note} one {# note} other {# notes}}',
    oneForm: 'ne se dit pas d’un seul questionnaire',
    ofTen: '{mean} sur 10',
    bar: 'Barre de {bar}',
    barMet: 'atteinte',
    barNotMet: 'pas atteinte',
  },
})
