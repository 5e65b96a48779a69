import type { GoalDoer } from '@tandem/domain/goals'
import type { SkillContext, SkillSource } from '@tandem/domain/skills'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

/** What a source says of an item: a level, `null` for not observed, with an example where one was given. */
type ToldMark = readonly [item: string, value: number | null, evidence?: Text]

export type ToldEvaluation = {
  readonly framework: 'autonomy' | 'workBehaviour'
  readonly context: SkillContext
  readonly opened: Day
  readonly told: Day | null
  readonly answers: readonly { readonly source: SkillSource; readonly on: Day; readonly marks: readonly ToldMark[] }[]
  readonly reading?: {
    readonly on: Day
    readonly levels: readonly ToldMark[]
    readonly steps: readonly { readonly doer: GoalDoer; readonly text: Text; readonly due: Day | null }[]
  }
  readonly attested?: readonly string[]
  readonly voided?: Text
}

export const USUAL_PURPOSE: Text = {
  fr: 'Nous regardons ensemble ce que vous savez faire au travail et ce que vous voulez encore apprendre. Vous répondez en premier ; ensuite, la personne qui vous encadre et moi répondons aux mêmes questions. Là où nous ne voyons pas la même chose, nous en parlons. Rien n’est décidé par les réponses seules.',
  en: 'We look together at what you can do at work and what you still want to learn. You answer first; then your tutor and I answer the same questions. Where we see it differently, we talk about it. Nothing is decided by the answers alone.',
}

/** Samir at the bakery: talked over after the first month, and asked again half-way, where the pace is seen differently. */
export const SAMIR_SKILLS: readonly ToldEvaluation[] = [
  {
    framework: 'autonomy',
    context: 'month1',
    opened: -38,
    told: -38,
    answers: [
      {
        source: 'worker',
        on: -38,
        marks: [
          ['onTime', 2],
          ['tasks', 2],
          ['quality', 3],
          ['pace', 2],
          ['help', 1, { fr: 'Je n’ose pas demander deux fois.', en: 'I dare not ask twice.' }],
          ['people', 3],
          ['safety', 3],
        ],
      },
      {
        source: 'tutor',
        on: -36,
        marks: [
          ['onTime', 3],
          ['tasks', 2],
          ['quality', 3],
          ['pace', 1],
          ['help', 1],
          ['people', 3],
          ['safety', 3],
        ],
      },
      {
        source: 'coach',
        on: -35,
        marks: [
          ['tasks', 2, { fr: 'Deux rappels en une heure au four.', en: 'Two reminders in an hour at the oven.' }],
          ['pace', 1, { fr: 'La deuxième fournée attend.', en: 'The second batch waits.' }],
          ['safety', null],
        ],
      },
    ],
    reading: {
      on: -34,
      levels: [
        ['onTime', 3],
        ['tasks', 2],
        ['quality', 3],
        ['pace', 1],
        ['people', 3],
      ],
      steps: [
        {
          doer: 'employer',
          text: { fr: 'Mettre l’ordre des fournées au mur', en: 'Put the order of the batches on the wall' },
          due: null,
        },
        { doer: 'worker', text: { fr: 'Demander dès le premier doute', en: 'Ask at the first doubt' }, due: null },
      ],
    },
    attested: ['onTime', 'quality', 'people'],
  },
  {
    framework: 'autonomy',
    context: 'midTerm',
    opened: -6,
    told: -6,
    answers: [
      {
        source: 'worker',
        on: -6,
        marks: [
          ['onTime', 3],
          ['tasks', 3],
          ['quality', 3],
          ['pace', 3, { fr: 'Je tiens les deux fournées.', en: 'I manage both batches.' }],
          ['help', 2],
          ['people', 3],
          ['safety', 3],
          ['aroundWork', 2],
        ],
      },
      {
        source: 'tutor',
        on: -5,
        marks: [
          ['onTime', 4],
          ['tasks', 3],
          ['quality', 3],
          ['pace', 1, { fr: 'La fin de cuisson se fait sans lui.', en: 'The end of the bake happens without him.' }],
          ['help', 2],
          ['people', 4],
          ['safety', 3],
        ],
      },
      {
        source: 'coach',
        on: -4,
        marks: [
          ['tasks', 3, { fr: 'Un seul rappel de la matinée.', en: 'One reminder in the whole morning.' }],
          [
            'pace',
            2,
            { fr: 'La première fournée seul, la seconde à deux.', en: 'The first batch alone, the second in two.' },
          ],
          ['people', null],
          ['safety', 3, { fr: 'Les gants, chaque fois.', en: 'The gloves, every time.' }],
        ],
      },
    ],
  },
]

/** Of others at work with the same coach, in turn: begun, under way, voided. */
export const OTHER_SKILLS: readonly ToldEvaluation[] = [
  { framework: 'workBehaviour', context: 'month1', opened: -1, told: null, answers: [] },
  {
    framework: 'workBehaviour',
    context: 'midTerm',
    opened: -8,
    told: -8,
    answers: [
      {
        source: 'worker',
        on: -8,
        marks: [
          ['presence', 5],
          ['instructions', 4],
          ['together', 4],
          ['tell', 2, { fr: 'J’attends la pause.', en: 'I wait for the break.' }],
        ],
      },
    ],
  },
  {
    framework: 'autonomy',
    context: 'other',
    opened: -12,
    told: null,
    answers: [],
    voided: { fr: 'Commencée dans le mauvais dossier', en: 'Begun in the wrong file' },
  },
]
