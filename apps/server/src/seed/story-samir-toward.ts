import type { Told } from './person.ts'

/** Samir’s way to the bakery. */
export const SAMIR_TOWARD: readonly Told[] = [
  {
    on: -174,
    at: '10:00',
    shape: 'firstTalk',
    minutes: 60,
    note: {
      fr: 'Premier entretien avec la mission locale. Trois ans de petits boulots, l’envie d’un vrai métier de la main.',
      en: 'First talk, with the mission locale. Three years of odd jobs, the wish for a real trade.',
    },
  },
  {
    on: -168,
    at: '14:00',
    shape: 'officeTalk',
    minutes: 45,
    note: {
      fr: 'Nous lisons le plan d’accompagnement. Samir choisit qui peut lire son dossier.',
      en: 'We read the coaching plan. Samir chooses who may read his file.',
    },
  },
  {
    on: -164,
    at: '09:30',
    shape: 'officeTalk',
    minutes: 60,
    note: {
      fr: 'Parcours repris année par année. Il a fait du pain avec son oncle, il n’en parlait jamais.',
      en: 'We go through the years. He baked bread with an uncle and never mentioned it.',
    },
  },
  {
    on: -157,
    at: '09:30',
    shape: 'officeTalk',
    minutes: 50,
    note: { fr: 'CV d’une page. Le pain passe en haut.', en: 'A one-page CV. Bread goes to the top.' },
  },
  {
    on: -150,
    at: '12:30',
    shape: 'callWorker',
    minutes: 15,
    note: {
      fr: 'Il a déposé deux CV. Une boulangerie a posé des questions.',
      en: 'He handed in two CVs. One bakery asked questions.',
    },
  },
  {
    on: -143,
    at: '13:30',
    shape: 'papers',
    minutes: 45,
    note: { fr: 'Abonnement de bus demandé, attestation jointe.', en: 'Bus pass asked for, certificate attached.' },
  },
  {
    on: -136,
    at: '10:00',
    shape: 'officeTalk',
    minutes: 60,
    note: {
      fr: 'Simulation d’entretien. « Pourquoi voulez-vous vous lever à trois heures ? » Il rit, puis répond très bien.',
      en: 'Practice interview. “Why do you want to get up at three?” He laughs, then answers very well.',
    },
  },
  {
    on: -129,
    at: '15:00',
    shape: 'visitCompany',
    minutes: 50,
    company: 'lenoir',
    note: {
      fr: 'Première visite à la Boulangerie Lenoir. Mme Lenoir a perdu deux aides en un an. Elle veut quelqu’un qui reste.',
      en: 'First visit to Boulangerie Lenoir. Mme Lenoir lost two helpers in a year. She wants somebody who stays.',
    },
  },
  {
    on: -122,
    at: '12:30',
    shape: 'callWorker',
    minutes: 20,
    note: {
      fr: 'Je lui parle de la boulangerie. Il veut voir avant de dire oui.',
      en: 'I tell him about the bakery. He wants to see it before saying yes.',
    },
  },
  {
    on: -115,
    at: '10:00',
    shape: 'officeTalk',
    minutes: 55,
    note: { fr: 'Ce qui est possible : 24 heures, pas le lundi.', en: 'What is possible: 24 hours, not on Mondays.' },
  },
  {
    on: -108,
    at: '11:00',
    shape: 'partner',
    minutes: 25,
    note: {
      fr: 'La mission locale garde le permis, nous gardons l’emploi.',
      en: 'The mission locale keeps the driving licence, we keep the job.',
    },
  },
  {
    on: -101,
    at: '09:00',
    shape: 'jobFair',
    minutes: 90,
    note: {
      fr: 'Salon des métiers de bouche. Samir parle à quatre patrons, d’abord avec moi, puis sans moi.',
      en: 'Food trades fair. Samir talks to four owners, first with me, then without.',
    },
  },
  {
    on: -94,
    at: '10:00',
    shape: 'officeTalk',
    minutes: 50,
    note: {
      fr: 'Retour du salon. La boulangerie reste son premier choix.',
      en: 'Back from the fair. The bakery is still his first choice.',
    },
  },
  {
    on: -87,
    at: '14:30',
    shape: 'callCompany',
    minutes: 20,
    company: 'lenoir',
    note: {
      fr: 'Mme Lenoir accepte trois matinées d’essai le mois prochain.',
      en: 'Mme Lenoir accepts three trial mornings next month.',
    },
  },
  {
    on: -80,
    at: '13:00',
    shape: 'goTogether',
    minutes: 75,
    note: {
      fr: 'Trajet de nuit repéré ensemble : bus de 3 h 50, ou vélo, 25 minutes.',
      en: 'The night journey tried out together: the 3:50 bus, or by bike, 25 minutes.',
    },
  },
  {
    on: -73,
    at: '14:30',
    shape: 'callCompany',
    minutes: 25,
    company: 'lenoir',
    note: { fr: 'Essai fixé. M. Roy montrera les gestes.', en: 'Trial fixed. M. Roy will show the work.' },
  },
]
