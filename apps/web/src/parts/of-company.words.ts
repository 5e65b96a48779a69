import { words } from '../words/words.ts'

export const ofCompanyWords = words({
  en: {
    about: 'About',
    aboutJob: '{name}’s job',
    aboutFormer: '{name}’s job, ended',
    company: 'The company as a whole',
  },
  fr: {
    about: 'À propos de',
    aboutJob: 'L’emploi de {name}',
    aboutFormer: 'L’emploi de {name}, terminé',
    company: 'L’entreprise en général',
  },
})
