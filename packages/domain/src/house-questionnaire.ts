import type { CheckInParty } from './check-ins.ts'
import type { Question, Questionnaire, Wording } from './questionnaires.ts'

type Pair = readonly [en: string, fr: string]

const wording = ([en, fr]: Pair): Wording => ({ en, fr })

function question(
  code: string,
  name: Pair,
  asked: Readonly<Partial<Record<CheckInParty, Pair>>>,
  byLink: readonly CheckInParty[] = [],
): Question {
  const of = (party: CheckInParty) => (asked[party] === undefined ? null : wording(asked[party]))
  return { code, name: wording(name), worker: of('worker'), employer: of('employer'), byLink, isRetired: false }
}

const BOTH = ['worker', 'employer'] as const

/** The first version of every service, until it changes its questions. Source: domain.md 8.6 and 9.2. */
export const HOUSE_QUESTIONNAIRE: Questionnaire = {
  ratings: [
    question(
      'punctuality',
      ['Punctuality', 'Ponctualité'],
      {
        worker: ['I get there on time', 'J’arrive à l’heure'],
        employer: ['Comes, and on time', 'Vient, et à l’heure'],
      },
      ['employer'],
    ),
    question(
      'quality',
      ['Quality', 'Qualité'],
      {
        worker: ['I know what is expected and do it well', 'Je sais ce qu’on attend et je le fais bien'],
        employer: ['Does the work well', 'Fait bien le travail'],
      },
      BOTH,
    ),
    question(
      'pace',
      ['Pace', 'Rythme'],
      {
        worker: ['I manage the pace', 'Je tiens le rythme'],
        employer: ['Keeps the pace', 'Tient le rythme'],
      },
      BOTH,
    ),
    question('instructions', ['Instructions', 'Consignes'], {
      worker: ['I understand what I am asked to do', 'Je comprends ce qu’on me demande'],
      employer: ['Follows instructions', 'Suit les consignes'],
    }),
    question(
      'safety',
      ['Safety', 'Sécurité'],
      {
        worker: ['I feel safe', 'Je me sens en sécurité'],
        employer: ['Works safely', 'Travaille en sécurité'],
      },
      ['worker'],
    ),
    question(
      'colleagues',
      ['Colleagues', 'Collègues'],
      {
        worker: ['I get on with colleagues', 'Je m’entends avec mes collègues'],
        employer: ['Gets on with colleagues', 'S’entend avec les collègues'],
      },
      BOTH,
    ),
    question('manager', ['Manager', 'Hiérarchie'], {
      worker: ['My boss tells me when it is good', 'Mon chef me dit quand c’est bien'],
      employer: ['Gets on with the manager', 'S’entend avec la hiérarchie'],
    }),
    question('learning', ['Learning', 'Apprentissage'], {
      worker: ['I am learning things', 'J’apprends des choses'],
      employer: ['Learns', 'Apprend'],
    }),
    question('autonomy', ['Autonomy', 'Autonomie'], {
      worker: ['I get on alone, and have someone to ask', 'Je me débrouille, et j’ai quelqu’un à qui demander'],
      employer: ['Gets on alone, takes initiative', 'Se débrouille, prend des initiatives'],
    }),
    question(
      'overall',
      ['Overall', 'En général'],
      {
        worker: ['I want to stay here', 'J’ai envie de rester ici'],
        employer: ['All in all, we are satisfied', 'Dans l’ensemble, nous sommes satisfaits'],
      },
      BOTH,
    ),
  ],
  words: [
    question('goesWell', ['Goes well', 'Ce qui va bien'], {
      worker: ['What goes well?', 'Qu’est-ce qui va bien\u00a0?'],
      employer: ['What goes well?', 'Qu’est-ce qui va bien\u00a0?'],
    }),
    question(
      'isHard',
      ['Is hard', 'Ce qui est difficile'],
      { worker: ['What is hard?', 'Qu’est-ce qui est difficile\u00a0?'] },
      ['worker'],
    ),
    question(
      'notForEmployer',
      ['Not for the employer', 'À ne pas dire à l’employeur'],
      {
        worker: ['What should not be told to the employer?', 'Que ne faut-il pas dire à l’employeur\u00a0?'],
      },
      ['worker'],
    ),
    question(
      'toImprove',
      ['Must get better', 'À améliorer'],
      { employer: ['What must get better?', 'Qu’est-ce qui doit s’améliorer\u00a0?'] },
      ['employer'],
    ),
    question('adaptations', ['Adaptations', 'Aménagements'], {
      employer: ['Is an adaptation or equipment needed?', 'Faut-il un aménagement ou du matériel\u00a0?'],
    }),
    question('ownOrganisation', ['Own organisation', 'Sa propre organisation'], {
      employer: ['What could your own organisation change?', 'Que pourrait changer votre propre organisation\u00a0?'],
    }),
  ],
}

/** What is asked: what a service has published, or what every service asks until it has. */
export function questionsInForce(published: Questionnaire | undefined): Questionnaire {
  return published ?? HOUSE_QUESTIONNAIRE
}
