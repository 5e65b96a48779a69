import { peopleOf } from './rows.ts'

/** Fatou does not want her employer contacted; Marie-Antoinette’s contact at the company has left. */
export const FATOU_AND_MARIE = peopleOf('nadia', [
  {
    who: ['fatou', 'Fatou', 'Diop', 'F', 34, 'Tournai'],
    about: {
      languages: { fr: 'wolof, français', en: 'Wolof, French' },
      reach: { fr: 'Le soir après 18 h', en: 'Evenings after 18:00' },
    },
    entered: -240,
    situation: 'unemployed',
    source: 'localMission',
    open: null,
    log: [
      {
        on: -182,
        at: '09:30',
        shape: 'visitBoth',
        minutes: 60,
        note: {
          fr: 'Premier jour à la résidence. Martine Roels l’accompagne étage par étage.',
          en: 'First day at the rest home. Martine Roels takes her round floor by floor.',
        },
      },
      {
        on: -101,
        at: '16:00',
        shape: 'officeTalk',
        minutes: 60,
        job: null,
        note: {
          fr: 'Fatou ne veut plus que j’appelle son employeur : elle craint d’être « la dame du service social ». Nous relisons ce que cela change. L’accompagnement continue, ailleurs.',
          en: 'Fatou no longer wants me to call her employer: she fears being “the social service lady”. We go through what it changes. The coaching goes on, elsewhere.',
        },
        next: {
          on: -99,
          done: -99,
          side: 'worker',
          title: {
            fr: 'Relire avec elle le mot d’annulation de la visite',
            en: 'Reread with her the note that cancels the visit',
          },
        },
      },
      {
        on: -100,
        at: '11:00',
        shape: 'callWorker',
        minutes: 15,
        job: null,
        note: {
          fr: 'Elle approuve le message : « La visite prévue n’aura pas lieu. » Rien de plus n’est parti.',
          en: 'She approves the message: “The planned visit will not take place.” Nothing else was sent.',
        },
      },
      {
        on: -48,
        at: '17:00',
        shape: 'officeTalk',
        minutes: 50,
        note: {
          fr: 'Elle a demandé elle-même un changement d’étage, et l’a obtenu.',
          en: 'She asked for a change of floor herself, and got it.',
        },
      },
      {
        on: -12,
        at: '17:00',
        shape: 'callWorker',
        minutes: 20,
        note: {
          fr: 'Bientôt six mois. Elle parle de la suite : une formation le soir, l’an prochain.',
          en: 'Nearly six months. She talks about what comes next: an evening course, next year.',
        },
        next: {
          on: 3,
          side: 'worker',
          title: {
            fr: 'Toujours en emploi après six mois ? Le lui demander',
            en: 'Still in the job after six months? Ask her',
          },
        },
      },
    ],
    jobs: [
      {
        at: 'tilleuls',
        from: -182,
        contract: 'openEnded',
        hours: 28,
        contactRefused: -101,
        seen: 'openly',
      },
    ],
  },
  {
    who: ['marieantoinette', 'Marie-Antoinette', 'Vandenberghe-Kouyaté de la Tour', 'F', 47, 'Marquain'],
    about: { channel: 'email' },
    entered: -230,
    situation: 'unemployed',
    source: 'employmentService',
    log: [
      {
        on: -66,
        at: '10:30',
        shape: 'callEmployer',
        minutes: 20,
        note: {
          fr: 'Dernier appel avec M. Vandamme, qui quitte l’entreprise. Il remercie Marie-Antoinette et donne le nom de Mme Okafor.',
          en: 'Last call with M. Vandamme, who leaves the company. He thanks Marie-Antoinette and names Mme Okafor.',
        },
      },
      {
        on: -55,
        at: '14:00',
        shape: 'visitEmployer',
        minutes: 45,
        note: {
          fr: 'Rencontre avec Mme Okafor. Elle reprend le dossier à zéro : ce qui avait été dit à M. Vandamme ne lui est pas transmis sans l’accord de Marie-Antoinette.',
          en: 'Meeting with Mme Okafor. She starts afresh: what M. Vandamme had been told is not passed on without Marie-Antoinette’s agreement.',
        },
      },
      {
        on: -51,
        at: '11:30',
        shape: 'officeTalk',
        minutes: 40,
        note: {
          fr: 'Marie-Antoinette choisit elle-même ce que Mme Okafor saura : ses horaires, et rien d’autre.',
          en: 'Marie-Antoinette chooses what Mme Okafor will know: her hours, and nothing else.',
        },
      },
    ],
    jobs: [{ at: 'delmotte', from: -160, contract: 'openEnded', hours: 30, trialEnd: -100 }],
  },
])
