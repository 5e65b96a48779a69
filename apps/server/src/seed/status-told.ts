import type { ContractType } from '@tandem/domain/placements'
import type { StatusSource, Told } from '@tandem/domain/status-checks'
import type { Text } from './text.ts'

type ToldStatus = {
  readonly source: StatusSource
  readonly employed: Told
  readonly sameEmployer: Told | null
  readonly weeklyMinutes?: number
  readonly contractType?: ContractType
  readonly satisfaction?: number
  readonly supportAsked: boolean
  readonly words?: Text
}

const THERE = { employed: 'yes', sameEmployer: 'yes', supportAsked: false } as const

/** At the milestones of jobs the person or the company says that it goes on. */
export const USUALLY_TOLD: readonly ToldStatus[] = [
  { ...THERE, source: 'person' },
  { ...THERE, source: 'employer' },
  { ...THERE, source: 'person', satisfaction: 4 },
  { ...THERE, source: 'person' },
  { ...THERE, source: 'employer' },
  { ...THERE, source: 'administrative' },
]

/** What somebody told so many months after the end. */
export const TOLD_AFTER: Readonly<Partial<Record<string, Readonly<Partial<Record<number, ToldStatus>>>>>> = {
  celia: {
    3: {
      source: 'person',
      employed: 'yes',
      sameEmployer: 'no',
      weeklyMinutes: 30 * 60,
      contractType: 'openEnded',
      satisfaction: 5,
      supportAsked: false,
      words: {
        fr: 'A trouvé une friterie à dix minutes de chez elle ; elle y fait aussi les commandes.',
        en: 'Found a place ten minutes from home, where she also does the orders.',
      },
    },
  },
  emilie: {
    3: {
      source: 'person',
      employed: 'yes',
      sameEmployer: 'unknown',
      supportAsked: true,
      words: {
        fr: 'Travaille par intérim, ne sait pas encore où le mois prochain. Demande à relire son CV.',
        en: 'Works through an agency, does not know where next month. Asks to go through her CV again.',
      },
    },
  },
  farid: {
    3: { source: 'administrative', employed: 'no', sameEmployer: null, supportAsked: false },
  },
  amelie: {
    3: { source: 'unknown', employed: 'unknown', sameEmployer: null, supportAsked: false },
    6: {
      source: 'person',
      employed: 'yes',
      sameEmployer: null,
      weeklyMinutes: 38 * 60,
      contractType: 'fixedTerm',
      satisfaction: 4,
      supportAsked: false,
      words: {
        fr: 'Engagée en cuisine de collectivité après sa formation.',
        en: 'Hired in a canteen kitchen after her training.',
      },
    },
  },
}
