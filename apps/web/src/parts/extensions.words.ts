import type { DenialReason, ExtensionStatus } from '@tandem/domain/extensions'
import type { ExtensionReason } from '@tandem/domain/rule-sets'
import { words } from '../words/words.ts'

/** Why more time is asked for. */
export const extensionReasonWords = words({
  en: {
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
  fr: {
    goalsNotReached: 'Objectifs pas encore atteints',
    newFunction: 'Nouvelle fonction',
    hoursIncrease: 'Plus d’heures au contrat',
    newTeam: 'Nouvelle équipe ou nouveau tuteur',
    longAbsence: 'Absence de plus de quatre semaines',
    trialRenewed: 'Essai renouvelé',
    newEmployer: 'Nouvel employeur',
    training: 'Formation à terminer',
    other: 'Autre chose',
  } satisfies Record<ExtensionReason, string>,
})

export const extensionStatusWords = words({
  en: { pending: 'Waits for a decision', granted: 'Granted', denied: 'Not granted', withdrawn: 'Withdrawn' },
  fr: {
    pending: 'Attend une décision',
    granted: 'Accordée',
    denied: 'Pas accordée',
    withdrawn: 'Retirée',
  } satisfies Record<ExtensionStatus, string>,
})

/** Why more time is refused. */
export const denialReasonWords = words({
  en: {
    goalsReached: 'The goals are reached',
    evidenceMissing: 'The log or the review is not complete',
    noHoursLeft: 'No hours are left for it',
    otherService: 'Another service can do more',
    followUpInstead: 'Follow-up after the plan is enough',
    other: 'Something else',
  },
  fr: {
    goalsReached: 'Les objectifs sont atteints',
    evidenceMissing: 'Le journal ou le bilan n’est pas complet',
    noHoursLeft: 'Il ne reste pas d’heures pour cela',
    otherService: 'Un autre service est mieux placé',
    followUpInstead: 'Un suivi après le plan suffit',
    other: 'Autre chose',
  } satisfies Record<DenialReason, string>,
})
