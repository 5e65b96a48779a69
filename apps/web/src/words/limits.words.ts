import { words } from './words.ts'

/** Refusals that name their limit: days, counts and minutes come with the problem. */
export const limitWords = words({
  en: {
    'plan-over-cap':
      'The programme allows {months, plural, =0 {{days, plural, one {# day} other {# days}}} one {# month} other {# months}} for all plans together, counted from {fromOn}: the last possible day is {day}.',
    'cap-used-up':
      'The {months, plural, =0 {{days, plural, one {# day} other {# days}}} one {# month} other {# months}} that the programme allows for all plans together, counted from {fromOn}, are over before this plan begins.',
    'hours-over-cap':
      'The programme grants at most {mostMinutes} for a plan. Write that or less; more is asked for with an extension.',
    'plan-overlaps':
      'Plan {number} runs for the same time, from {startsOn} to {endsOn}. End it first, or choose other dates.',
    'extension-too-early': 'More time may be asked for from {opensOn}.',
    'extension-not-later': 'Choose a day after {endsOn}, where the plan ends now.',
    'extension-over-cap':
      'The programme lets all plans together, counted from {fromOn}, end by {capOn}: choose that day or an earlier one.',
    'extension-too-long': 'One extension may reach until {day} at the latest.',
  },
  fr: {
    'plan-over-cap':
      'Le programme permet {months, plural, =0 {{days, plural, one {# jour} other {# jours}}} other {# mois}} pour tous les plans ensemble, à compter du {fromOn} : le dernier jour possible est le {day}.',
    'cap-used-up':
      'Les {months, plural, =0 {{days, plural, one {# jour} other {# jours}}} other {# mois}} que le programme permet pour tous les plans ensemble, à compter du {fromOn}, sont écoulés avant le début de ce plan.',
    'hours-over-cap':
      'Le programme prévoit au plus {mostMinutes} pour un plan. Écrivez cela ou moins ; davantage se demande avec une prolongation.',
    'plan-overlaps':
      'Le plan {number} court pour la même étape, du {startsOn} au {endsOn}. Terminez-le d’abord, ou choisissez d’autres dates.',
    'extension-too-early': 'Une prolongation peut être demandée à partir du {opensOn}.',
    'extension-not-later': 'Choisissez un jour après le {endsOn}, où le plan finit maintenant.',
    'extension-over-cap':
      'Le programme permet à tous les plans ensemble, à compter du {fromOn}, de finir au plus tard le {capOn} : choisissez ce jour-là ou un jour plus tôt.',
    'extension-too-long': 'Une prolongation peut aller jusqu’au {day} au plus tard.',
  },
})
