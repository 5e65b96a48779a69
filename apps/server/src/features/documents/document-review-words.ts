import type { ExtensionStatus } from '@tandem/domain/extensions'
import type { ReviewSource } from '@tandem/domain/goal-reviews'
import type { Locale } from '@tandem/domain/members'
import type { PlanReviewDecision, PlanReviewQuestion, Stance } from '@tandem/domain/plan-reviews'
import type { ExtensionReason } from '@tandem/domain/rule-sets'

type Words = {
  readonly questions: Readonly<Record<PlanReviewQuestion, string>>
  readonly decisions: Readonly<Record<PlanReviewDecision, string>>
  readonly stances: Readonly<Record<Stance, string>>
  readonly sources: Readonly<Record<ReviewSource, string>>
  readonly reasons: Readonly<Record<ExtensionReason, string>>
  readonly statuses: Readonly<Record<ExtensionStatus, string>>
} & Readonly<
  Record<
    | 'said'
    | 'question'
    | 'worker'
    | 'employer'
    | 'coach'
    | 'levels'
    | 'goal'
    | 'atStart'
    | 'worse'
    | 'decision'
    | 'heldOn'
    | 'decided'
    | 'why'
    | 'extendedTo'
    | 'exitedOn'
    | 'afterCare'
    | 'remains'
    | 'takesOver'
    | 'agreement'
    | 'more'
    | 'checkIns',
    string
  >
> & {
    readonly moreHead: readonly string[]
    readonly sides: (worker: number, employer: number) => string
  }

/** The words of a review, as documents say them. */
export const REVIEW_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    said: 'What each of us says',
    question: 'Question',
    worker: 'The person',
    employer: 'The company',
    coach: 'The coach',
    questions: {
      goesWell: 'What goes well?',
      isHard: 'What is hard?',
      changed: 'What has changed since the beginning?',
      wanted: 'What should happen next?',
    },
    levels: 'Levels of the goals, as each of us sees them',
    goal: 'Goal',
    atStart: 'At the start',
    worse: 'worse than at the start',
    sources: { worker: 'The person', employer: 'The company', tutor: 'The tutor', coach: 'The coach' },
    decision: 'Decision',
    heldOn: 'Held on',
    decided: 'What was decided',
    why: 'Why',
    extendedTo: 'More time until',
    exitedOn: 'End of the accompaniment',
    afterCare: 'We ask for news on',
    remains: 'What remains to be done',
    takesOver: 'Who takes over',
    decisions: {
      goOn: 'Go on as it is',
      changeGoals: 'Change the goals',
      changeIntensity: 'Change how much coaching',
      extend: 'Extend the plan',
      handOver: 'Hand over to somebody else',
      close: 'Close the accompaniment',
    },
    agreement: 'What each of us thinks of it',
    stances: { agrees: 'agrees', disagrees: 'disagrees', notAsked: 'could not be asked' },
    more: 'More time',
    moreHead: ['Asked on', 'Until', 'Why', 'Answer'],
    reasons: {
      goalsNotReached: 'Goals not reached yet',
      newFunction: 'A new function',
      hoursIncrease: 'More hours in the contract',
      newTeam: 'A new team or tutor',
      longAbsence: 'Away for more than four weeks',
      trialRenewed: 'The trial was renewed',
      newEmployer: 'A new employer',
      training: 'A training to finish',
      other: 'Something else',
    },
    statuses: { pending: 'awaited', granted: 'granted', denied: 'not granted', withdrawn: 'withdrawn' },
    checkIns: 'Check-ins held',
    sides: (worker, employer) => `${worker} with the person, ${employer} with the company`,
  },
  fr: {
    said: 'Ce que chacun·e en dit',
    question: 'Question',
    worker: 'La personne',
    employer: 'L’entreprise',
    coach: 'Le ou la coach',
    questions: {
      goesWell: 'Qu’est-ce qui va bien ?',
      isHard: 'Qu’est-ce qui est difficile ?',
      changed: 'Qu’est-ce qui a changé depuis le début ?',
      wanted: 'Que devrait-il se passer ensuite ?',
    },
    levels: 'Niveaux des objectifs, vus par chacun·e',
    goal: 'Objectif',
    atStart: 'Au départ',
    worse: 'moins bien qu’au départ',
    sources: { worker: 'La personne', employer: 'L’entreprise', tutor: 'Le tuteur', coach: 'Le ou la coach' },
    decision: 'Décision',
    heldOn: 'Fait le',
    decided: 'Ce qui a été décidé',
    why: 'Pourquoi',
    extendedTo: 'Prolongé jusqu’au',
    exitedOn: 'Fin de l’accompagnement',
    afterCare: 'Nous prendrons des nouvelles le',
    remains: 'Ce qui reste à faire',
    takesOver: 'Qui prend le relais',
    decisions: {
      goOn: 'Continuer ainsi',
      changeGoals: 'Changer les objectifs',
      changeIntensity: 'Changer l’intensité de l’accompagnement',
      extend: 'Prolonger le plan',
      handOver: 'Passer le relais',
      close: 'Clôturer l’accompagnement',
    },
    agreement: 'Ce que chacun·e en pense',
    stances: { agrees: 'd’accord', disagrees: 'pas d’accord', notAsked: 'n’a pas pu être interrogé·e' },
    more: 'Prolongations',
    moreHead: ['Demandée le', 'Jusqu’au', 'Pourquoi', 'Réponse'],
    reasons: {
      goalsNotReached: 'Objectifs pas encore atteints',
      newFunction: 'Nouvelle fonction',
      hoursIncrease: 'Plus d’heures au contrat',
      newTeam: 'Nouvelle équipe ou nouveau tuteur',
      longAbsence: 'Absence de plus de quatre semaines',
      trialRenewed: 'Essai renouvelé',
      newEmployer: 'Nouvel employeur',
      training: 'Formation à terminer',
      other: 'Autre chose',
    },
    statuses: { pending: 'en attente', granted: 'accordée', denied: 'pas accordée', withdrawn: 'retirée' },
    checkIns: 'Points faits',
    sides: (worker, employer) => `${worker} avec la personne, ${employer} avec l’entreprise`,
  },
}
