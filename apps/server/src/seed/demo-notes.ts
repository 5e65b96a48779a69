import type { Locale } from '@tandem/domain/members'
import { NOTES_EN } from './demo-notes-en.ts'
import { NOTES_FR } from './demo-notes-fr.ts'

type Texts = readonly [string, ...string[]]

export const RATED = ['punctuality', 'quality', 'pace', 'colleagues', 'autonomy', 'overall'] as const
type Rated = (typeof RATED)[number]

/** What coaches, workers and employers say in the demonstration. */
export type NotePools = {
  readonly toward: Texts
  readonly prospecting: Texts
  readonly partner: Texts
  readonly inWorker: Texts
  readonly inEmployer: Texts
  readonly inBoth: Texts
  readonly missed: Texts
  readonly coachOnly: Texts
  readonly workshop: string
  readonly nextWorker: Texts
  readonly nextEmployer: Texts
  readonly goals: { readonly toward: Texts; readonly in: Texts; readonly personal: Texts }
  readonly answers: {
    readonly workerWell: Texts
    readonly workerHard: Texts
    readonly employerWell: Texts
    readonly employerImprove: Texts
  }
  readonly questions: {
    readonly worker: Readonly<Record<Rated, string>>
    readonly employer: Readonly<Record<Rated, string>>
    readonly goesWell: string
    readonly isHard: string
    readonly toImprove: string
  }
}

export const NOTES: Readonly<Record<Locale, NotePools>> = { fr: NOTES_FR, en: NOTES_EN }
