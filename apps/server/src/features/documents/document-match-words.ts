import type { MatchPair, MatchTreatment } from '@tandem/domain/matches'
import type { Locale } from '@tandem/domain/members'

type Words = {
  readonly strengths: string
  readonly title: string
  readonly head: readonly string[]
  readonly pairs: Readonly<Record<MatchPair, string>>
  readonly treatments: Readonly<Record<MatchTreatment, string>>
  readonly goal: (title: string) => string
  readonly notDecided: string
}

/** The words of the match, as documents say them. Source: domain.md 8.4. */
export const MATCH_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    strengths: 'Strengths, and what helps',
    title: 'Where person and workplace do not fit yet',
    head: ['About', 'The person', 'The workplace', 'What we do about it'],
    pairs: {
      skills: 'Skills',
      learning: 'Learning',
      context: 'What surrounds the work',
      culture: 'Atmosphere and customs',
      wishes: 'Wishes and conditions',
    },
    treatments: {
      coachWorker: 'coaching of the person',
      coachColleagues: 'coaching of the colleagues',
      adaptWork: 'the work is adapted',
      none: 'it stays as it is',
    },
    goal: (title) => `goal: ${title}`,
    notDecided: 'not decided yet',
  },
  fr: {
    strengths: 'Points forts, et ce qui aide',
    title: 'Là où personne et lieu de travail ne s’accordent pas encore',
    head: ['Sur quoi', 'La personne', 'Le lieu de travail', 'Ce que nous en faisons'],
    pairs: {
      skills: 'Compétences',
      learning: 'Apprentissage',
      context: 'Ce qui entoure le travail',
      culture: 'Ambiance et habitudes',
      wishes: 'Souhaits et conditions',
    },
    treatments: {
      coachWorker: 'accompagnement de la personne',
      coachColleagues: 'accompagnement des collègues',
      adaptWork: 'le travail est adapté',
      none: 'cela reste ainsi',
    },
    goal: (title) => `objectif : ${title}`,
    notDecided: 'pas encore décidé',
  },
}
