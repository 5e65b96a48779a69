import type { DueKind } from '@tandem/domain/due/kinds'
import type { PlanDecision, PlanScope, PlanState, PlanStatus } from '@tandem/domain/plans'
import { words } from '../words/words.ts'

/** What is due, as the head of a line. */
export const dueWords = words({
  en: {
    task: 'Next action',
    appointment: 'Appointment',
    employerCheckIn: 'Employer check-in',
    workerCheckIn: 'Worker check-in',
    firstDay: 'First day of work',
    trialEnd: 'Trial period ends',
    planReview: 'Plan review',
    trialDecision: 'Decide on the trial',
    contractEnd: 'The contract ends',
    planEnd: 'Plan ends',
    capEnd: 'No plan may last longer',
    grantHours: 'Hours of the plan',
    agreementUnsigned: 'Agreement unsigned',
    answerWaits: 'Answered by link: to be read',
    linkUnsent: 'E-mail to check',
    divergence: 'The two sides see it differently',
    commitment: 'Commitment: how did it go?',
    agreementAgainst: 'Agreement: somebody said no',
    afterCare: 'After the coaching: how is it going?',
    stillThere: 'Still there?',
    consentEnd: 'A consent runs out',
    silentWorker: 'No contact with the worker',
    silentEmployer: 'No contact with the employer',
    employerOnBoard: 'Is the employer still on board?',
  },
  fr: {
    task: 'Prochaine action',
    appointment: 'Rendez-vous',
    employerCheckIn: 'Point entreprise',
    workerCheckIn: 'Point avec la personne',
    firstDay: 'Premier jour de travail',
    trialEnd: 'Fin de la période d’essai',
    planReview: 'Bilan du plan',
    trialDecision: 'Décider de l’essai',
    contractEnd: 'Fin du contrat',
    planEnd: 'Fin du plan',
    capEnd: 'Durée maximale des plans',
    grantHours: 'Heures du plan',
    agreementUnsigned: 'Convention à signer',
    answerWaits: 'Réponse par lien, à lire',
    linkUnsent: 'E-mail à vérifier',
    divergence: 'Les deux côtés le voient autrement',
    commitment: 'Engagement\u00a0: où en est-on\u00a0?',
    agreementAgainst: 'Convention : un désaccord',
    afterCare: 'Après l’accompagnement : comment ça va ?',
    stillThere: 'Toujours en poste ?',
    consentEnd: 'Un accord arrive à son terme',
    silentWorker: 'Sans contact avec la personne',
    silentEmployer: 'Sans contact avec l’entreprise',
    employerOnBoard: 'L’entreprise est-elle toujours partante ?',
  } satisfies Record<DueKind, string>,
})

/** The same where a mark beside it tells the side. */
export const dueShortWords = words({
  en: {
    task: 'Next action',
    appointment: 'Appointment',
    employerCheckIn: 'Check-in',
    workerCheckIn: 'Check-in',
    firstDay: 'First day',
    trialEnd: 'Trial ends',
    planReview: 'Review',
    trialDecision: 'Decide on trial',
    contractEnd: 'Contract ends',
    planEnd: 'Plan ends',
    capEnd: 'No plan may last longer',
    grantHours: 'Hours used',
    agreementUnsigned: 'Unsigned',
    answerWaits: 'Answer to read',
    linkUnsent: 'E-mail to check',
    divergence: 'Seen differently',
    commitment: 'Commitment',
    agreementAgainst: 'Said no',
    afterCare: 'News after the end',
    stillThere: 'Still there?',
    consentEnd: 'Consent runs out',
    silentWorker: 'No contact',
    silentEmployer: 'No contact',
    employerOnBoard: 'Still on board?',
  },
  fr: {
    task: 'Action',
    appointment: 'Rendez-vous',
    employerCheckIn: 'Point',
    workerCheckIn: 'Point',
    firstDay: 'Premier jour',
    trialEnd: 'Fin d’essai',
    planReview: 'Bilan',
    trialDecision: 'Décider l’essai',
    contractEnd: 'Fin de contrat',
    planEnd: 'Fin du plan',
    capEnd: 'Durée maximale des plans',
    grantHours: 'Heures utilisées',
    agreementUnsigned: 'À signer',
    answerWaits: 'Réponse à lire',
    linkUnsent: 'E-mail à vérifier',
    divergence: 'Vu autrement',
    commitment: 'Engagement',
    agreementAgainst: 'Désaccord',
    afterCare: 'Nouvelles après la fin',
    stillThere: 'Toujours là ?',
    consentEnd: 'Accord à renouveler',
    silentWorker: 'Sans contact',
    silentEmployer: 'Sans contact',
    employerOnBoard: 'Toujours partante ?',
  } satisfies Record<DueKind, string>,
})

/** When something is due, in few words. */
export const dueWhenWords = words({
  en: {
    late: '{days, plural, one {# day late} other {# days late}}',
    lateShort: '{days} d late',
    today: 'Today',
  },
  fr: {
    late: '{days, plural, one {# jour de retard} other {# jours de retard}}',
    lateShort: '{days} j de retard',
    today: 'Aujourd’hui',
  },
})

export const planStateWords = words({
  en: {
    draft: 'Draft',
    proposed: 'Proposed',
    notStarted: 'Not begun',
    running: 'Running',
    runningOut: 'Running out',
    overdue: 'Overdue: decide',
    paused: 'On hold',
    decided: 'Decided',
  },
  fr: {
    draft: 'Brouillon',
    proposed: 'Proposé',
    notStarted: 'Pas commencé',
    running: 'En cours',
    runningOut: 'Bientôt terminé',
    overdue: 'Échu : à décider',
    paused: 'En pause',
    decided: 'Décidé',
  } satisfies Record<PlanState, string>,
})

export const planStatusWords = words({
  en: { draft: 'Draft', proposed: 'Proposed', agreed: 'Agreed' },
  fr: { draft: 'Brouillon', proposed: 'Proposé', agreed: 'Convenu' } satisfies Record<PlanStatus, string>,
})

export const planScopeWords = words({
  en: { toward: 'Toward a job', in: 'In the job', both: 'Toward and in' },
  fr: { toward: 'Vers l’emploi', in: 'Dans l’emploi', both: 'Vers et dans' } satisfies Record<PlanScope, string>,
})

export const planDecisionWords = words({
  en: { extended: 'Extended by a new plan', ended: 'Ended as planned', endedEarly: 'Ended early' },
  fr: {
    extended: 'Prolongé par un nouveau plan',
    ended: 'Terminé comme prévu',
    endedEarly: 'Arrêté avant terme',
  } satisfies Record<PlanDecision, string>,
})

/** The clock of a plan. */
export const planClockWords = words({
  en: {
    daysLeft: '{days, plural, one {# day left} other {# days left}}',
    overdue: '{days, plural, one {# day over} other {# days over}}',
    hours: '{used} of {granted}',
    noGrant: '{used} so far',
    label: 'Coaching plan: {share} of its time',
  },
  fr: {
    daysLeft: '{days, plural, one {# jour restant} other {# jours restants}}',
    overdue: '{days, plural, one {# jour dépassé} other {# jours dépassés}}',
    hours: '{used} sur {granted}',
    noGrant: '{used} à ce jour',
    label: 'Plan d’accompagnement : {share} du temps',
  },
})
