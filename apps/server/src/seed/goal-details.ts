import type { ReviewSource } from '@tandem/domain/goal-reviews'
import type { GoalCategory, GoalDoer, GoalLevel, GoalPartner } from '@tandem/domain/goals'
import type { Day } from './person.ts'
import { pairs, type Text, type Texts } from './text.ts'

export type ReviewTold = {
  readonly on: Day
  readonly source: ReviewSource
  /** `null`: not observed. */
  readonly level: GoalLevel | null
  readonly words?: Text
}

export type StepTold = { readonly text: Text; readonly doer: GoalDoer; readonly due?: Day; readonly done?: Day }

/** What is told of a goal beside its words: its levels, from -2 to +2, its steps, its reviews. */
export type GoalDetail = {
  readonly category: GoalCategory
  readonly levels: Texts
  readonly with: readonly GoalPartner[]
  readonly responsible: GoalDoer
  readonly weight?: 2 | 3
  readonly steps?: readonly StepTold[]
  readonly reviews?: readonly ReviewTold[]
}

const PACE: GoalDetail = {
  category: 'workRhythm',
  levels: pairs(`
    Plus de trois plaques de retard à six heures
    More than three trays behind at six
    Deux ou trois plaques de retard à six heures
    Two or three trays behind at six
    La fournée de cinq heures sort à l’heure quatre matins par semaine
    The five o’clock batch is out on time four mornings a week
    La fournée de cinq heures sort à l’heure tous les matins
    The five o’clock batch is out on time every morning
    À l’heure tous les matins, et le deuxième four préparé
    On time every morning, and the second oven prepared
  `),
  with: ['worker', 'employer', 'tutor'],
  responsible: 'coach',
  weight: 3,
  steps: [
    {
      text: { fr: 'Une seule fournée pour commencer', en: 'A single batch to begin with' },
      doer: 'employer',
      due: -34,
      done: -34,
    },
    {
      text: { fr: 'Noter l’heure de chaque enfournement', en: 'Write down the time of each loading' },
      doer: 'worker',
      due: -20,
      done: -21,
    },
    { text: { fr: 'Chronométrer une fournée ensemble', en: 'Time one batch together' }, doer: 'coach', due: 4 },
  ],
  reviews: [
    {
      on: -18,
      source: 'worker',
      level: 0,
      words: { fr: '« Je suis presque toujours dans les temps. »', en: '“I am nearly always on time.”' },
    },
    {
      on: -18,
      source: 'tutor',
      level: -1,
      words: { fr: '« Trois plaques de retard à six heures. »', en: '“Three trays behind at six.”' },
    },
    { on: -18, source: 'coach', level: -1 },
    {
      on: -4,
      source: 'employer',
      level: -1,
      words: { fr: '« La fournée de cinq heures sort en retard. »', en: '“The five o’clock batch comes out late.”' },
    },
  ],
}

const BUS: GoalDetail = {
  category: 'mobility',
  levels: pairs(`
    Prend le bus de nuit tous les matins
    Takes the night bus every morning
    Un autre moyen un ou deux matins par semaine
    Another way one or two mornings a week
    À l’heure quatre matins par semaine sans le bus de nuit
    On time four mornings a week without the night bus
    À l’heure tous les matins sans le bus de nuit
    On time every morning without the night bus
    Un moyen à lui, et un autre de rechange
    A way of his own, and another to fall back on
  `),
  with: ['worker'],
  responsible: 'worker',
  steps: [
    { text: { fr: 'Essayer le trajet à vélo', en: 'Try the way by bicycle' }, doer: 'worker', due: -27, done: -27 },
    {
      text: { fr: 'Demander le covoiturage de l’équipe', en: 'Ask about the team’s shared car' },
      doer: 'employer',
      due: 6,
    },
  ],
  reviews: [
    {
      on: -18,
      source: 'worker',
      level: 0,
      words: { fr: '« Le vélo, quatre matins sur cinq. »', en: '“By bicycle, four mornings in five.”' },
    },
    { on: -18, source: 'employer', level: null },
    { on: -18, source: 'coach', level: 0 },
  ],
}

const TUTOR: GoalDetail = {
  category: 'tutorPractice',
  levels: pairs(`
    Personne n’est nommé
    Nobody is named
    Un tuteur est nommé, sans temps prévu
    A tutor is named, with no time set aside
    Une heure par semaine avec M. Roy, tenue trois semaines sur quatre
    One hour a week with M. Roy, kept three weeks out of four
    L’heure est tenue toutes les semaines
    The hour is kept every week
    M. Roy forme aussi un remplaçant
    M. Roy also trains a stand-in
  `),
  with: ['employer', 'tutor'],
  responsible: 'employer',
  steps: [
    { text: { fr: 'Nommer M. Roy', en: 'Name M. Roy' }, doer: 'employer', due: -41, done: -41 },
    {
      text: { fr: 'Fixer le jour de l’heure', en: 'Settle the day of the hour' },
      doer: 'employer',
      due: -34,
      done: -34,
    },
  ],
  reviews: [
    { on: -18, source: 'worker', level: 1 },
    {
      on: -18,
      source: 'employer',
      level: 1,
      words: { fr: '« Tous les mardis, sans exception. »', en: '“Every Tuesday, without exception.”' },
    },
    { on: -18, source: 'coach', level: 1 },
  ],
}

const MORNINGS: GoalDetail = {
  category: 'punctuality',
  levels: pairs(`
    Un matin sur deux
    One morning in two
    Trois matins de suite
    Three mornings running
    Quatre matins de suite, deux semaines de rang
    Four mornings running, two weeks in a row
    Tous les matins pendant deux semaines
    Every morning for two weeks
    Tous les matins pendant un mois
    Every morning for a month
  `),
  with: ['worker', 'employer'],
  responsible: 'coach',
  weight: 2,
  reviews: [
    { on: -13, source: 'worker', level: 0 },
    { on: -13, source: 'employer', level: -1 },
    { on: -13, source: 'coach', level: 0 },
  ],
}

const SUPPLIES: GoalDetail = {
  category: 'relations',
  levels: pairs(`
    Attend qu’on remarque
    Waits until somebody notices
    Demande quand il n’y a plus rien
    Asks when there is nothing left
    Demande la veille, trois fois sur quatre
    Asks the day before, three times out of four
    Demande toujours la veille
    Always asks the day before
    Tient lui-même la liste du matériel
    Keeps the list of supplies himself
  `),
  with: ['worker'],
  responsible: 'worker',
}

const LINE: GoalDetail = {
  category: 'skills',
  levels: pairs(`
    Dix minutes, avec quelqu’un à côté
    Ten minutes, with somebody beside
    Une demi-heure, avec des rappels
    Half an hour, with reminders
    Une heure entière, seule
    A whole hour, alone
    Une matinée, seule
    A whole morning, alone
    Montre la ligne à une nouvelle
    Shows the line to a newcomer
  `),
  with: ['worker', 'employer'],
  responsible: 'coach',
  weight: 3,
  reviews: [
    { on: -30, source: 'worker', level: -1 },
    { on: -30, source: 'employer', level: -1 },
    { on: -30, source: 'coach', level: -1 },
  ],
}

/** By person and key of the goal. */
export const GOAL_DETAILS: Readonly<Record<string, GoalDetail>> = {
  'samir:pace': PACE,
  'samir:bus': BUS,
  'samir:tutor': TUTOR,
  'karim:hours': MORNINGS,
  'karim:ask': SUPPLIES,
  'aleksandra:line': LINE,
}

/** Levels that fit most goals, for those that the story does not tell. */
export const USUAL_LEVELS = pairs(`
  Pas encore
  Not yet
  De temps en temps, avec un rappel
  Now and then, with a reminder
  Quatre fois sur cinq, sans rappel
  Four times out of five, without a reminder
  Chaque fois, sans rappel
  Every time, without a reminder
  Chaque fois, et le montre à d’autres
  Every time, and shows it to others
`)
