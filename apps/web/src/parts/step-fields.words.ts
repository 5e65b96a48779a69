import { words } from '../words/words.ts'

export const stepWords = words({
  en: {
    step: 'Step {number}',
    stepDoer: 'Who',
    stepDue: 'By',
    stepAway: 'Take step {number} away',
    addStep: 'Add a step',
  },
  fr: {
    step: 'Étape {number}',
    stepDoer: 'Qui',
    stepDue: 'Pour le',
    stepAway: 'Retirer l’étape {number}',
    addStep: 'Ajouter une étape',
  },
})
