import { peopleOf } from './rows.ts'

/** Inès has a job in sight and no childcare. */
export const INES = peopleOf('nadia', [
  {
    who: ['ines', 'Inès', 'Moreau', 'F', 29, 'Tournai'],
    about: { channel: 'message', reach: { fr: 'Message d’abord, elle rappelle', en: 'Message first, she calls back' } },
    entered: -132,
    situation: 'inactive',
    source: 'socialService',
    referrer: 'CPAS de Tournai',
    plans: [{ from: -121, to: 61, hours: 30, scope: 'toward' }],
    open: null,
    goals: [
      {
        key: 'job',
        owner: 'worker',
        title: { fr: 'Entrer aux Tilleuls, en matinée', en: 'Start at Les Tilleuls, mornings' },
        why: {
          fr: '« Un travail où je peux m’asseoir pour écouter les gens. »',
          en: '“Work where I can sit down and listen to people.”',
        },
        agreed: -60,
        target: 12,
        baseline: -2,
        level: 0,
      },
      {
        key: 'childcare',
        owner: 'worker',
        domain: 'personalFamily',
        serves: 'job',
        title: {
          fr: 'Une place en crèche pour Lola dès le mois prochain',
          en: 'A nursery place for Lola from next month',
        },
        agreed: -60,
        target: 8,
        baseline: -2,
        level: -1,
      },
    ],
    log: [
      {
        on: -62,
        at: '10:00',
        shape: 'officeTalk',
        minutes: 55,
        note: {
          fr: 'Inès veut travailler auprès de personnes âgées. Elle a aidé sa grand-mère pendant deux ans et en parle avec précision.',
          en: 'Inès wants to work with old people. She helped her grandmother for two years and speaks of it precisely.',
        },
      },
      {
        on: -44,
        at: '13:30',
        shape: 'visitCompany',
        minutes: 45,
        company: 'tilleuls',
        goals: { job: 1 },
        note: {
          fr: 'Les Tilleuls ouvrent un poste de matinée. Sandra Lecocq propose trois jours de découverte.',
          en: 'Les Tilleuls open a morning job. Sandra Lecocq offers three discovery days.',
        },
      },
      {
        on: -30,
        at: '09:00',
        shape: 'trialVisit',
        minutes: 50,
        company: 'tilleuls',
        job: 'essai',
        goals: { job: 1 },
        note: {
          fr: 'Découverte au deuxième étage. Martine Roels : « Elle salue chacun par son nom. »',
          en: 'Discovery days on the second floor. Martine Roels: “She greets everybody by name.”',
        },
      },
      {
        on: -16,
        at: '14:00',
        shape: 'homeTalk',
        minutes: 45,
        goals: { childcare: 0 },
        note: {
          fr: 'Chez elle, avec sa mère. La mère garde Lola le mardi et le jeudi, pas avant 8 h. Reste trois jours à trouver.',
          en: 'At her home, with her mother. The mother looks after Lola on Tuesdays and Thursdays, not before 8. Three days are left.',
        },
      },
      {
        on: -7,
        at: '11:00',
        shape: 'officeTalk',
        minutes: 40,
        goals: { childcare: 1, job: 0 },
        note: {
          fr: 'Proposition de contrat reçue. La crèche a une place possible, réponse attendue lundi. Inès appelle, je rappelle si rien ne vient.',
          en: 'Contract offer received. The nursery may have a place, answer expected on Monday. Inès calls, I call if nothing comes.',
        },
        next: {
          on: -1,
          side: 'worker',
          title: { fr: 'Rappeler pour la place en crèche', en: 'Call back about the childcare place' },
        },
      },
    ],
    jobs: [
      {
        at: 'tilleuls',
        key: 'essai',
        type: 'workTrial',
        from: -31,
        to: -29,
        end: 'contractEnded',
        outcome: 'completed',
        hours: 18,
      },
      { at: 'tilleuls', from: 12, contract: 'fixedTerm', hours: 22, plannedEnd: 194, trialEnd: 25 },
    ],
  },
])
