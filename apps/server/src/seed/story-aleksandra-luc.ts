import { peopleOf } from './rows.ts'

/** Aleksandra at the workshops, with hours to spare; Luc, whose trial period was renewed on the day it had to be decided. */
export const ALEKSANDRA_AND_LUC = peopleOf('nadia', [
  {
    who: ['aleksandra', 'Aleksandra', 'Nowak', 'F', 36, 'Tournai'],
    about: { languages: { fr: 'polonais, français', en: 'Polish, French' } },
    entered: -168,
    situation: 'unemployed',
    source: 'employmentService',
    plans: [
      {
        from: -156,
        to: 26,
        hours: 40,
        used: 1320,
        extensions: [
          {
            asked: -92,
            from: -65,
            to: 26,
            extra: 16,
            reason: 'newFunction',
            words: { fr: 'Elle passe à un autre poste dans l’équipe.', en: 'She moves to another post in the team.' },
            answer: 'granted',
          },
        ],
      },
    ],
    gap: 0.5,
    open: null,
    goals: [
      {
        key: 'line',
        owner: 'joint',
        title: { fr: 'Tenir la ligne trois pendant une heure entière', en: 'Run line three for a whole hour' },
        agreed: -110,
        target: 20,
        baseline: -2,
        level: -1,
      },
      {
        key: 'words',
        owner: 'worker',
        title: { fr: 'Connaître le nom des pièces en français', en: 'Know the parts by their French names' },
        why: { fr: '« Je montre du doigt, je veux le dire. »', en: '“I point, I want to say it.”' },
        agreed: -110,
        baseline: -1,
        level: 1,
      },
    ],
    log: [
      {
        on: -120,
        at: '08:30',
        shape: 'visitBoth',
        minutes: 75,
        note: {
          fr: 'Premier jour. M. Petit a préparé un plan de table avec des photos : les mots viendront après.',
          en: 'First day. M. Petit prepared a bench plan with photos: the words will come later.',
        },
      },
      {
        on: -83,
        at: '10:30',
        shape: 'mediation',
        minutes: 60,
        note: {
          fr: 'Deux versions. M. Lefort : absente lundi sans prévenir. Aleksandra : le changement d’horaire est arrivé par message dimanche soir. Le message est là.',
          en: 'Two versions. M. Lefort: absent on Monday without a word. Aleksandra: the change came by text on Sunday evening. The text is there.',
        },
        next: {
          on: -76,
          done: -75,
          side: 'employer',
          title: {
            fr: 'Vérifier que les horaires sortent le jeudi',
            en: 'Check that the roster comes out on Thursdays',
          },
        },
      },
      {
        on: -50,
        at: '14:00',
        shape: 'visitBoth',
        minutes: 60,
        goals: { line: 1, words: 1 },
        note: {
          fr: 'Quarante minutes seule sur la ligne trois. Elle nomme douze pièces sur quinze.',
          en: 'Forty minutes alone on line three. She names twelve parts out of fifteen.',
        },
      },
      {
        on: -33,
        at: '11:00',
        shape: 'callTutor',
        minutes: 15,
        note: { fr: 'Appel noté deux fois par erreur.', en: 'Call written down twice by mistake.' },
        voided: { after: 1, reason: { fr: 'Doublon de l’entrée du matin', en: 'Same as the entry of the morning' } },
      },
      {
        on: -20,
        at: '09:30',
        shape: 'visitBoth',
        minutes: 65,
        goals: { line: 0, words: 0 },
        note: {
          fr: 'La cadence baisse après la pause. M. Petit essaie un tabouret et une lampe. On regarde ensemble dans trois semaines.',
          en: 'The pace drops after the break. M. Petit tries a stool and a lamp. We look at it together in three weeks.',
        },
        next: {
          on: 0,
          side: 'both',
          title: {
            fr: 'Visite à 14 h avec M. Petit : revoir deux objectifs',
            en: 'Visit at 14:00 with M. Petit: review two goals',
          },
        },
      },
    ],
    jobs: [{ at: 'val', from: -120, contract: 'inclusion', hours: 38, plannedEnd: 245, mood: 'apart' }],
  },
  {
    who: ['luc', 'Luc', 'Dubois', 'M', 51, 'Leuze-en-Hainaut'],
    about: { channel: 'phone' },
    entered: -138,
    situation: 'unemployed',
    source: 'localMission',
    plans: [{ from: -92, to: 90, hours: 36 }],
    open: null,
    goals: [
      {
        key: 'pots',
        owner: 'joint',
        title: { fr: 'Remplir deux cents pots dans la matinée', en: 'Fill two hundred pots in a morning' },
        agreed: -76,
        target: 40,
        baseline: -2,
        level: 2,
      },
      {
        key: 'tell',
        owner: 'worker',
        title: { fr: 'Prévenir avant neuf heures en cas de retard', en: 'Call before nine when late' },
        agreed: -76,
        baseline: -1,
        level: 0,
      },
      {
        key: 'feedback',
        owner: 'employer',
        title: { fr: 'Un retour précis chaque vendredi', en: 'One precise piece of feedback every Friday' },
        agreed: -76,
        baseline: -2,
        level: 0,
      },
      {
        key: 'tractor',
        owner: 'worker',
        title: { fr: 'Atteler la remorque sans aide', en: 'Hitch the trailer without help' },
        agreed: -76,
        target: 60,
        baseline: -1,
        level: -1,
      },
    ],
    log: [
      {
        on: -84,
        at: '09:00',
        shape: 'visitBoth',
        minutes: 60,
        note: {
          fr: 'Premier jour aux pépinières. Essai de deux mois. Hugo Verbeke décide deux semaines avant la fin.',
          en: 'First day at the nursery. Two months’ trial. Hugo Verbeke decides two weeks before the end.',
        },
      },
      {
        on: -32,
        at: '15:00',
        shape: 'callEmployer',
        minutes: 20,
        note: {
          fr: 'Lies Verbeke hésite : bon travail, mais deux matins sans prévenir. Je propose de se voir tout de suite.',
          en: 'Lies Verbeke hesitates: good work, but two mornings without a word. I offer to meet at once.',
        },
      },
      {
        on: -30,
        at: '11:00',
        shape: 'review',
        minutes: 75,
        goals: { pots: 1, tell: 1, feedback: 1 },
        note: {
          fr: 'Entretien à trois, le jour où il faut décider. Essai renouvelé une fois, par écrit. Luc appelle avant neuf heures, Lies dit les choses le vendredi.',
          en: 'Three-way talk, on the day it must be decided. Trial renewed once, in writing. Luc calls before nine, Lies says things on Fridays.',
        },
      },
      {
        on: -10,
        at: '10:00',
        shape: 'visitBoth',
        minutes: 50,
        goals: { pots: 1, tractor: -1 },
        note: {
          fr: 'Deux cent quarante pots avant midi. La remorque attendra qu’il fasse moins de boue.',
          en: 'Two hundred and forty pots before noon. The trailer will wait until there is less mud.',
        },
        next: {
          on: 2,
          side: 'worker',
          title: { fr: 'Bilan de mi-plan : quatre objectifs', en: 'Half-way review of the plan: four goals' },
        },
      },
    ],
    jobs: [
      {
        at: 'pepinieres',
        from: -84,
        contract: 'openEnded',
        hours: 30,
        trialEnd: -24,
        changes: [{ from: -29, trialEnd: 6 }],
        mood: 'rising',
      },
    ],
  },
])
