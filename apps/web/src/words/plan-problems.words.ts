import { words } from './words.ts'

/** Why what is asked of a plan or of more time is refused. */
export const planProblemWords = words({
  en: {
    'plan-end-before-start': 'The plan ends before it starts.',
    'plan-before-entry': 'The plan starts before the entry.',
    'plan-over-cap': 'The plan lasts longer than the programme allows for all plans together.',
    'cap-used-up': 'The time that the programme allows for all plans together is over.',
    'hours-over-cap': 'The programme grants fewer hours for a plan.',
    'plan-overlaps': 'Another plan runs at that time for the same scope. End it first, or choose other dates.',
    'plan-agreed': 'This plan is agreed: it is not made a draft again.',
    'plan-decided': 'This plan has been decided, or is not agreed yet.',
    'placement-missing': 'Choose a job of this person.',
    'extension-not-foreseen': 'The rules of this programme foresee no extension.',
    'extension-too-early': 'It is too early to ask for more time.',
    'extension-not-later': 'Choose a day after the present end.',
    'extension-over-cap': 'That is later than the rules allow in all.',
    'extension-too-long': 'One extension may not be that long.',
    'extension-pending': 'A request for more time waits for a decision.',
    'extension-settled': 'This request has been answered or withdrawn.',
  },
  fr: {
    'plan-end-before-start': 'Le plan finit avant de commencer.',
    'plan-before-entry': 'Le plan commence avant l’entrée.',
    'plan-over-cap': 'Le plan dure plus que ce que le programme permet pour tous les plans ensemble.',
    'cap-used-up': 'Le temps que le programme permet pour tous les plans ensemble est écoulé.',
    'hours-over-cap': 'Le programme prévoit moins d’heures pour un plan.',
    'plan-overlaps':
      'Un autre plan court à ce moment pour la même étape. Terminez-le d’abord, ou choisissez d’autres dates.',
    'plan-agreed': 'Ce plan est convenu : il ne redevient pas un brouillon.',
    'plan-decided': 'Ce plan est décidé, ou pas encore convenu.',
    'placement-missing': 'Choisissez un emploi de cette personne.',
    'extension-not-foreseen': 'Les règles de ce programme ne prévoient pas de prolongation.',
    'extension-too-early': 'Il est trop tôt pour demander plus de temps.',
    'extension-not-later': 'Choisissez un jour après la fin actuelle.',
    'extension-over-cap': 'C’est plus tard que ce que les règles permettent en tout.',
    'extension-too-long': 'Une prolongation ne peut pas être si longue.',
    'extension-pending': 'Une demande de prolongation attend une décision.',
    'extension-settled': 'Cette demande a reçu une réponse ou a été retirée.',
  },
})
