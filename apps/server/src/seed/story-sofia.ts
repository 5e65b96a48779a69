import { peopleOf } from './rows.ts'

/** Rosa’s contract went to another company, Brahim’s employer is silent, Sarah’s does not know that she has a coach. */
export const SOFIA_STORIES = peopleOf('sofia', [
  {
    who: ['rosa', 'Rosa', 'Almeida', 'F', 43, 'Mouscron'],
    about: { languages: { fr: 'portugais, français', en: 'Portuguese, French' } },
    entered: -405,
    situation: 'unemployed',
    source: 'employmentService',
    log: [
      {
        on: -113,
        at: '09:30',
        shape: 'callEmployer',
        minutes: 25,
        job: 'nettoypro',
        note: {
          fr: 'Le marché des bureaux passe à Home Cleaners. Le contrat de Rosa suit, mêmes heures, même ancienneté.',
          en: 'The office contract goes to Home Cleaners. Rosa’s contract follows, same hours, same seniority.',
        },
      },
      {
        on: -108,
        at: '10:00',
        shape: 'review',
        minutes: 60,
        job: 'homecleaners',
        note: {
          fr: 'Même travail, autre employeur. Joke Maes signe le nouvel accord à trois et nomme Lídia comme tutrice.',
          en: 'Same work, another employer. Joke Maes signs the new three-party agreement and names Lídia as tutor.',
        },
      },
      {
        on: -34,
        at: '13:30',
        shape: 'visitBoth',
        minutes: 45,
        late: 12,
        note: {
          fr: 'Rosa forme une nouvelle venue. Écrit tard : retrouvé dans mon carnet de visites.',
          en: 'Rosa trains a newcomer. Written late: found in my visits notebook.',
        },
      },
    ],
    jobs: [
      { at: 'nettoypro', from: -300, to: -110, end: 'transferred', contract: 'openEnded', hours: 26 },
      { at: 'homecleaners', from: -109, contract: 'openEnded', hours: 26, continues: 'nettoypro', mood: 'rising' },
    ],
  },
  {
    who: ['brahim', 'Brahim', 'Ouali', 'M', 35, 'Mouscron'],
    entered: -170,
    situation: 'unemployed',
    source: 'localMission',
    quiet: { employer: -50 },
    log: [
      {
        on: -50,
        at: '10:00',
        shape: 'visitEmployer',
        minutes: 40,
        note: {
          fr: 'Carine Plouvier est contente et très occupée. Elle préfère que je ne rappelle pas avant le prochain trimestre.',
          en: 'Carine Plouvier is happy and very busy. She would rather not be called before next quarter.',
        },
      },
      {
        on: -12,
        at: '15:30',
        shape: 'callWorker',
        minutes: 20,
        note: {
          fr: 'Brahim dit que tout va. Il n’a plus parlé avec sa responsable depuis des semaines.',
          en: 'Brahim says all is well. He has not spoken with his manager for weeks.',
        },
      },
    ],
    jobs: [
      {
        at: 'tapis',
        from: -92,
        hours: 36,
        plannedEnd: 90,
        trialEnd: -62,
        asked: [
          {
            party: 'worker',
            on: -85,
            channel: 'link',
            ratings: { punctuality: 5, pace: 3, colleagues: 4, autonomy: 3, overall: 4 },
            words: { goesWell: { fr: 'On m’a donné une machine à moi.', en: 'They gave me a machine of my own.' } },
          },
          {
            party: 'worker',
            on: -84,
            channel: 'phone',
            ratings: { punctuality: 2, overall: 3 },
            voided: { fr: 'Saisi pour la mauvaise personne', en: 'Entered for the wrong person' },
          },
          {
            party: 'employer',
            on: -78,
            channel: 'visit',
            ratings: { punctuality: 5, quality: 4, pace: 3, safety: 5, colleagues: null, learning: 4, overall: 4 },
            words: { goesWell: { fr: 'Soigneux, jamais de fil oublié.', en: 'Careful, never a thread left behind.' } },
            intention: 'unsure',
          },
          {
            party: 'worker',
            on: -60,
            channel: 'video',
            ratings: { punctuality: 5, pace: 4, colleagues: 4, autonomy: 4, overall: 4 },
            words: { isHard: { fr: 'Le bruit, en fin de poste.', en: 'The noise, at the end of the shift.' } },
          },
          {
            party: 'employer',
            on: -50,
            channel: 'visit',
            ratings: { punctuality: 5, quality: 5, pace: 4, safety: 5, learning: 4, autonomy: 4, overall: 4 },
            words: { toImprove: { fr: 'Rien d’urgent.', en: 'Nothing urgent.' } },
            intention: 'renew',
            wish: 'fewer',
            next: 13,
          },
          {
            party: 'worker',
            on: -12,
            channel: 'phone',
            ratings: { punctuality: 5, pace: 4, colleagues: 4, manager: 2, autonomy: 4, overall: 4 },
            examples: { manager: { fr: 'Plus un mot depuis six semaines', en: 'Not a word for six weeks' } },
            words: { goesWell: { fr: 'Je règle ma machine sans demander.', en: 'I set my machine without asking.' } },
            next: 18,
          },
        ],
      },
    ],
    open: 6,
  },
  {
    who: ['sarah', 'Sarah', 'Mensah', 'F', 30, 'Mouscron'],
    about: { languages: { fr: 'anglais, français', en: 'English, French' }, locale: 'en' },
    entered: -205,
    situation: 'inTraining',
    source: 'school',
    log: [
      {
        on: -131,
        at: '17:00',
        shape: 'callWorker',
        minutes: 20,
        job: null,
        note: {
          fr: 'Embauchée sans moi, et elle y tient : à l’atelier personne ne sait qu’elle a une coach. « My job, my story. »',
          en: 'Hired without me, and she means it to stay so: at the workshop nobody knows that she has a coach. “My job, my story.”',
        },
      },
    ],
    jobs: [
      { at: 'chocolaterie', from: -130, contract: 'openEnded', hours: 32, seen: 'notAtAll', contactRefused: -130 },
    ],
  },
])
