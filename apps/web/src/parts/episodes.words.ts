import type {
  CoachShare,
  ExitCategory,
  ExitReason,
  PauseReason,
  Phase,
  ReferralSource,
  Situation,
} from '@tandem/domain/episodes'
import { words } from '../words/words.ts'

export const phaseWords = words({
  en: { intake: 'Intake', toward: 'Toward a job', in: 'In the job', after: 'After-care' },
  fr: { intake: 'Accueil', toward: 'Vers l’emploi', in: 'Dans l’emploi', after: 'Après' } satisfies Record<
    Phase,
    string
  >,
})

export const situationWords = words({
  en: {
    unemployed: 'Out of work, looking',
    inactive: 'Out of work, not looking',
    inTraining: 'In training',
    employed: 'In work',
    selfEmployed: 'Self-employed',
    unknown: 'Not known',
  },
  fr: {
    unemployed: 'Sans emploi, en recherche',
    inactive: 'Sans emploi, sans recherche',
    inTraining: 'En formation',
    employed: 'En emploi',
    selfEmployed: 'Indépendant·e',
    unknown: 'Inconnue',
  } satisfies Record<Situation, string>,
})

export const referralWords = words({
  en: {
    employmentService: 'Public employment service',
    localMission: 'Local mission',
    socialService: 'Social service',
    inclusionCompany: 'Inclusion company',
    school: 'School',
    healthService: 'Health service',
    employer: 'Employer',
    self: 'Came on their own',
    otherService: 'Another service',
    reEntry: 'Has come back',
  },
  fr: {
    employmentService: 'Service public de l’emploi',
    localMission: 'Mission locale ou régionale',
    socialService: 'Service social (CPAS, CCAS)',
    inclusionCompany: 'Structure d’insertion',
    school: 'École',
    healthService: 'Service de santé',
    employer: 'Employeur',
    self: 'De sa propre initiative',
    otherService: 'Autre service',
    reEntry: 'De retour',
  } satisfies Record<ReferralSource, string>,
})

export const exitCategoryWords = words({
  en: {
    durable: 'Durable: open-ended or six months and more',
    transition: 'Transition: under six months or subsidised',
    positive: 'Positive: qualifying training or another inclusion company',
    other: 'Other',
    neutral: 'Neutral: left out of the count',
  },
  fr: {
    durable: 'Sortie durable : CDI, ou six mois et plus',
    transition: 'Sortie de transition : moins de six mois ou aidé',
    positive: 'Sortie positive : formation qualifiante ou autre structure d’insertion',
    other: 'Autre sortie',
    neutral: 'Neutralisée : hors du compte',
  } satisfies Record<ExitCategory, string>,
})

export const exitReasonWords = words({
  en: {
    autonomousInJob: 'Gets on alone in the job',
    planCapReached: 'The plan’s limit is reached, still in the job',
    jobWithoutFurtherNeed: 'In a job, no further need',
    durableExit: 'Left for a durable job',
    transitionExit: 'Left for a transition job',
    positiveExit: 'Left for training or another structure',
    unemployed: 'Out of work',
    inactive: 'Not looking for work',
    otherService: 'Handed over to another service',
    withdrew: 'The person stopped',
    consentWithdrawn: 'The person withdrew consent',
    unreachable: 'Cannot be reached',
    employerRefused: 'The employer refused the service',
    unavailable: 'Not available',
    moved: 'Moved away',
    death: 'Died',
  },
  fr: {
    autonomousInJob: 'Autonome dans son emploi',
    planCapReached: 'Durée maximale atteinte, toujours en emploi',
    jobWithoutFurtherNeed: 'En emploi, plus de besoin',
    durableExit: 'Parti·e vers un emploi durable',
    transitionExit: 'Parti·e vers un emploi de transition',
    positiveExit: 'Parti·e en formation ou dans une autre structure',
    unemployed: 'Sans emploi',
    inactive: 'Ne cherche plus d’emploi',
    otherService: 'Relais vers un autre service',
    withdrew: 'La personne a arrêté',
    consentWithdrawn: 'La personne a retiré son accord',
    unreachable: 'Injoignable',
    employerRefused: 'L’employeur a refusé le service',
    unavailable: 'Indisponible',
    moved: 'A déménagé',
    death: 'Décès',
  } satisfies Record<ExitReason, string>,
})

export const pauseWords = words({
  en: {
    contractSuspended: 'Contract suspended for more than 15 days',
    workTrialOutside: 'Work trial elsewhere',
    unavailable: 'Not available',
    waitingForDecision: 'Waiting for a decision',
  },
  fr: {
    contractSuspended: 'Contrat suspendu plus de 15 jours',
    workTrialOutside: 'Mise en situation ailleurs',
    unavailable: 'Indisponible',
    waitingForDecision: 'En attente d’une décision',
  } satisfies Record<PauseReason, string>,
})

export const coachShareWords = words({
  en: { main: 'Main coach', second: 'Second coach', replacement: 'Standing in' },
  fr: { main: 'Coach principal·e', second: 'Second·e coach', replacement: 'Remplaçant·e' } satisfies Record<
    CoachShare,
    string
  >,
})
