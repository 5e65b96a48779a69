import { peopleOf } from './rows.ts'

/** Awa changed coach with a visit of all three; Yasmina’s accompaniment rests; Rachid’s mornings are hard. */
export const AWA_YASMINA_AND_RACHID = peopleOf('nadia', [
  {
    who: ['awa', 'Awa', 'Sow', 'F', 26, 'Roubaix'],
    entered: -205,
    situation: 'unemployed',
    source: 'self',
    coaches: [
      { coach: 'jonas', share: 'main', from: -205, to: -46 },
      { coach: 'nadia', share: 'second', from: -60, to: -46 },
    ],
    log: [
      {
        on: -56,
        at: '09:30',
        shape: 'review',
        minutes: 60,
        note: {
          fr: 'Passage de relais, à quatre : Awa, Ahmed Saïdi, Nadia et moi. Ce qui reste : les objectifs, les dates, et ne pas appeler avant dix heures.',
          en: 'Hand-over, the four of us: Awa, Ahmed Saïdi, Nadia and me. What stays: the goals, the dates, and no calls before ten.',
        },
      },
      {
        on: -47,
        at: '11:00',
        shape: 'officeTalk',
        minutes: 45,
        note: {
          fr: 'Dernier rendez-vous avec moi. Awa a préparé ses questions pour Nadia.',
          en: 'Last meeting with me. Awa has prepared her questions for Nadia.',
        },
      },
      {
        on: -40,
        at: '11:00',
        shape: 'callWorker',
        minutes: 20,
        note: {
          fr: 'Premier appel comme référente. Awa vérifie que j’ai bien lu le carnet.',
          en: 'First call as her coach. Awa checks that I have read the notebook.',
        },
      },
    ],
    jobs: [{ at: 'cornet', from: -130, hours: 35, plannedEnd: 52 }],
  },
  {
    who: ['yasmina', 'Yasmina', 'El Amrani', 'F', 39, 'Tournai'],
    entered: -260,
    situation: 'unemployed',
    source: 'employmentService',
    pauses: [{ from: -20, reason: 'contractSuspended' }],
    log: [
      {
        on: -21,
        at: '15:00',
        shape: 'callWorker',
        minutes: 20,
        note: {
          fr: 'Contrat suspendu pour quelques semaines. Nous mettons l’accompagnement en pause, elle m’écrit quand elle reprend.',
          en: 'Contract suspended for a few weeks. We put the coaching on hold, she writes when she is back.',
        },
        next: {
          on: 16,
          side: 'worker',
          title: { fr: 'Prévoir une reprise en douceur avec elle', en: 'Plan a gentle return with her' },
        },
      },
    ],
    jobs: [{ at: 'clochers', from: -170, contract: 'openEnded', hours: 30, trialEnd: -110 }],
    open: null,
  },
  {
    who: ['rachid', 'Rachid', 'Boukhari', 'M', 28, 'Tournai'],
    about: {
      reach: { fr: 'Deux appels de suite : il décroche au deuxième', en: 'Call twice: he answers the second time' },
    },
    entered: -195,
    situation: 'unemployed',
    source: 'employmentService',
    log: [
      {
        on: -88,
        at: '10:00',
        shape: 'missed',
        minutes: 10,
        missed: { by: 'worker', reason: 'toldBefore' },
        note: {
          fr: 'A prévenu la veille : entretien avec l’école du petit.',
          en: 'Told us the day before: a meeting at his son’s school.',
        },
      },
      {
        on: -61,
        at: '09:00',
        shape: 'missed',
        minutes: 15,
        missed: { by: 'worker', reason: 'noNews' },
        note: {
          fr: 'Pas venu, pas de message. Rappelé à midi : il dormait.',
          en: 'Did not come, no message. Called at noon: he was asleep.',
        },
      },
      {
        on: -43,
        at: '11:00',
        shape: 'missedVisit',
        minutes: 10,
        missed: { by: 'employer', reason: 'hindered' },
        note: {
          fr: 'Visite annulée à la porte : livraison en retard, personne pour nous recevoir.',
          en: 'Visit cancelled at the door: a late delivery, nobody to receive us.',
        },
      },
      {
        on: -37,
        at: '14:30',
        shape: 'missed',
        minutes: 5,
        missed: { by: 'coach', reason: 'postponed' },
        note: {
          fr: 'Reporté par moi : réunion imprévue. Excuses faites.',
          en: 'Put off by me: an unexpected meeting. I apologised.',
        },
      },
      {
        on: -6,
        at: '08:20',
        shape: 'callWorker',
        minutes: 15,
        note: {
          fr: 'La responsable m’écrit à 8 h 10 : troisième retard. J’appelle Rachid, il est en route et il a prévenu l’équipe, pas elle.',
          en: 'The manager writes at 8:10: late for the third time. I call Rachid, he is on his way and told the team, not her.',
        },
        next: {
          on: 0,
          side: 'both',
          title: { fr: 'Entretien à trois : qui prévenir, et comment', en: 'Three-way talk: whom to tell, and how' },
        },
      },
    ],
    jobs: [
      {
        at: 'tilleuls',
        second: true,
        from: -110,
        hours: 30,
        plannedEnd: 72,
        mood: 'falling',
        unasked: {},
        hold: {
          party: 'both',
          until: 2,
          reason: { fr: 'La directrice revient de congé ce jour-là', en: 'The head is back from leave that day' },
        },
      },
    ],
    open: null,
  },
])
