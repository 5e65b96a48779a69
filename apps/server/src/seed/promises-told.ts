import type {
  CommitmentOrigin,
  CommitmentOutcome,
  CommitmentParty,
  CommitmentSpeaker,
} from '@tandem/domain/employer-commitments'
import type { Day } from './person.ts'
import type { ToldAt } from './readings-told.ts'
import type { Text } from './text.ts'

type ToldSaying = {
  readonly speaker: CommitmentSpeaker
  readonly outcome: CommitmentOutcome
  readonly on: Day
  readonly note?: Text
}

export type ToldPromise = ToldAt & {
  readonly party: CommitmentParty
  readonly words: Text
  readonly agreed: Day
  readonly due?: Day
  readonly origin: CommitmentOrigin
  /** Oldest first. */
  readonly sayings?: readonly ToldSaying[]
  readonly voidReason?: Text
}

export const PROMISES: readonly ToldPromise[] = [
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'employer',
    words: { fr: 'L’horaire du samedi est affiché le mercredi.', en: 'The Saturday roster is up on Wednesday.' },
    agreed: -12,
    due: 5,
    origin: 'visit',
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'employer',
    words: {
      fr: 'Cinq minutes de retour avec M. Roy chaque mardi.',
      en: 'Five minutes of feedback with M. Roy each Tuesday.',
    },
    agreed: -48,
    due: -20,
    origin: 'agreement',
    sayings: [
      { speaker: 'employer', outcome: 'partlyKept', on: -19 },
      {
        speaker: 'worker',
        outcome: 'kept',
        on: -11,
        note: { fr: '« Il le fait même le jeudi. »', en: '“He even does it on Thursdays.”' },
      },
      { speaker: 'employer', outcome: 'kept', on: -11 },
    ],
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'service',
    words: { fr: 'Repasser avant la fin de l’essai.', en: 'Come by again before the trial period ends.' },
    agreed: -12,
    due: 4,
    origin: 'talk',
  },
  {
    at: 'delmotte',
    coach: 'nadia',
    party: 'employer',
    words: { fr: 'Les consignes de sécurité sont données par écrit.', en: 'Safety instructions are given in writing.' },
    agreed: -150,
    due: -90,
    origin: 'visit',
    sayings: [
      { speaker: 'employer', outcome: 'kept', on: -88 },
      {
        speaker: 'worker',
        outcome: 'notKept',
        on: -80,
        note: { fr: '« Sur la porte du bureau, pas à l’atelier. »', en: '“On the office door, not in the workshop.”' },
      },
    ],
  },
  {
    at: 'cornet',
    coach: 'jonas',
    party: 'employer',
    words: { fr: 'Nommer quelqu’un pour l’équipe du soir.', en: 'Name somebody for the evening shift.' },
    agreed: -40,
    due: -2,
    origin: 'visit',
  },
  {
    at: 'cornet',
    coach: 'jonas',
    party: 'employer',
    words: { fr: 'Deux semaines en double à l’arrivée.', en: 'Two weeks side by side at the beginning.' },
    agreed: -88,
    due: -70,
    origin: 'agreement',
    sayings: [
      {
        speaker: 'coach',
        outcome: 'partlyKept',
        on: -68,
        note: { fr: 'Une semaine seulement.', en: 'One week only.' },
      },
    ],
  },
  {
    at: 'cornet',
    coach: 'jonas',
    isOfCompany: true,
    party: 'service',
    words: { fr: 'Proposer une formation pour les tuteurs.', en: 'Offer a training for tutors.' },
    agreed: -30,
    due: 3,
    origin: 'talk',
  },
  {
    at: 'cornet',
    coach: 'jonas',
    isOfCompany: true,
    party: 'service',
    words: {
      fr: 'Réagir dans les deux jours quand quelque chose ne va pas.',
      en: 'React within two days when something is wrong.',
    },
    agreed: -88,
    origin: 'other',
  },
  {
    at: 'filature',
    coach: 'sofia',
    party: 'employer',
    words: { fr: 'Prévenir la veille d’un changement d’équipe.', en: 'Tell the day before when the shift changes.' },
    agreed: -55,
    due: -30,
    origin: 'talk',
    sayings: [
      {
        speaker: 'worker',
        outcome: 'notKept',
        on: -26,
        note: { fr: '« Encore un message à 22 h. »', en: '“A message at ten in the evening again.”' },
      },
    ],
  },
  {
    at: 'wallez',
    coach: 'tunde',
    party: 'employer',
    words: { fr: 'Un poste sans tri du verre.', en: 'A post without sorting glass.' },
    agreed: -45,
    due: -15,
    origin: 'talk',
    sayings: [
      { speaker: 'coach', outcome: 'dropped', on: -16, note: { fr: 'Le tri a fermé.', en: 'The sorting has closed.' } },
    ],
  },
  {
    at: 'wallez',
    coach: 'tunde',
    party: 'employer',
    words: { fr: 'Un casier.', en: 'A locker.' },
    agreed: -45,
    origin: 'other',
    voidReason: { fr: 'Noté deux fois', en: 'Noted twice' },
  },
]
