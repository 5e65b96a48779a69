import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro: 'Half-way we look together at what was agreed and decide how to go on.',
    closing: 'You may add your own words, also where you do not agree.',
    notWritten: 'Health, family life and the working notes of the coach are not written here.',
  },
  title: (name: string) => `Half-way review with ${name}`,
  hours: 'Hours and contacts',
  worker: 'Contacts with the person',
  employer: 'Contacts with the company',
  missed: 'Missed appointments',
  sides: 'What both sides say',
  sidesHead: ['About', 'The person', 'The company'],
  rated: (value: number | null) => (value === null ? 'not seen' : `${value} out of 5`),
  notAsked: 'not asked',
  decision: 'Decision',
  decisions: ['Go on as it is', 'Change the goals', 'More or fewer contacts', 'Extend, because:', 'End'],
  dates: 'New dates',
  until: 'The plan ends',
}

export type ReviewWords = typeof en

export const MID_PLAN_REVIEW_WORDS: Readonly<Record<Locale, ReviewWords>> = {
  en,
  fr: {
    texts: {
      intro: 'À mi-chemin, nous regardons ensemble ce qui était convenu et décidons de la suite.',
      closing: 'Vous pouvez ajouter vos propres mots, aussi là où vous n’êtes pas d’accord.',
      notWritten: 'La santé, la vie de famille et les notes de travail du ou de la coach ne sont pas écrites ici.',
    },
    title: (name) => `Bilan à mi-parcours avec ${name}`,
    hours: 'Heures et contacts',
    worker: 'Contacts avec la personne',
    employer: 'Contacts avec l’entreprise',
    missed: 'Rendez-vous manqués',
    sides: 'Ce que disent les deux côtés',
    sidesHead: ['Sur quoi', 'La personne', 'L’entreprise'],
    rated: (value) => (value === null ? 'pas vu' : `${value} sur 5`),
    notAsked: 'pas demandé',
    decision: 'Décision',
    decisions: [
      'Continuer ainsi',
      'Changer les objectifs',
      'Plus ou moins de contacts',
      'Prolonger, parce que :',
      'Terminer',
    ],
    dates: 'Nouvelles dates',
    until: 'Fin du plan',
  },
}

/** The same at the end of a plan. */
export const CLOSING_REVIEW_WORDS: Readonly<Record<Locale, ReviewWords>> = {
  en: {
    ...MID_PLAN_REVIEW_WORDS.en,
    texts: {
      ...MID_PLAN_REVIEW_WORDS.en.texts,
      intro: 'At the end we look together at what was agreed, what came of it and what remains.',
    },
    title: (name) => `Closing review with ${name}`,
    decisions: ['What remains to be done:', 'Who takes over:', 'News is asked for on:'],
  },
  fr: {
    ...MID_PLAN_REVIEW_WORDS.fr,
    texts: {
      ...MID_PLAN_REVIEW_WORDS.fr.texts,
      intro: 'À la fin, nous regardons ensemble ce qui était convenu, ce qui en est sorti et ce qui reste.',
    },
    title: (name) => `Bilan de clôture avec ${name}`,
    decisions: ['Ce qui reste à faire :', 'Qui prend le relais :', 'Nous prendrons des nouvelles le :'],
  },
}
