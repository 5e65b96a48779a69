import { words } from '../words/words.ts'

/** A form that was begun and not saved, and what is asked before it closes. */
export const formDraftWords = words({
  en: {
    begun: 'You began this on {at}',
    begunText: 'What you wrote then is kept on this device. It is not saved yet.',
    goOn: 'Go on',
    startAgain: 'Start again',
    leaveTitle: 'Leave without saving?',
    lost: 'What you typed here will be lost.',
    kept: 'What you typed stays on this device, for you alone: this form offers it when you open it again.',
    keptForNow: 'What you typed is offered when you open this form again, as long as this page stays open.',
    leave: 'Leave',
    leaveKept: 'Keep for later',
    throwAway: 'Throw away',
    stay: 'Keep writing',
  },
  fr: {
    begun: 'Vous avez commencé ceci le {at}',
    begunText: 'Ce que vous aviez écrit est gardé sur cet appareil. Ce n’est pas encore enregistré.',
    goOn: 'Continuer',
    startAgain: 'Recommencer',
    leaveTitle: 'Quitter sans enregistrer ?',
    lost: 'Ce que vous avez écrit ici sera perdu.',
    kept: 'Ce que vous avez écrit reste sur cet appareil, pour vous seul·e : ce formulaire vous le proposera à la prochaine ouverture.',
    keptForNow: 'Ce que vous avez écrit vous sera proposé à la prochaine ouverture, tant que cette page reste ouverte.',
    leave: 'Quitter',
    leaveKept: 'Garder pour plus tard',
    throwAway: 'Jeter',
    stay: 'Continuer à écrire',
  },
})
