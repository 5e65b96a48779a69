import type { Person } from './person.ts'
import { peopleOf } from './rows.ts'

/** Jamal came back after a year. */
const JAMAL: Person = {
  key: 'jamal',
  name: ['Jamal', 'Idrissi'],
  sex: 'M',
  age: 37,
  town: 'Mouscron',
  coach: 'tunde',
  about: { channel: 'phone' },
  stays: [
    {
      entered: -548,
      situation: 'unemployed',
      source: 'employmentService',
      exit: { on: -476, category: 'other', reason: 'withdrew' },
      plans: [{ from: -534, to: -353, hours: 24, scope: 'toward', decision: 'endedEarly', decided: -476 }],
      log: [
        {
          on: -476,
          at: '11:00',
          shape: 'officeTalk',
          minutes: 40,
          note: {
            fr: 'Jamal préfère arrêter : ce n’est pas le moment. La porte reste ouverte, il le sait.',
            en: 'Jamal would rather stop: it is not the time. The door stays open, and he knows it.',
          },
        },
      ],
    },
    {
      entered: -112,
      situation: 'unemployed',
      source: 'reEntry',
      goals: [
        {
          key: 'stay',
          owner: 'joint',
          title: {
            fr: 'Rester plus d’un mois, et le dire avant de partir',
            en: 'Stay more than a month, and say so before leaving',
          },
          agreed: -42,
          target: 20,
          baseline: -2,
          level: 0,
        },
      ],
      log: [
        {
          on: -112,
          at: '10:00',
          shape: 'firstTalk',
          minutes: 60,
          note: {
            fr: 'De retour après un an. Nous relisons l’ancien profil point par point : il en garde six sur dix. Les notes d’alors ne s’ouvrent qu’avec lui.',
            en: 'Back after a year. We reread the old profile point by point: he keeps six out of ten. The notes of then are opened only with him.',
          },
        },
        {
          on: -92,
          at: '16:00',
          shape: 'callWorker',
          minutes: 20,
          job: null,
          note: {
            fr: 'Deux jours de travail, neuf heures payées, et il n’y retournera pas. Il l’a dit au patron lui-même, c’est nouveau.',
            en: 'Two days of work, nine hours paid, and he will not go back. He told the owner himself, which is new.',
          },
        },
        {
          on: -14,
          at: '09:00',
          shape: 'visitBoth',
          minutes: 60,
          goals: { stay: 1 },
          note: {
            fr: 'Plus d’un mois à la quincaillerie. Olivier Wallez lui confie la réserve.',
            en: 'More than a month at the hardware store. Olivier Wallez puts him in charge of the stock room.',
          },
        },
      ],
    },
  ],
  jobs: [
    { at: 'pneus', from: -95, to: -93, end: 'resignedDissatisfied', hours: 38, paidHours: 9 },
    { at: 'wallez', from: -50, contract: 'openEnded', hours: 30, trialEnd: 11 },
  ],
}

/** Tom works through an agency; Georges’s accompaniment has ended, and nothing says more than that. */
const TOM_AND_GEORGES = peopleOf('tunde', [
  {
    who: ['tom', 'Tom', 'Janssens', 'M', 25, 'Mouscron'],
    entered: -125,
    situation: 'unemployed',
    source: 'self',
    coaches: [{ coach: 'sofia', share: 'replacement', from: -10, to: 12 }],
    log: [
      {
        on: -60,
        at: '11:00',
        shape: 'callEmployer',
        minutes: 20,
        note: {
          fr: 'Mission signée par l’agence, travail chez Fresh Pack. L’agence paie, l’usine encadre : qui appeler pour quoi, noté sur une carte.',
          en: 'Assignment signed by the agency, work at Fresh Pack. The agency pays, the factory supervises: whom to call for what, on a card.',
        },
      },
      {
        on: -41,
        at: '14:00',
        shape: 'visitBoth',
        minutes: 60,
        company: 'freshpack',
        note: {
          fr: 'Chez Fresh Pack, avec Karen Whitfield : « Tom is a keeper. » L’agence veut le proposer ailleurs, l’usine veut le garder.',
          en: 'At Fresh Pack, with Karen Whitfield: “Tom is a keeper.” The agency wants to offer him elsewhere, the factory wants to keep him.',
        },
      },
    ],
    jobs: [
      { at: 'agilis', user: 'freshpack', from: -60, contract: 'agency', hours: 36, trialEnd: -57, plannedEnd: 31 },
    ],
  },
  {
    who: ['georges', 'Georges', 'Lefèvre', 'M', 53, 'Herseaux'],
    entered: -380,
    situation: 'unemployed',
    source: 'localMission',
    exit: { on: -205, category: 'neutral', reason: 'death' },
    jobs: [{ at: 'ferrain', from: -300, to: -206, end: 'death', contract: 'openEnded', hours: 25 }],
  },
])

export const TUNDE_STORIES: readonly Person[] = [JAMAL, ...TOM_AND_GEORGES]
