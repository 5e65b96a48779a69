import { peopleOf } from './rows.ts'

/** Karim needed much time at first; his plan is nearly used up. */
export const KARIM = peopleOf('nadia', [
  {
    who: ['karim', 'Karim', 'Ziani', 'M', 43, 'Tournai'],
    about: { languages: { fr: 'français, arabe', en: 'French, Arabic' } },
    entered: -182,
    situation: 'unemployed',
    source: 'employmentService',
    plans: [
      {
        from: -170,
        to: 12,
        hours: 40,
        used: 2220,
        taper: [8, 8, 8, 6, 6, 4],
        extensions: [
          {
            asked: -4,
            from: 12,
            to: 193,
            extra: 16,
            reason: 'goalsNotReached',
            words: {
              fr: 'Les deux côtés veulent continuer : il reste à tenir l’horaire sans rappel.',
              en: 'Both sides want to go on: what is left is keeping the hours without a reminder.',
            },
          },
        ],
      },
    ],
    gap: 0.3,
    open: null,
    goals: [
      {
        key: 'hours',
        owner: 'joint',
        title: {
          fr: 'Venir quatre matins de suite, même après une longue journée',
          en: 'Come four mornings running, even after a long day',
        },
        agreed: -66,
        target: 12,
        baseline: -2,
        level: 0,
      },
      {
        key: 'ask',
        owner: 'worker',
        title: { fr: 'Demander le matériel avant d’en manquer', en: 'Ask for supplies before they run out' },
        agreed: -66,
        baseline: -1,
        level: 1,
        closed: { on: -14, outcome: 'reviewed' },
      },
      {
        key: 'rounds',
        owner: 'employer',
        title: {
          fr: 'Donner les clés et le plan des étages la veille',
          en: 'Hand over keys and floor plan the day before',
        },
        agreed: -66,
        target: 5,
        baseline: -2,
        level: -1,
      },
    ],
    log: [
      {
        on: -75,
        at: '09:00',
        shape: 'visitBoth',
        minutes: 70,
        note: {
          fr: 'Premier jour sur le chantier des bureaux. Fatima Zerouali montre l’ordre des pièces, Karim le dessine.',
          en: 'First day at the office site. Fatima Zerouali shows the order of the rooms, Karim draws it.',
        },
      },
      {
        on: -74,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 120,
        note: {
          fr: 'Toute la matinée ensemble. Karim compte les pièces à voix haute, et n’en oublie aucune.',
          en: 'All morning together. Karim counts the rooms aloud and forgets none.',
        },
      },
      {
        on: -73,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 120,
        note: {
          fr: 'Deuxième matinée à deux. L’autolaveuse fait peur, puis moins.',
          en: 'Second morning side by side. The floor machine is frightening, then less so.',
        },
      },
      {
        on: -69,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 100,
        note: {
          fr: 'Il commence sans moi et m’appelle pour les vitres.',
          en: 'He starts without me and calls me for the windows.',
        },
      },
      {
        on: -67,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 90,
        note: {
          fr: 'Une heure et demie, dont la moitié assis dans l’escalier à refaire le plan des étages.',
          en: 'An hour and a half, half of it on the stairs redrawing the floor plan.',
        },
      },
      {
        on: -62,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 90,
        note: {
          fr: 'Dernier jour de l’essai. Fatima signe, Karim offre le café.',
          en: 'Last day of the trial period. Fatima signs, Karim brings the coffee.',
        },
      },
      {
        on: -54,
        at: '08:00',
        shape: 'onTheJob',
        minutes: 75,
        note: {
          fr: 'Je reste à la porte. Il n’est venu me chercher qu’une fois.',
          en: 'I stay at the door. He came for me only once.',
        },
      },
      {
        on: -47,
        at: '10:00',
        shape: 'visitBoth',
        minutes: 60,
        goals: { hours: 1, rounds: -1 },
        note: {
          fr: 'Trois matins de suite tenus. Les clés, elles, sont arrivées deux fois en retard : Karim a attendu dehors.',
          en: 'Three mornings running. The keys came late twice: Karim waited outside.',
        },
        corrected: {
          after: 1,
          minutes: 90,
          note: {
            fr: 'Trois matins de suite tenus. Karim est arrivé deux fois en retard.',
            en: 'Three mornings running. Karim was late twice.',
          },
        },
      },
      {
        on: -24,
        at: '14:00',
        shape: 'officeTalk',
        minutes: 60,
        goals: { ask: 1 },
        note: {
          fr: 'Karim a beaucoup demandé de temps au début, et moins maintenant. Nous comptons ce qu’il reste : cinq heures.',
          en: 'Karim needed much time at first, and less now. We count what is left: five hours.',
        },
      },
      {
        on: -11,
        at: '16:00',
        shape: 'callEmployer',
        minutes: 20,
        note: {
          fr: 'Sandrine Wuyts voudrait que nous restions encore trois mois. Je prépare la demande, avec ses raisons et celles de Karim.',
          en: 'Sandrine Wuyts would like us to stay three more months. I prepare the request, with her reasons and Karim’s.',
        },
        next: {
          on: 2,
          side: 'both',
          title: { fr: 'Décider avec les deux : prolonger ou terminer', en: 'Decide with both: extend or end' },
        },
      },
    ],
    jobs: [
      {
        at: 'nettoypro',
        from: -75,
        hours: 25,
        plannedEnd: 107,
        trialEnd: -62,
        mood: 'rising',
        hold: {
          party: 'both',
          until: 5,
          reason: { fr: 'Entretien à trois fixé ce jour-là', en: 'The talk of three is set for that day' },
        },
      },
    ],
  },
])
