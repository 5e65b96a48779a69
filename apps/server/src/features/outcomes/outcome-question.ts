import type { FigureKey } from '@tandem/contract/outcomes'
import type { Locale } from '@tandem/domain/members'
import type { CohortBasis, SameEmployerBasis } from '@tandem/domain/outcomes/parameters'
import type { Separator } from '../../http/spreadsheets.ts'
import type { OutcomeScope } from './outcome-scope.store.ts'

/** A period and whose people: what every question about outcomes names. */
export type OutcomeSubject = {
  readonly fromOn: string
  readonly toOn: string
  readonly asOfOn: string
  readonly basis: CohortBasis
  readonly sameEmployerBy: SameEmployerBasis
  readonly scope: OutcomeScope
  /** Figures alone, small cells hidden, nobody named. */
  readonly isFiguresOnly: boolean
  /** For the funder: only who agreed to it is named. */
  readonly isForFunder?: boolean
}

/** The table that a CSV holds; a workbook has them all. */
export const OUTCOME_TABLES = ['figures', 'counts', 'hours', 'people'] as const
export type OutcomeTable = (typeof OUTCOME_TABLES)[number]

/** How an export is written, and the names on its first sheet. */
export type ExportWish = {
  readonly locale: Locale
  readonly organisationName: string
  /** Whose people: "own people", or names of a team and a coach. */
  readonly people: readonly string[]
  readonly file:
    | { readonly format: 'xlsx' }
    | { readonly format: 'csv'; readonly table: OutcomeTable; readonly separator: Separator }
}

/** Plain data: it travels to the thread of outcomes, and names the stored answer. */
export type OutcomeQuestion = { readonly subject: OutcomeSubject } & (
  | { readonly kind: 'figures' }
  /** One figure with the people behind it. */
  | { readonly kind: 'cases'; readonly key: FigureKey }
  /** Every figure with everybody behind it, as a file. */
  | { readonly kind: 'export'; readonly wish: ExportWish }
)
