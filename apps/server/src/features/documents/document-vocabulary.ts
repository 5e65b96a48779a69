import type { ContractIntention, VisitWish } from '@tandem/domain/check-ins'
import type { ContactFunction } from '@tandem/domain/employers'
import type { GoalLevel, GoalOutcome, GoalOwner } from '@tandem/domain/goals'
import type { Kind, Mode, Side, WithParty } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import type { ContractType, PlacementState, PlacementType } from '@tandem/domain/placements'

type Vocabulary = {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly modes: Readonly<Record<Mode, string>>
  readonly parties: Readonly<Record<WithParty, string>>
  readonly sides: Readonly<Record<Side, string>>
  readonly functions: Readonly<Record<ContactFunction, string>>
  readonly contracts: Readonly<Record<ContractType, string>>
  readonly placements: Readonly<Record<PlacementType, string>>
  readonly states: Readonly<Record<PlacementState, string>>
  readonly owners: Readonly<Record<GoalOwner, string>>
  readonly levels: Readonly<Record<`${GoalLevel}`, string>>
  readonly outcomes: Readonly<Record<GoalOutcome, string>>
  readonly intentions: Readonly<Record<ContractIntention, string>>
  readonly wishes: Readonly<Record<VisitWish, string>>
  readonly notRated: string
  /** In place of another person of the same visit. */
  readonly somebodyElse: string
}

/** The words of the lists, as documents say them. */
export const VOCABULARY: Readonly<Record<Locale, Vocabulary>> = {
  en: {
    kinds: {
      interview: 'Interview',
      observation: 'Observation',
      instruction: 'Instruction on the job',
      teamMeeting: 'Meeting with the team',
      mediation: 'Mediation',
      prospecting: 'Prospecting',
      trialFollowUp: 'Work trial follow-up',
      administrativeHelp: 'Help with papers',
      tutorTraining: 'Tutor training',
      evaluation: 'Evaluation',
      coordination: 'Coordination with partners',
      internal: 'Writing and planning',
      missed: 'Missed appointment',
    },
    modes: {
      onSite: 'workplace visit',
      office: 'at our office',
      phone: 'call',
      message: 'message',
      video: 'video call',
      home: 'home visit',
      elsewhere: 'meeting elsewhere',
      event: 'event',
    },
    parties: {
      worker: 'worker',
      employer: 'employer',
      tutor: 'tutor',
      family: 'family',
      partner: 'partner service',
      nobody: 'desk work',
    },
    sides: { worker: 'Worker', employer: 'Employer', both: 'Both', other: 'Others' },
    functions: {
      director: 'the director',
      hr: 'human resources',
      directManager: 'the direct manager',
      tutor: 'the tutor',
      staffRepresentative: 'the staff representative',
      other: 'a contact of the company',
    },
    contracts: {
      openEnded: 'permanent',
      fixedTerm: 'fixed-term',
      agency: 'agency',
      apprenticeship: 'apprenticeship',
      civilService: 'civil service',
      selfEmployed: 'self-employed',
      subsidised: 'subsidised',
      inclusion: 'inclusion contract',
      other: 'other contract',
    },
    placements: { job: 'Job', apprenticeship: 'Apprenticeship', workTrial: 'Work trial', volunteer: 'Volunteering' },
    states: { planned: 'to begin', trial: 'on trial', confirmed: 'confirmed', ended: 'ended', noShow: 'did not begin' },
    owners: { worker: 'worker', employer: 'employer', joint: 'joint' },
    levels: {
      '-2': 'much less than expected',
      '-1': 'less than expected',
      '0': 'as expected',
      '1': 'more than expected',
      '2': 'much more than expected',
    },
    outcomes: { reviewed: 'reviewed', dropped: 'dropped', replaced: 'replaced' },
    intentions: {
      confirm: 'keep',
      renew: 'renew',
      changeHours: 'change the hours',
      unsure: 'not sure',
      no: 'not keep',
    },
    wishes: { more: 'more often', same: 'as now', fewer: 'less often' },
    notRated: 'not rated yet',
    somebodyElse: 'somebody else',
  },
  fr: {
    kinds: {
      interview: 'Entretien',
      observation: 'Observation',
      instruction: 'Apprentissage sur le poste',
      teamMeeting: 'Rencontre avec l’équipe',
      mediation: 'Médiation',
      prospecting: 'Prospection',
      trialFollowUp: 'Suivi de mise en situation',
      administrativeHelp: 'Aide administrative',
      tutorTraining: 'Formation du tuteur',
      evaluation: 'Bilan',
      coordination: 'Coordination avec les partenaires',
      internal: 'Écrits et organisation',
      missed: 'Rendez-vous manqué',
    },
    modes: {
      onSite: 'visite en entreprise',
      office: 'au bureau',
      phone: 'appel',
      message: 'message',
      video: 'visio',
      home: 'visite à domicile',
      elsewhere: 'rencontre ailleurs',
      event: 'événement',
    },
    parties: {
      worker: 'personne',
      employer: 'entreprise',
      tutor: 'tuteur',
      family: 'famille',
      partner: 'service partenaire',
      nobody: 'travail de bureau',
    },
    sides: { worker: 'Personne', employer: 'Entreprise', both: 'Les deux', other: 'Autres' },
    functions: {
      director: 'la direction',
      hr: 'les ressources humaines',
      directManager: 'le chef direct',
      tutor: 'le tuteur',
      staffRepresentative: 'le représentant du personnel',
      other: 'un contact de l’entreprise',
    },
    contracts: {
      openEnded: 'CDI',
      fixedTerm: 'CDD',
      agency: 'intérim',
      apprenticeship: 'apprentissage',
      civilService: 'fonction publique',
      selfEmployed: 'indépendant',
      subsidised: 'contrat aidé',
      inclusion: 'contrat d’insertion',
      other: 'autre contrat',
    },
    placements: {
      job: 'Emploi',
      apprenticeship: 'Apprentissage',
      workTrial: 'Mise en situation',
      volunteer: 'Bénévolat',
    },
    states: {
      planned: 'à venir',
      trial: 'en période d’essai',
      confirmed: 'confirmé',
      ended: 'terminé',
      noShow: 'n’a pas commencé',
    },
    owners: { worker: 'personne', employer: 'entreprise', joint: 'commun' },
    levels: {
      '-2': 'bien moins que prévu',
      '-1': 'moins que prévu',
      '0': 'comme prévu',
      '1': 'plus que prévu',
      '2': 'bien plus que prévu',
    },
    outcomes: { reviewed: 'évalué', dropped: 'abandonné', replaced: 'remplacé' },
    intentions: {
      confirm: 'garder',
      renew: 'renouveler',
      changeHours: 'changer les heures',
      unsure: 'pas sûr',
      no: 'ne pas garder',
    },
    wishes: { more: 'plus souvent', same: 'comme maintenant', fewer: 'moins souvent' },
    notRated: 'pas encore évalué',
    somebodyElse: 'une autre personne',
  },
}
