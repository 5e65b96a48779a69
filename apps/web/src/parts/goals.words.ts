import type { GoalDomain, GoalOwner } from '@tandem/domain/goals'
import { words } from '../words/words.ts'

export const goalOwnerWords = words({
  en: { worker: 'worker', employer: 'employer', joint: 'joint' },
  fr: { worker: 'personne', employer: 'entreprise', joint: 'commun' } satisfies Record<GoalOwner, string>,
})

export const goalDomainWords = words({
  en: { work: 'professional', personalFamily: 'personal, makes the job possible' },
  fr: { work: 'professionnel', personalFamily: 'personnel, rend l’emploi possible' } satisfies Record<
    GoalDomain,
    string
  >,
})

/** Levels by number: -2 to 2 become `m2` to `p2`. */
export const goalLevelWords = words({
  en: {
    m2: 'Much less than expected',
    m1: 'Less than expected',
    z0: 'As expected',
    p1: 'More than expected',
    p2: 'Much more than expected',
  },
  fr: {
    m2: 'Bien moins que prévu',
    m1: 'Moins que prévu',
    z0: 'Comme prévu',
    p1: 'Plus que prévu',
    p2: 'Bien plus que prévu',
  },
})

/** The scale, read out. */
export const goalScaleWords = words({
  en: { now: 'now: {level}', before: 'at the start: {level}', unknown: 'not rated yet' },
  fr: { now: 'maintenant : {level}', before: 'au départ : {level}', unknown: 'pas encore évalué' },
})
