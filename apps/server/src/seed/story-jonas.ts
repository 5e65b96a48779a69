import { peopleOf } from './rows.ts'

/** Emna has two jobs at once, Dieter nearly lost his, Serge’s plan is over and undecided, Pieter does not answer. */
export const JONAS_STORIES = peopleOf('jonas', [
  {
    who: ['emna', 'Emna', 'Trabelsi', 'F', 32, 'Mouscron'],
    about: { languages: { fr: 'arabe, français', en: 'Arabic, French' } },
    entered: -215,
    situation: 'unemployed',
    source: 'socialService',
    goals: [
      {
        key: 'weeks',
        owner: 'worker',
        title: { fr: 'Une seule feuille pour les deux horaires', en: 'One sheet for both rosters' },
        why: { fr: '« Deux patrons, une seule semaine. »', en: '“Two bosses, one week.”' },
        agreed: -90,
        baseline: -2,
        level: 1,
      },
      {
        key: 'children',
        owner: 'joint',
        title: { fr: 'Servir soixante enfants en vingt minutes', en: 'Serve sixty children in twenty minutes' },
        agreed: -90,
        target: 30,
        baseline: -1,
        level: 0,
      },
    ],
    log: [
      {
        on: -95,
        at: '10:00',
        shape: 'visitBoth',
        job: 'tuquet',
        minutes: 60,
        note: {
          fr: 'Deuxième emploi, à l’école, huit heures par semaine. Les deux employeurs savent l’un pour l’autre : Emna le leur a dit.',
          en: 'Second job, at the school, eight hours a week. Each employer knows of the other: Emna told them.',
        },
      },
      {
        on: -28,
        at: '10:00',
        shape: 'visitBoth',
        job: 'cantine',
        minutes: 60,
        goals: { weeks: 1 },
        note: {
          fr: 'La cantine voudrait quatre heures de plus le jeudi, jour de l’école. Emna dit non, avec le sourire, et c’est accepté.',
          en: 'The canteen would like four more hours on Thursdays, the school’s day. Emna says no with a smile, and it is accepted.',
        },
      },
      {
        on: -28,
        at: '10:30',
        shape: 'callWorker',
        job: 'tuquet',
        minutes: 15,
        overlaps: true,
        note: {
          fr: 'Appel d’Emna pour l’horaire de l’école. Noté le soir, l’heure est approximative.',
          en: 'Emna calls about the school roster. Written in the evening, the time is a guess.',
        },
        late: 9,
      },
    ],
    jobs: [
      { at: 'cantine', from: -130, contract: 'openEnded', hours: 12 },
      { at: 'tuquet', from: -95, hours: 8, plannedEnd: 210 },
    ],
  },
  {
    who: ['dieter', 'Dieter', 'Krämer', 'M', 55, 'Kain'],
    about: { languages: { fr: 'allemand, français', en: 'German, French' } },
    entered: -118,
    situation: 'employed',
    source: 'employer',
    referrer: 'Garage Van Damme',
    plans: [{ from: -96, to: 86, hours: 30, scope: 'in' }],
    log: [
      {
        on: -118,
        at: '16:00',
        shape: 'mediation',
        minutes: 60,
        note: {
          fr: 'Dieter travaille ici depuis plus de deux ans et risque sa place : le logiciel d’atelier a changé. D’abord l’accord à trois, le parcours viendra après.',
          en: 'Dieter has worked here for more than two years and may lose his job: the workshop software has changed. First the agreement of the three, the profile comes later.',
        },
      },
      {
        on: -70,
        at: '16:30',
        shape: 'onTheJob',
        minutes: 75,
        note: {
          fr: 'Les six écrans du logiciel sur une feuille. Dieter ouvre un bon d’atelier sans aide.',
          en: 'The six screens of the software on one page. Dieter opens a job sheet without help.',
        },
      },
      {
        on: -19,
        at: '17:00',
        shape: 'callEmployer',
        minutes: 20,
        note: {
          fr: 'Dirk Van Damme ne parle plus de licencier. Il parle de lui confier les stagiaires.',
          en: 'Dirk Van Damme no longer speaks of dismissing him. He speaks of giving him the trainees.',
        },
      },
    ],
    jobs: [{ at: 'vandamme', from: -880, contract: 'openEnded', hours: 38, mood: 'rising' }],
  },
  {
    who: ['serge', 'Serge', 'Mbala', 'M', 44, 'Marquain'],
    entered: -207,
    situation: 'unemployed',
    source: 'localMission',
    plans: [
      {
        from: -195,
        to: -13,
        hours: 30,
        extensions: [
          {
            asked: -32,
            from: -13,
            to: 168,
            extra: 12,
            reason: 'other',
            words: { fr: 'L’équipe voudrait garder nos visites.', en: 'The team would like to keep our visits.' },
            answer: 'denied',
            denial: 'followUpInstead',
            alternative: {
              fr: 'Deux appels après la fin du plan, à trois et à six mois, et un bilan à trois maintenant.',
              en: 'Two calls after the end of the plan, at three and six months, and a review of three now.',
            },
          },
        ],
      },
    ],
    log: [
      {
        on: -17,
        at: '10:00',
        shape: 'visitBoth',
        minutes: 60,
        note: {
          fr: 'Le plan se termine dans quelques jours. Serge voudrait prolonger pour la formation cariste, l’entreprise aussi. À décider avec Ann.',
          en: 'The plan ends in a few days. Serge would like to extend for the forklift course, so would the company. To be decided with Ann.',
        },
        next: {
          on: -9,
          side: 'worker',
          title: { fr: 'Faire décider la suite du plan', en: 'Get the plan decided' },
          hold: { until: 6, reason: { fr: 'Ann rentre de congé ce jour-là', en: 'Ann is back from leave that day' } },
        },
      },
    ],
    jobs: [{ at: 'delmotte', from: -140, hours: 38, plannedEnd: 42, trialEnd: -127 }],
    open: null,
  },
  {
    who: ['pieter', 'Pieter', 'D’Haene', 'M', 29, 'Tournai'],
    about: { languages: { fr: 'néerlandais, français', en: 'Dutch, French' }, channel: 'message' },
    entered: -150,
    situation: 'unemployed',
    source: 'employmentService',
    quiet: { worker: -43 },
    log: [
      {
        on: -44,
        at: '15:00',
        shape: 'callWorker',
        minutes: 15,
        note: {
          fr: 'Appel court. Pieter a trouvé quelques heures chez un ami et doit réfléchir. Il rappellera.',
          en: 'A short call. Pieter found a few hours at a friend’s and has to think. He will call back.',
        },
      },
      {
        on: -31,
        at: '14:00',
        shape: 'missed',
        minutes: 15,
        missed: { by: 'worker', reason: 'noNews' },
        note: {
          fr: 'Pas venu. Deux messages depuis la semaine passée, lus mais sans réponse.',
          en: 'Did not come. Two messages since last week, read but not answered.',
        },
      },
      {
        on: -18,
        at: '15:00',
        shape: 'missed',
        minutes: 10,
        missed: { by: 'worker', reason: 'noNews' },
        note: {
          fr: 'Troisième rendez-vous sans lui. Une carte envoyée par la poste, avec seulement mon numéro.',
          en: 'Third meeting without him. A card sent by post, with only my number.',
        },
      },
    ],
    open: null,
    jobs: [],
  },
])
