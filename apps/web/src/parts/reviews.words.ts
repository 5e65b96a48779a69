import type { PlanReviewDecision } from '@tandem/domain/plan-reviews'
import { words } from '../words/words.ts'

/** What a review of a plan decides. */
export const reviewDecisionWords = words({
  en: {
    goOn: 'Go on as it is',
    changeGoals: 'Change the goals',
    changeIntensity: 'Change how much coaching',
    extend: 'Extend the plan',
    handOver: 'Hand over to somebody else',
    close: 'Close the accompaniment',
  },
  fr: {
    goOn: 'Continuer ainsi',
    changeGoals: 'Changer les objectifs',
    changeIntensity: 'Changer l’intensité de l’accompagnement',
    extend: 'Prolonger le plan',
    handOver: 'Passer le relais',
    close: 'Clôturer l’accompagnement',
  } satisfies Record<PlanReviewDecision, string>,
})
