import type {
  CoachVisibility,
  ContractType,
  JobEndReason,
  PlacementState,
  PlacementType,
  TrialOutcome,
} from '@tandem/domain/placements'
import { words } from '../words/words.ts'

export const placementTypeWords = words({
  en: { job: 'Job', apprenticeship: 'Apprenticeship', workTrial: 'Work trial', volunteer: 'Volunteering' },
  fr: {
    job: 'Emploi',
    apprenticeship: 'Apprentissage',
    workTrial: 'Mise en situation',
    volunteer: 'Bénévolat',
  } satisfies Record<PlacementType, string>,
})

export const placementStateWords = words({
  en: { planned: 'To begin', trial: 'On trial', confirmed: 'Confirmed', ended: 'Ended', noShow: 'Did not come' },
  fr: {
    planned: 'À venir',
    trial: 'Période d’essai',
    confirmed: 'Confirmé',
    ended: 'Terminé',
    noShow: 'Absence au premier jour',
  } satisfies Record<PlacementState, string>,
})

export const contractWords = words({
  en: {
    openEnded: 'Permanent',
    fixedTerm: 'Fixed-term',
    agency: 'Agency',
    apprenticeship: 'Apprenticeship',
    civilService: 'Civil service',
    selfEmployed: 'Self-employed',
    subsidised: 'Subsidised',
    inclusion: 'Inclusion contract',
    other: 'Other',
  },
  fr: {
    openEnded: 'CDI',
    fixedTerm: 'CDD',
    agency: 'Intérim',
    apprenticeship: 'Apprentissage',
    civilService: 'Fonction publique',
    selfEmployed: 'Indépendant',
    subsidised: 'Contrat aidé',
    inclusion: 'Contrat d’insertion',
    other: 'Autre',
  } satisfies Record<ContractType, string>,
})

export const jobEndWords = words({
  en: {
    trialEndedByEmployer: 'Trial ended by the employer',
    dismissedPerformance: 'Dismissed: the work',
    dismissedConduct: 'Dismissed: conduct',
    abandoned: 'Did not come back',
    resignedDissatisfied: 'Resigned, not satisfied',
    resignedBetterJob: 'Resigned for a better job',
    contractEnded: 'Contract ended as planned',
    seasonEnded: 'Season ended',
    businessClosed: 'Business closed or restructured',
    transferred: 'Moved to another legal employer, same job',
    movedAway: 'Moved away',
    training: 'Left for training',
    retirement: 'Retired',
    parental: 'Maternity or parental leave',
    notDisclosed: 'Reason not told',
    death: 'Died',
    other: 'Other, said by the person',
  },
  fr: {
    trialEndedByEmployer: 'Essai rompu par l’employeur',
    dismissedPerformance: 'Licencié·e : le travail',
    dismissedConduct: 'Licencié·e : la conduite',
    abandoned: 'N’est pas revenu·e',
    resignedDissatisfied: 'A démissionné, insatisfait·e',
    resignedBetterJob: 'A démissionné pour un meilleur emploi',
    contractEnded: 'Contrat arrivé à son terme',
    seasonEnded: 'Fin de saison',
    businessClosed: 'Fermeture ou restructuration',
    transferred: 'Autre employeur légal, même emploi',
    movedAway: 'A déménagé',
    training: 'Parti·e en formation',
    retirement: 'Retraite',
    parental: 'Congé de maternité ou parental',
    notDisclosed: 'Raison non communiquée',
    death: 'Décès',
    other: 'Autre, dit par la personne',
  } satisfies Record<JobEndReason, string>,
})

export const trialOutcomeWords = words({
  en: { completed: 'Completed', partly: 'Partly completed', noShow: 'Did not come' },
  fr: { completed: 'Menée à terme', partly: 'En partie', noShow: 'Ne s’est pas présenté·e' } satisfies Record<
    TrialOutcome,
    string
  >,
})

export const coachVisibilityWords = words({
  en: { openly: 'Openly, as job coach', asHrPartner: 'As a recruitment partner', notAtAll: 'Not at all' },
  fr: {
    openly: 'Ouvertement, comme jobcoach',
    asHrPartner: 'Comme partenaire de recrutement',
    notAtAll: 'Pas du tout',
  } satisfies Record<CoachVisibility, string>,
})
