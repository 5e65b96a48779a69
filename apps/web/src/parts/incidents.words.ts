import type { IncidentKind, MediationOutcome } from '@tandem/domain/incidents'
import { words } from '../words/words.ts'

/** What goes wrong. */
export const incidentKindWords = words({
  en: {
    absenceWithoutNews: 'Absence without news',
    conflict: 'Conflict',
    warningLetter: 'Warning letter',
    safetyMistake: 'Safety mistake',
    wageProblem: 'Wage problem',
    tutorLeaving: 'Tutor leaving',
    noticeOfDismissal: 'Notice of dismissal',
    other: 'Something else',
  },
  fr: {
    absenceWithoutNews: 'Absence sans nouvelles',
    conflict: 'Conflit',
    warningLetter: 'Lettre d’avertissement',
    safetyMistake: 'Erreur de sécurité',
    wageProblem: 'Problème de salaire',
    tutorLeaving: 'Départ du tuteur ou de la tutrice',
    noticeOfDismissal: 'Annonce d’un licenciement',
    other: 'Autre chose',
  } satisfies Record<IncidentKind, string>,
})

/** How a mediation ended. */
export const mediationOutcomeWords = words({
  en: { solved: 'Solved', followUp: 'Agreed, with a follow-up', jobEnded: 'The job ended', staysOpen: 'Stays open' },
  fr: {
    solved: 'Résolu',
    followUp: 'Accord, avec un suivi',
    jobEnded: 'L’emploi a pris fin',
    staysOpen: 'Reste ouvert',
  } satisfies Record<MediationOutcome, string>,
})
