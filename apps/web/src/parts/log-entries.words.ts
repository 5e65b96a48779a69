import type { Kind, MissedBy, MissedReason, Mode, Side, WithParty } from '@tandem/domain/log-entries'
import { words } from '../words/words.ts'

export const sideWords = words({
  en: { worker: 'Worker', employer: 'Employer', both: 'Both', other: 'Someone else' },
  fr: { worker: 'Personne', employer: 'Entreprise', both: 'Les deux', other: 'Autre' } satisfies Record<Side, string>,
})

export const withPartyWords = words({
  en: {
    worker: 'Worker',
    employer: 'Employer',
    tutor: 'Tutor',
    family: 'Family',
    partner: 'Partner service',
    nobody: 'Nobody: desk work',
  },
  fr: {
    worker: 'Personne',
    employer: 'Entreprise',
    tutor: 'Tuteur',
    family: 'Famille',
    partner: 'Service partenaire',
    nobody: 'Personne : travail de bureau',
  } satisfies Record<WithParty, string>,
})

export const modeWords = words({
  en: {
    onSite: 'Workplace visit',
    office: 'Meeting',
    phone: 'Call',
    message: 'Message',
    video: 'Video call',
    home: 'Home visit',
    elsewhere: 'Meeting elsewhere',
    event: 'Event',
  },
  fr: {
    onSite: 'Visite en entreprise',
    office: 'Au bureau',
    phone: 'Appel',
    message: 'Message',
    video: 'Visio',
    home: 'Visite à domicile',
    elsewhere: 'Rencontre ailleurs',
    event: 'Événement',
  } satisfies Record<Mode, string>,
})

export const kindWords = words({
  en: {
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
    internal: 'Internal: writing, planning',
    missed: 'Missed appointment',
  },
  fr: {
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
    internal: 'Interne : écrits, organisation',
    missed: 'Rendez-vous manqué',
  } satisfies Record<Kind, string>,
})

export const missedByWords = words({
  en: { worker: 'The worker', employer: 'The employer', coach: 'The coach' },
  fr: { worker: 'La personne', employer: 'L’entreprise', coach: 'Le ou la coach' } satisfies Record<MissedBy, string>,
})

export const missedReasonWords = words({
  en: { toldBefore: 'Told us before', noNews: 'No news', postponed: 'Postponed', hindered: 'Was prevented' },
  fr: {
    toldBefore: 'A prévenu',
    noNews: 'Sans nouvelles',
    postponed: 'Reporté',
    hindered: 'Empêché·e',
  } satisfies Record<MissedReason, string>,
})
