import { peopleOf } from './rows.ts'
import { SAMIR_IN_THE_JOB } from './story-samir-job.ts'
import { SAMIR_TOWARD } from './story-samir-toward.ts'

/** Samir at the bakery: both sides like each other, and see the pace of the morning bake differently. */
export const SAMIR = peopleOf('nadia', [
  {
    who: ['samir', 'Samir', 'Haddad', 'M', 31, 'Tournai'],
    about: {
      channel: 'phone',
      languages: { fr: 'arabe et français', en: 'Arabic and French' },
      reach: { fr: 'Pas avant midi les jours de cuisson', en: 'Not before noon on baking days' },
      ref: 'TRN-0147',
    },
    entered: -174,
    situation: 'unemployed',
    source: 'localMission',
    referrer: 'Mission locale',
    plans: [{ from: -164, to: 18, hours: 40, taper: [6, 8, 8, 8, 6, 4] }],
    gap: 0,
    open: null,
    goals: [
      {
        key: 'pace',
        owner: 'joint',
        title: { fr: 'Tenir le rythme de la cuisson du matin', en: 'Keep the pace of the morning bake' },
        agreed: -48,
        target: 18,
        baseline: -1,
        level: -1,
      },
      {
        key: 'bus',
        owner: 'worker',
        domain: 'personalFamily',
        serves: 'pace',
        title: { fr: 'Arriver à l’heure sans le bus de nuit', en: 'Reach work on time without the night bus' },
        why: {
          fr: '« Je ne veux pas dépendre d’un bus qui passe ou non. »',
          en: '“I do not want to depend on a bus that may not come.”',
        },
        agreed: -48,
        target: 6,
        baseline: -2,
        level: 0,
      },
      {
        key: 'tutor',
        owner: 'employer',
        title: {
          fr: 'Nommer un tuteur et lui laisser une heure par semaine',
          en: 'Name a tutor and give him 1 h a week',
        },
        agreed: -48,
        target: -20,
        baseline: -2,
        level: 1,
      },
    ],
    actions: [
      {
        on: 11,
        side: 'both',
        title: { fr: 'Entretien à trois, à proposer aux deux', en: 'Three-way talk, to be offered to both' },
      },
    ],
    log: [...SAMIR_TOWARD, ...SAMIR_IN_THE_JOB],
    jobs: [
      {
        at: 'lenoir',
        key: 'essai',
        type: 'workTrial',
        from: -68,
        to: -66,
        end: 'contractEnded',
        outcome: 'completed',
        hours: 12,
      },
      {
        at: 'lenoir',
        from: -55,
        contract: 'fixedTerm',
        hours: 28,
        plannedEnd: 126,
        trialEnd: 10,
        asked: [
          {
            party: 'worker',
            on: -52,
            channel: 'phone',
            ratings: { punctuality: 4, pace: 4, colleagues: 4, autonomy: 2, overall: 4 },
            examples: { autonomy: { fr: 'Je demande tout le temps', en: 'I keep asking' } },
            words: {
              goesWell: {
                fr: 'Mme Lenoir m’a présenté à tout le monde.',
                en: 'Mme Lenoir introduced me to everybody.',
              },
            },
            wish: 'same',
          },
          {
            party: 'employer',
            on: -41,
            channel: 'visit',
            who: 'Mme Lenoir',
            ratings: { punctuality: 5, quality: 4, pace: 3, instructions: 4, colleagues: 5, autonomy: 2, overall: 4 },
            examples: { autonomy: { fr: 'Attend qu’on lui dise la suite', en: 'Waits to be told what comes next' } },
            words: { goesWell: { fr: 'Ponctuel et poli.', en: 'Punctual and polite.' } },
            intention: 'confirm',
            wish: 'same',
          },
          {
            party: 'worker',
            on: -34,
            channel: 'visit',
            ratings: { punctuality: 4, quality: 4, pace: 4, colleagues: 5, manager: 4, autonomy: 3, overall: 5 },
            words: { goesWell: { fr: 'M. Roy explique bien.', en: 'M. Roy explains well.' } },
          },
          {
            party: 'employer',
            on: -18,
            channel: 'visit',
            who: 'M. Roy',
            ratings: { punctuality: 5, quality: 4, pace: 2, safety: null, colleagues: 5, autonomy: 3, overall: 3 },
            examples: { pace: { fr: 'Trois plaques de retard à 6 h', en: 'Three trays behind at six' } },
            words: { toImprove: { fr: 'Aller plus vite à l’enfournement.', en: 'Be faster at loading the oven.' } },
          },
          {
            party: 'worker',
            on: -5,
            channel: 'message',
            ratings: { punctuality: 4, pace: 4, colleagues: 5, autonomy: 3, overall: 4 },
            words: {
              goesWell: { fr: 'J’y arrive.', en: 'I manage.' },
              isHard: { fr: 'Les matins sont durs à cause du bus.', en: 'The mornings are hard because of the bus.' },
              notForEmployer: {
                fr: 'Mes nuits sont courtes depuis le nouvel horaire du bus.',
                en: 'My nights are short since the new bus timetable.',
              },
            },
            wish: 'same',
          },
          {
            party: 'employer',
            on: -4,
            channel: 'phone',
            who: 'Mme Lenoir',
            ratings: { punctuality: 5, pace: 2, colleagues: 5, autonomy: 3, overall: 3 },
            examples: { pace: { fr: 'La fournée de 5 h sort en retard', en: 'The 5 am batch comes out late' } },
            words: {
              goesWell: { fr: 'Ponctuel, bien avec les clients.', en: 'Punctual, good with customers.' },
              toImprove: {
                fr: 'Trop lent à la cuisson de 5 h ; nous aimerions lui garder le service du magasin. Le garder ? Oui, si le rythme s’améliore.',
                en: 'Too slow at the 5 am bake; would like him to keep the shop shift. Keep him? Yes, if pace improves.',
              },
              ownOrganisation: {
                fr: 'Lui confier une seule fournée pour commencer.',
                en: 'Give him a single batch to begin with.',
              },
            },
            intention: 'unsure',
            wish: 'more',
          },
        ],
      },
    ],
  },
])
