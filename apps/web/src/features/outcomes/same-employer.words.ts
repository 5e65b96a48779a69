import { words } from '../../words/words.ts'

/** Which company of agency work is the employer, for who stays with the same one. */
export const sameEmployerWords = words({
  en: {
    sameEmployer: 'Same employer, in agency work',
    legalEmployer: 'The agency',
    userCompany: 'Where the work is done',
    subUserCompany: 'In agency work the same employer is the company where the work is done',
  },
  fr: {
    sameEmployer: 'Même employeur, en intérim',
    legalEmployer: 'L’agence',
    userCompany: 'L’entreprise où se fait le travail',
    subUserCompany: 'En intérim, le même employeur est l’entreprise où se fait le travail',
  },
})
