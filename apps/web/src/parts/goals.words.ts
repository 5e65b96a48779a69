import type { ReviewSource } from '@tandem/domain/goal-reviews'
import type { GoalCategory, GoalDoer, GoalDomain, GoalOwner, GoalPartner, GoalState } from '@tandem/domain/goals'
import type { MatchPair } from '@tandem/domain/matches'
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
  en: { now: 'now: {level}', before: 'at the start: {level}', unknown: 'not rated yet', choice: '{level}: {meaning}' },
  fr: {
    now: 'maintenant : {level}',
    before: 'au départ : {level}',
    unknown: 'pas encore évalué',
    choice: '{level} : {meaning}',
  },
})

/** Where a goal has got to. */
export const goalStateWords = words({
  en: {
    proposed: 'Proposed',
    agreed: 'Agreed',
    inProgress: 'In progress',
    attained: 'Reached',
    exceeded: 'More than reached',
    partly: 'Partly reached',
    notReached: 'Not reached',
    unrated: 'Closed without a level',
    dropped: 'Dropped',
    replaced: 'Replaced',
  },
  fr: {
    proposed: 'Proposé',
    agreed: 'Convenu',
    inProgress: 'En cours',
    attained: 'Atteint',
    exceeded: 'Dépassé',
    partly: 'Atteint en partie',
    notReached: 'Pas atteint',
    unrated: 'Clôturé sans niveau',
    dropped: 'Abandonné',
    replaced: 'Remplacé',
  } satisfies Record<GoalState, string>,
})

export const goalCategoryWords = words({
  en: {
    skills: 'Skills',
    workRhythm: 'Pace of work',
    punctuality: 'Punctuality and attendance',
    relations: 'Getting on with others',
    safety: 'Safety',
    mobility: 'Getting there',
    language: 'Language',
    adminBenefits: 'Papers and benefits',
    housing: 'Housing',
    childcare: 'Childcare',
    search: 'Looking for a job',
    tutorPractice: 'How the tutor works',
    team: 'The team',
    jobDesign: 'The tasks themselves',
    hours: 'Hours',
  },
  fr: {
    skills: 'Compétences',
    workRhythm: 'Rythme de travail',
    punctuality: 'Ponctualité et présence',
    relations: 'Relations',
    safety: 'Sécurité',
    mobility: 'Mobilité',
    language: 'Langue',
    adminBenefits: 'Papiers et allocations',
    housing: 'Logement',
    childcare: 'Garde d’enfants',
    search: 'Recherche d’emploi',
    tutorPractice: 'Façon de faire du tuteur',
    team: 'L’équipe',
    jobDesign: 'Les tâches elles-mêmes',
    hours: 'Horaires',
  } satisfies Record<GoalCategory, string>,
})

/** Who does a step, answers for a goal, or agrees to it. */
export const goalDoerWords = words({
  en: { worker: 'Worker', employer: 'Employer', coach: 'Coach', tutor: 'Tutor' },
  fr: { worker: 'Personne', employer: 'Entreprise', coach: 'Coach', tutor: 'Tuteur' } satisfies Record<
    GoalDoer | GoalPartner | ReviewSource,
    string
  >,
})

/** The five pairs of the match, each in a few words. */
export const matchPairWords = words({
  en: {
    skills: 'Skills and requirements',
    learning: 'Learning and guidance',
    context: 'Surroundings',
    culture: 'Character and culture',
    wishes: 'Wishes and conditions',
  },
  fr: {
    skills: 'Compétences et exigences',
    learning: 'Apprentissage et encadrement',
    context: 'Entourage',
    culture: 'Caractère et culture',
    wishes: 'Souhaits et conditions',
  } satisfies Record<MatchPair, string>,
})

/** The five steps of a goal, with who sees it where. */
export const goalStepsWords = words({
  en: {
    label: 'The five levels',
    start: 'start',
    notObserved: 'not observed',
    worse: 'worse than at the start',
    says: '{source}, {day}',
    unwritten: 'What each level means is not written yet.',
    notWritten: 'Not written yet',
  },
  fr: {
    label: 'Les cinq niveaux',
    start: 'départ',
    notObserved: 'pas observé',
    worse: 'moins bien qu’au départ',
    says: '{source}, {day}',
    unwritten: 'Ce que veut dire chaque niveau n’est pas encore écrit.',
    notWritten: 'Pas encore écrit',
  },
})
