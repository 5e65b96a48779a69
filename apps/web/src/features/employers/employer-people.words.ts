import { words } from '../../words/words.ts'

/** What is told of a person beside their name: the other company, the hours, the words about them alone. */
export const employerPeopleWords = words({
  en: {
    employedBy: 'employed by {name}',
    worksAt: 'works at {name}',
    didNotCome: 'did not come on the first day, {day}',
    weekly: '{hours} a week',
    toldOf: '{name}: {note}',
  },
  fr: {
    employedBy: 'employé·e par {name}',
    worksAt: 'travaille chez {name}',
    didNotCome: 'n’est pas venu·e le premier jour, {day}',
    weekly: '{hours} par semaine',
    toldOf: '{name} : {note}',
  },
})
