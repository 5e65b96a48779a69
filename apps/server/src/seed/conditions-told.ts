import type { ConditionKind } from '@tandem/domain/work-conditions'
import type { CompanyKey } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

type ToldCondition = {
  readonly at: CompanyKey
  readonly coach: CoachKey
  readonly kind: ConditionKind
  readonly words: Text
  readonly saidBy: string
  readonly on: Day
}

/** What one should know of the work there, with who said so. */
export const CONDITIONS: readonly ToldCondition[] = [
  {
    at: 'lenoir',
    coach: 'nadia',
    kind: 'shifts',
    words: { fr: 'De 4 h à 10 h, le lundi libre.', en: 'From 4:00 to 10:00, Mondays off.' },
    saidBy: 'Mme Lenoir',
    on: -60,
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    kind: 'temperature',
    words: { fr: 'Chaud devant les fours, surtout l’été.', en: 'Hot in front of the ovens, above all in summer.' },
    saidBy: 'M. Roy',
    on: -48,
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    kind: 'access',
    words: { fr: 'Pas de bus avant 5 h 40.', en: 'No bus before 5:40.' },
    saidBy: 'Samir Haddad',
    on: -40,
  },
  {
    at: 'cornet',
    coach: 'jonas',
    kind: 'noise',
    words: { fr: 'Tunnels de lavage : on se parle par gestes.', en: 'Washing tunnels: people speak with their hands.' },
    saidBy: 'Josiane Mercier',
    on: -85,
  },
  {
    at: 'cornet',
    coach: 'jonas',
    kind: 'standing',
    words: { fr: 'Debout toute la journée, sauf au pliage.', en: 'On one’s feet all day, except for folding.' },
    saidBy: 'Josiane Mercier',
    on: -85,
  },
  {
    at: 'logisbois',
    coach: 'nadia',
    kind: 'lifting',
    words: { fr: 'Panneaux de 30 kg, toujours à deux.', en: 'Panels of 30 kg, always two people.' },
    saidBy: 'Nadia Benali',
    on: -200,
  },
  {
    at: 'delmotte',
    coach: 'nadia',
    kind: 'heights',
    words: { fr: 'Échafaudages sur un chantier sur deux.', en: 'Scaffolding on every second site.' },
    saidBy: 'Nadia Benali',
    on: -150,
  },
  {
    at: 'freshpack',
    coach: 'tunde',
    kind: 'pace',
    words: {
      fr: 'La chaîne donne le rythme, avec un relais toutes les deux heures.',
      en: 'The line sets the pace, with a change every two hours.',
    },
    saidBy: 'Tunde Okoye',
    on: -90,
  },
  {
    at: 'tapis',
    coach: 'sofia',
    kind: 'language',
    words: { fr: 'Consignes en néerlandais et en français.', en: 'Instructions in Dutch and in French.' },
    saidBy: 'Sofia Lind',
    on: -120,
  },
  {
    at: 'tilleuls',
    coach: 'nadia',
    kind: 'other',
    words: { fr: 'Le téléphone reste au vestiaire.', en: 'The phone stays in the changing room.' },
    saidBy: 'Nadia Benali',
    on: -100,
  },
]
