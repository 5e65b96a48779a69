import { words } from '../../words/words.ts'

export const reviewSkillsWords = words({
  en: {
    title: 'Skills, as agreed',
    talkedOver: '{framework}, talked over on {day}',
    open: 'See the skills',
    differently: 'Seen differently: {names}',
    none: 'No skills evaluated together in this plan yet.',
    evaluate: 'Evaluate skills',
    reach: 'For the person and the team: the company and the funder do not get it.',
  },
  fr: {
    title: 'Compétences, telles que convenues',
    talkedOver: '{framework} : discussion du {day}',
    open: 'Voir les compétences',
    differently: 'Vu autrement : {names}',
    none: 'Pas encore de compétences évaluées ensemble dans ce plan.',
    evaluate: 'Évaluer des compétences',
    reach: 'Pour la personne et l’équipe : ni l’entreprise ni le financeur ne les reçoivent.',
  },
})
