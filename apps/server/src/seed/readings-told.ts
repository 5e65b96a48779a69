import type { CapacityMoment } from '@tandem/domain/capacity-reviews'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { CompanyKey } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

/** A job by its company and the coach of whoever works there; of the company as a whole without a job. */
export type ToldAt = { readonly at: CompanyKey; readonly coach: CoachKey; readonly isOfCompany?: true }

type Levels = readonly (number | null)[]

/** Levels in the order of asking. */
export type ToldReading = ToldAt & {
  readonly party: CheckInParty
  readonly moment: CapacityMoment
  readonly on: Day
  readonly levels: Levels
  readonly comment?: Text
  /** What stood there before it was corrected. */
  readonly former?: Levels
  readonly voidReason?: Text
}

export const READINGS: readonly ToldReading[] = [
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'employer',
    moment: 'start',
    on: -50,
    levels: [2, 2, 1, 1, 1, 2, 2, 1, 2, 0],
    comment: { fr: 'À quatre heures du matin, personne n’a le temps.', en: 'At four in the morning nobody has time.' },
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'worker',
    moment: 'start',
    on: -48,
    levels: [3, 2, 3, 2, 1, null, 2, 1, 2, null],
    comment: { fr: '« M. Roy s’arrête toujours quand je demande. »', en: '“M. Roy always stops when I ask.”' },
  },
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'employer',
    moment: 'other',
    on: -12,
    levels: [2, 3, 2, 2, 2, 2, 2, 2, 2, 0],
    former: [2, 3, 2, 1, 2, 2, 2, 2, 2, 0],
    comment: { fr: '« On se parle le mardi, maintenant. »', en: '“We talk on Tuesdays now.”' },
  },
  { at: 'lenoir', coach: 'nadia', party: 'worker', moment: 'other', on: -11, levels: [3, 2, 3, 2, 2, 2, 2, 0, 2, 1] },
  {
    at: 'lenoir',
    coach: 'nadia',
    party: 'employer',
    moment: 'other',
    on: -14,
    levels: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
    voidReason: { fr: 'Rempli pour une autre entreprise', en: 'Filled in for another company' },
  },
  {
    at: 'delmotte',
    coach: 'nadia',
    party: 'employer',
    moment: 'start',
    on: -200,
    levels: [1, 2, 1, 1, 1, 2, 2, 1, 2, 1],
  },
  {
    at: 'delmotte',
    coach: 'nadia',
    party: 'worker',
    moment: 'start',
    on: -198,
    levels: [1, 1, 1, 0, 1, 1, 2, 1, 2, null],
  },
  { at: 'delmotte', coach: 'nadia', party: 'employer', moment: 'end', on: -20, levels: [2, 2, 2, 2, 1, 2, 2, 2, 2, 2] },
  {
    at: 'delmotte',
    coach: 'nadia',
    party: 'worker',
    moment: 'end',
    on: -19,
    levels: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
    comment: { fr: '« Il y a quelqu’un à qui demander. »', en: '“There is someone to ask.”' },
  },
  {
    at: 'cornet',
    coach: 'jonas',
    isOfCompany: true,
    party: 'employer',
    moment: 'other',
    on: -30,
    levels: [2, 1, 1, 1, null, 1, 2, 1, 3, 1],
    comment: { fr: 'Réponses de la responsable du personnel.', en: 'Answers of the head of staff.' },
  },
]
