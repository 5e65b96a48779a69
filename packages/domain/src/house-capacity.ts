import type { Wording } from './questionnaires.ts'

/** Words for no, a little, mostly and all of it: the levels 0 to 3. */
export type LevelWords = readonly [Wording, Wording, Wording, Wording]

/** One thing that makes a company able to take somebody in, and the same seen by the person. */
export type CapacityItem = {
  /** Keeps its answers together over all wordings. */
  readonly code: string
  readonly name: Wording
  readonly employer: Wording
  readonly worker: Wording
  readonly levels: Readonly<Record<'employer' | 'worker', LevelWords>>
}

const LEVELS: LevelWords = [
  { en: 'not at all', fr: 'pas du tout' },
  { en: 'a little', fr: 'un peu' },
  { en: 'mostly', fr: 'plutôt' },
  { en: 'fully', fr: 'tout à fait' },
]

const OF_THREE: LevelWords = [
  { en: 'none', fr: 'aucune' },
  { en: 'one', fr: 'une' },
  { en: 'two', fr: 'deux' },
  { en: 'all three', fr: 'les trois' },
]

type Pair = readonly [en: string, fr: string]

const wording = ([en, fr]: Pair): Wording => ({ en, fr })

function item(code: string, name: Pair, employer: Pair, worker: Pair, counted: LevelWords = LEVELS): CapacityItem {
  return {
    code,
    name: wording(name),
    employer: wording(employer),
    worker: wording(worker),
    levels: { employer: counted, worker: LEVELS },
  }
}

/** What is asked of a company and of the person there, in order. Data of the house, not of a service. Source: domain.md 9.3. */
export const HOUSE_CAPACITY: readonly CapacityItem[] = [
  item(
    'welcome',
    ['Welcome', 'Accueil'],
    ['Someone is named to welcome newcomers', 'Quelqu’un est désigné pour accueillir'],
    ['Someone was there to welcome me', 'Quelqu’un était là pour m’accueillir'],
  ),
  item(
    'expectations',
    ['Tasks explained', 'Tâches expliquées'],
    [
      'We explain tasks and expectations in a way that fits',
      'Nous expliquons les tâches et les attentes d’une façon qui convient',
    ],
    ['I am told what is expected in a way I understand', 'On m’explique ce qu’on attend d’une façon que je comprends'],
  ),
  item(
    'tutorTime',
    ['Time of the tutor', 'Temps du tuteur'],
    ['The tutor has time', 'Le tuteur ou la tutrice a du temps'],
    ['There is someone I can ask', 'Il y a quelqu’un à qui je peux demander'],
  ),
  item(
    'feedback',
    ['Feedback', 'Retours'],
    ['We say regularly what goes well and what does not', 'Nous disons régulièrement ce qui va et ce qui ne va pas'],
    ['I am told when it is good and when it is not', 'On me dit quand c’est bien et quand ça ne l’est pas'],
  ),
  item(
    'team',
    ['The team', 'L’équipe'],
    [
      'The team knows what it needs to know, with the person’s agreement',
      'L’équipe sait ce qu’elle doit savoir, avec l’accord de la personne',
    ],
    ['My colleagues know what I agreed to tell them', 'Mes collègues savent ce que j’ai accepté qu’on leur dise'],
  ),
  item(
    'adaptations',
    ['Adaptations', 'Aménagements'],
    ['We can adapt the work or the hours', 'Nous pouvons adapter le travail ou les horaires'],
    ['The work or the hours can be adapted for me', 'On peut adapter le travail ou les horaires pour moi'],
  ),
  item(
    'rules',
    ['Rules', 'Règles'],
    ['Our rules are clear, and fair to everybody', 'Nos règles sont claires, et justes pour tout le monde'],
    ['The rules are clear and fair', 'Les règles sont claires et justes'],
  ),
  item(
    'toldEarly',
    ['Told early', 'Dit à temps'],
    ['A problem is told early', 'Un problème se dit tôt'],
    ['I can speak early about a problem', 'Je peux parler tôt d’un problème'],
  ),
  item(
    'conditions',
    ['Conditions', 'Conditions'],
    ['Working conditions and contracts are decent', 'Les conditions de travail et les contrats sont corrects'],
    ['My conditions and my contract are decent', 'Mes conditions de travail et mon contrat sont corrects'],
  ),
  item(
    'keptOn',
    ['People kept on', 'Personnes gardées'],
    [
      'Of the last three people hired, how many stayed?',
      'Sur les trois dernières personnes engagées, combien sont restées\u00a0?',
    ],
    ['People who start here stay', 'Les personnes qui commencent ici restent'],
    OF_THREE,
  ),
]
