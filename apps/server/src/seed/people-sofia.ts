import { peopleOf } from './rows.ts'

/** Sofia’s other people. */
export const SOFIA_PEOPLE = peopleOf('sofia', [
  {
    who: ['ewa', 'Ewa', 'Kowalska', 'F', 36, 'Mouscron'],
    about: { languages: { fr: 'polonais, français', en: 'Polish, French' } },
    entered: -440,
    situation: 'unemployed',
    source: 'employmentService',
    jobs: [
      {
        at: 'chocolaterie',
        from: -340,
        contract: 'openEnded',
        hours: 30,
        unasked: { employer: -46 },
        hold: {
          party: 'employer',
          until: 9,
          reason: { fr: 'Fermeture annuelle de l’atelier', en: 'The workshop is closed for its yearly holiday' },
        },
      },
    ],
  },
  {
    who: ['femke', 'Femke', 'Dewulf', 'F', 25, 'Dottignies'],
    entered: -75,
    situation: 'unemployed',
    source: 'self',
    jobs: [{ at: 'epicerie', type: 'workTrial', from: -20, to: -20, end: 'other', outcome: 'noShow', hours: 20 }],
  },
  {
    who: ['mehdi', 'Mehdi', 'Lahbib', 'M', 28, 'Mouscron'],
    entered: -260,
    situation: 'unemployed',
    source: 'localMission',
    quiet: { worker: -4 },
    jobs: [
      { at: 'tapis', from: -190, to: -120, end: 'dismissedConduct', hours: 36, mood: 'falling' },
      { at: 'epicerie', from: 5, hours: 30, trialEnd: 34, plannedEnd: 187 },
    ],
  },
  {
    who: ['annick', 'Annick', 'Verstraete', 'F', 54, 'Mouscron'],
    entered: -200,
    situation: 'unemployed',
    source: 'employmentService',
    gap: 0.42,
    plans: [{ from: -189, to: 55, hours: 23.25, used: 1405 }],
    proofs: [
      { kind: { fr: 'Attestation du service de l’emploi', en: 'Certificate of the employment service' }, until: 21 },
    ],
    jobs: [
      {
        at: 'tuquet',
        from: -100,
        hours: 18,
        plannedEnd: 220,
        subsidies: [
          {
            kind: 'wages',
            payer: { fr: 'Service de l’emploi', en: 'Employment service' },
            amount: { fr: '30 % du salaire', en: '30 % of the wage' },
            from: -100,
            to: 26,
          },
        ],
      },
    ],
  },
  {
    who: ['gael', 'Gaël', 'Toussaint', 'M', 42, 'Herseaux'],
    entered: -330,
    situation: 'selfEmployed',
    source: 'self',
    jobs: [
      {
        at: 'ferrain',
        from: -160,
        contract: 'selfEmployed',
        hours: 20,
        seen: 'asHrPartner',
        title: { fr: 'Jardinier indépendant', en: 'Self-employed gardener' },
      },
    ],
  },
  {
    who: ['nadege', 'Nadège', 'Kabongo', 'F', 31, 'Mouscron'],
    entered: -390,
    situation: 'unemployed',
    source: 'employmentService',
    pauses: [{ from: -149, to: -62, reason: 'unavailable' }],
    jobs: [{ at: 'homecleaners', from: -300, to: -150, end: 'parental', hours: 26 }],
  },
  {
    who: ['ilse', 'Ilse', 'Maertens', 'F', 46, 'Tourcoing'],
    entered: -150,
    situation: 'unemployed',
    source: 'inclusionCompany',
    jobs: [{ at: 'filature', from: -62, hours: 36, trialEnd: -32, plannedEnd: 120, mood: 'apart' }],
  },
  {
    who: ['bilal', 'Bilal', 'Haddouchi', 'M', 37, 'Mouscron'],
    entered: -545,
    situation: 'unemployed',
    source: 'employmentService',
    exit: { on: -80, category: 'durable', reason: 'planCapReached', proof: -74 },
    jobs: [{ at: 'tapis', from: -460, contract: 'openEnded', hours: 36 }],
  },
  {
    who: ['christine', 'Christine', 'Pauwels', 'F', 51, 'Estaimpuis'],
    entered: -350,
    situation: 'unemployed',
    source: 'socialService',
    exit: { on: -210, category: 'other', reason: 'otherService' },
  },
  {
    who: ['mounir', 'Mounir', 'Cherif', 'M', 24, 'Mouscron'],
    entered: -290,
    situation: 'unemployed',
    source: 'localMission',
    exit: { on: -255, category: 'other', reason: 'withdrew' },
  },
  {
    who: ['anais', 'Anaïs', 'Leclercq', 'F', 29, 'Mouscron'],
    entered: -240,
    situation: 'inactive',
    source: 'self',
    exit: { on: -200, category: 'neutral', reason: 'consentWithdrawn' },
  },
  {
    who: ['yves', 'Yves', 'Carton', 'M', 64, 'Mouscron'],
    entered: -410,
    situation: 'unemployed',
    source: 'employmentService',
    exit: { on: -116, category: 'neutral', reason: 'inactive' },
    jobs: [{ at: 'homecleaners', from: -330, to: -120, end: 'retirement', contract: 'openEnded', hours: 19 }],
  },
])
