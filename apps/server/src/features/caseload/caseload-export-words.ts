import type { DueKind } from '@tandem/domain/due/kinds'
import type { Phase } from '@tandem/domain/episodes'
import type { Locale } from '@tandem/domain/members'

type Words = {
  readonly fileName: string
  readonly sheet: string
  readonly headings: readonly string[]
  readonly yes: string
  readonly no: string
  readonly phases: Readonly<Record<Phase, string>>
  readonly dues: Readonly<Record<DueKind, string>>
}

/** The caseload as a spreadsheet; headings in the order of its columns. */
export const CASELOAD_EXPORT_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    fileName: 'caseload',
    sheet: 'Caseload',
    headings: [
      'Last name',
      'First name',
      'Coach',
      'Phase',
      'Paused',
      'Entry',
      'Exit',
      'Company',
      'Job',
      'First day of the job',
      'Trial period ends',
      'Other jobs',
      'Worker last seen',
      'Employer last seen',
      'Next action',
      'Next action on',
      'Plan starts',
      'Plan ends',
      'Hours granted',
      'Hours used',
      'Open goals',
      'First thing due',
      'Due on',
      'Things late',
      'Things on hold',
    ],
    yes: 'yes',
    no: 'no',
    phases: { intake: 'Intake', toward: 'Toward a job', in: 'In the job', after: 'After-care' },
    dues: {
      task: 'Next action',
      appointment: 'Appointment',
      employerCheckIn: 'Employer check-in',
      workerCheckIn: 'Worker check-in',
      trialEnd: 'Trial period ends',
      planReview: 'Plan review',
      trialDecision: 'Decide on the trial',
      planEnd: 'Plan ends',
      capEnd: 'No plan may last longer',
      agreementUnsigned: 'Agreement unsigned',
      answerWaits: 'Answer by link to read',
      divergence: 'The two sides see it differently',
      agreementAgainst: 'Agreement: somebody said no',
      silentWorker: 'No contact with the worker',
      silentEmployer: 'No contact with the employer',
    },
  },
  fr: {
    fileName: 'file-active',
    sheet: 'File active',
    headings: [
      'Nom',
      'Prénom',
      'Coach',
      'Étape',
      'Suspendu',
      'Entrée',
      'Sortie',
      'Entreprise',
      'Fonction',
      'Premier jour de l’emploi',
      'Fin de la période d’essai',
      'Autres emplois',
      'Personne vue le',
      'Entreprise vue le',
      'Prochaine action',
      'Prochaine action le',
      'Début du plan',
      'Fin du plan',
      'Heures accordées',
      'Heures utilisées',
      'Objectifs ouverts',
      'À faire d’abord',
      'Pour le',
      'En retard',
      'En attente',
    ],
    yes: 'oui',
    no: 'non',
    phases: { intake: 'Accueil', toward: 'Vers l’emploi', in: 'Dans l’emploi', after: 'Après' },
    dues: {
      task: 'Prochaine action',
      appointment: 'Rendez-vous',
      employerCheckIn: 'Point entreprise',
      workerCheckIn: 'Point avec la personne',
      trialEnd: 'Fin de la période d’essai',
      planReview: 'Bilan du plan',
      trialDecision: 'Décider de l’essai',
      planEnd: 'Fin du plan',
      capEnd: 'Durée maximale des plans',
      agreementUnsigned: 'Convention à signer',
      answerWaits: 'Réponse par lien à lire',
      divergence: 'Les deux côtés le voient autrement',
      agreementAgainst: 'Convention : un désaccord',
      silentWorker: 'Sans contact avec la personne',
      silentEmployer: 'Sans contact avec l’entreprise',
    },
  },
}
