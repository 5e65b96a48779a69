import type { Told } from './person.ts'

/** Samir at the bakery, from the trial mornings on. */
export const SAMIR_IN_THE_JOB: readonly Told[] = [
  {
    on: -66,
    at: '10:30',
    shape: 'trialVisit',
    minutes: 60,
    company: 'lenoir',
    job: 'essai',
    note: {
      fr: 'Trois matinées d’essai, positives. M. Roy : « Il écoute et il range. »',
      en: 'Three trial mornings, positive. M. Roy: “He listens and he tidies up.”',
    },
  },
  {
    on: -62,
    at: '14:00',
    shape: 'officeTalk',
    minutes: 55,
    note: {
      fr: 'Bilan de l’essai avec ses mots : « J’ai aimé le silence avant l’ouverture. »',
      en: 'The trial in his words: “I liked the quiet before the shop opens.”',
    },
  },
  {
    on: -59,
    at: '13:00',
    shape: 'callWorker',
    minutes: 25,
    note: {
      fr: 'Accepte l’offre. Voulait 24 h, accepte 28 h avec le lundi libre.',
      en: 'Accepted the offer. Wanted 24 h, accepted 28 h with Mondays off.',
    },
  },
  {
    on: -55,
    at: '11:00',
    shape: 'visitBoth',
    minutes: 60,
    note: {
      fr: 'Premier jour. Contrat de six mois signé, M. Roy est tuteur, essai convenu.',
      en: 'First day. Six-month contract signed, M. Roy is tutor, trial period agreed.',
    },
  },
  {
    on: -52,
    at: '13:00',
    shape: 'callWorker',
    minutes: 15,
    note: { fr: 'Trois jours faits. Content et étonné.', en: 'Three days done. Happy and surprised.' },
  },
  {
    on: -48,
    at: '08:15',
    shape: 'onTheJob',
    minutes: 90,
    note: {
      fr: 'Fin de cuisson et vitrine. Nous écrivons trois objectifs avec lui et Mme Lenoir.',
      en: 'End of the bake and the display. We write three goals with him and Mme Lenoir.',
    },
  },
  {
    on: -45,
    at: '13:00',
    shape: 'callWorker',
    minutes: 20,
    goals: { bus: 0 },
    note: {
      fr: 'Bus de nuit supprimé une fois. Il est venu à vélo, à l’heure.',
      en: 'The night bus did not come once. He came by bike, on time.',
    },
  },
  {
    on: -41,
    at: '14:30',
    shape: 'tutorTraining',
    minutes: 75,
    goals: { tutor: 1 },
    note: {
      fr: 'Avec M. Roy : découper l’enfournement en cinq gestes, un par jour.',
      en: 'With M. Roy: loading the oven in five movements, one a day.',
    },
  },
  {
    on: -38,
    at: '14:30',
    shape: 'callEmployer',
    minutes: 25,
    goals: { tutor: 1 },
    note: {
      fr: 'Mme Lenoir réserve une heure le mercredi pour M. Roy et Samir.',
      en: 'Mme Lenoir sets aside an hour on Wednesdays for M. Roy and Samir.',
    },
  },
  {
    on: -34,
    at: '11:00',
    shape: 'visitBoth',
    minutes: 75,
    goals: { pace: 1, tutor: 0 },
    note: {
      fr: 'Premier bilan à trois. Le magasin va bien, le four reste lent.',
      en: 'First three-way review. The shop goes well, the oven stays slow.',
    },
  },
  {
    on: -30,
    at: '14:00',
    shape: 'papers',
    minutes: 40,
    note: {
      fr: 'Fiche de paie lue ensemble. Les heures de nuit y sont.',
      en: 'Pay slip read together. The night hours are there.',
    },
  },
  {
    on: -27,
    at: '14:00',
    shape: 'officeTalk',
    minutes: 60,
    goals: { bus: 1 },
    note: {
      fr: 'Vélo réparé avec l’aide de l’atelier du quartier. Deux semaines sans le bus de nuit.',
      en: 'Bike mended at the neighbourhood workshop. Two weeks without the night bus.',
    },
    coachNote: {
      fr: 'Il se lève à 3 h et n’ose pas le dire au magasin. Ne pas en parler à sa place.',
      en: 'He gets up at three and does not dare to say so at the shop. Not mine to tell.',
    },
  },
  {
    on: -23,
    at: '08:15',
    shape: 'onTheJob',
    minutes: 55,
    goals: { pace: -1 },
    note: {
      fr: 'Deux fournées observées. Il cherche ses plaques : le temps se perd là.',
      en: 'Two batches watched. He looks for his trays: that is where the time goes.',
    },
  },
  {
    on: -20,
    at: '14:30',
    shape: 'callEmployer',
    minutes: 20,
    note: {
      fr: 'Mme Lenoir s’inquiète du rythme avant les gros week-ends. Visite convenue avec M. Roy.',
      en: 'Mme Lenoir worries about the pace before the busy weekends. Visit agreed with M. Roy.',
    },
  },
  {
    on: -18,
    at: '11:00',
    shape: 'visitBoth',
    minutes: 75,
    travel: 40,
    goals: { pace: 0, tutor: 1 },
    note: {
      fr: 'Le tuteur, M. Roy, montre la fiche d’ordre du four. Convenu : Samir prépare les plaques la veille au soir.',
      en: 'Tutor M. Roy shows the oven order card. Agreed: Samir prepares trays the evening before.',
    },
  },
]
