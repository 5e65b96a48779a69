import type { DueKind } from '@tandem/domain/due/kinds'
import type { PlanDecision, PlanScope, PlanState, PlanStatus } from '@tandem/domain/plans'
import { words } from '../words/words.ts'

/** What is due, as the head of a line. */
export const dueWords = words({
  en: {
    task: 'Next action',
    employerCheckIn: 'Employer check-in',
    workerCheckIn: 'Worker check-in',
    trialEnd: 'Trial period ends',
    planReview: 'Plan review',
    trialDecision: 'Decide on the trial',
    planEnd: 'Plan ends',
    capEnd: 'No plan may last longer',
    agreementUnsigned: 'Agreement unsigned',
    answerWaits: 'Answered by link: to be read',
    divergence: 'The two sides see it differently',
    commitment: 'Commitment: how did it go?',
    agreementAgainst: 'Agreement: somebody said no',
    afterCare: 'After the coaching: how is it going?',
    stillThere: 'Still there?',
    silentWorker: 'No contact with the worker',
    silentEmployer: 'No contact with the employer',
  },
  fr: {
    task: 'Prochaine action',
    employerCheckIn: 'Point entreprise',
    workerCheckIn: 'Point avec la personne',
    trialEnd: 'Fin de la période d’essai',
    planReview: 'Bilan du plan',
    trialDecision: 'Décider de l’essai',
    planEnd: 'Fin du plan',
    capEnd: 'Durée maximale des plans',
    agreementUnsigned: 'Convention à signer',
    answerWaits: 'Réponse par lien, à lire',
    divergence: 'Les deux côtés le voient autrement',
    commitment: 'Engagement\u00a0: où en est-on\u00a0?',
    agreementAgainst: 'Convention : un désaccord',
    afterCare: 'Après l’accompagnement : comment ça va ?',
    stillThere: 'Toujours en poste ?',
    silentWorker: 'Sans contact avec la personne',
    silentEmployer: 'Sans contact avec l’entreprise',
  } satisfies Record<DueKind, string>,
})

/** The same where a mark beside it tells the side. */
export const dueShortWords = words({
  en: {
    task: 'Next action',
    employerCheckIn: 'Check-in',
    workerCheckIn: 'Check-in',
    trialEnd: 'Trial ends',
    planReview: 'Review',
    trialDecision: 'Decide on trial',
    planEnd: 'Plan ends',
    capEnd: 'No plan may last longer',
    agreementUnsigned: 'Unsigned',
    answerWaits: 'Answer to read',
    divergence: 'Seen differently',
    commitment: 'Commitment',
    agreementAgainst: 'Said no',
    afterCare: 'News after the end',
    stillThere: 'Still there?',
    silentWorker: 'No contact',
    silentEmployer: 'No contact',
  },
  fr: {
    task: 'Action',
    employerCheckIn: 'Point',
    workerCheckIn: 'Point',
    trialEnd: 'Fin d’essai',
    planReview: 'Bilan',
    trialDecision: 'Décider l’essai',
    planEnd: 'Fin du plan',
    capEnd: 'Durée maximale des plans',
    agreementUnsigned: 'À signer',
    answerWaits: 'Réponse à lire',
    divergence: 'Vu autrement',
    commitment: 'Engagement',
    agreementAgainst: 'Désaccord',
    afterCare: 'Nouvelles après la fin',
    stillThere: 'Toujours là ?',
    silentWorker: 'Sans contact',
    silentEmployer: 'Sans contact',
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
