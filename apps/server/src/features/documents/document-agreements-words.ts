import type { AgreementKind } from '@tandem/domain/agreements'
import type { Locale } from '@tandem/domain/members'

type Words = {
  readonly title: string
  readonly head: readonly string[]
  readonly kinds: Readonly<Record<AgreementKind, string>>
  readonly inForce: string
  readonly since: (day: string) => string
  readonly awaited: (names: string) => string
  readonly nextReview: string
  readonly moreAsked: (until: string) => string
}

/** The words of agreements and of what is awaited, as documents say them. */
export const AGREEMENT_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Agreements',
    head: ['Agreement', 'Number', 'Where it stands'],
    kinds: {
      servicePerson: 'Coaching agreement',
      tripartite: 'Three-party agreement',
      workTrial: 'Work trial agreement',
      dataSharing: 'Agreement on sharing information',
      employerService: 'Agreement with the employer',
    },
    inForce: 'in force',
    since: (day) => `in force since ${day}`,
    awaited: (names) => `waits for ${names}`,
    nextReview: 'Review of the plan',
    moreAsked: (until) => `Answer awaited: more time until ${until}`,
  },
  fr: {
    title: 'Conventions',
    head: ['Convention', 'Numéro', 'Où elle en est'],
    kinds: {
      servicePerson: 'Convention d’accompagnement',
      tripartite: 'Convention à trois',
      workTrial: 'Convention de mise en situation',
      dataSharing: 'Accord sur la transmission d’informations',
      employerService: 'Convention avec l’entreprise',
    },
    inForce: 'en vigueur',
    since: (day) => `en vigueur depuis le ${day}`,
    awaited: (names) => `attend ${names}`,
    nextReview: 'Bilan du plan',
    moreAsked: (until) => `Réponse attendue : prolongation jusqu’au ${until}`,
  },
}
