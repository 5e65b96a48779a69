import type { CalendarDate } from '../calendar-date.ts'
import type { ImportField } from './headings.ts'
import { READING_PROBLEMS } from './read-cells.ts'

export const IMPORT_PROBLEMS = [
  ...READING_PROBLEMS,
  'missing-name',
  'cannot-split-name',
  'missing-company-name',
  'missing-entry-date',
  'missing-date',
  'missing-duration',
  'missing-person',
  'missing-job-start',
  'missing-employer',
  'unknown-coach',
  'unknown-company',
  'ambiguous-company',
  'unknown-person',
  'ambiguous-person',
  'possible-duplicate',
  'reference-names-another',
  'date-in-future',
  'birth-after-entry',
  'entry-too-long',
  'missed-needs-who',
  'plan-end-before-start',
  'plan-before-entry',
  'trial-before-start',
  'planned-end-before-start',
] as const
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number]

export const IMPORT_WARNINGS = [
  'control-character',
  'unlikely-age',
  'phone-is-number',
  'missing-coach',
  'plan-without-end',
  'unknown-contract-word',
  'open-ended-with-end',
  'fixed-term-without-end',
  'planned-end-passed',
  'stage-says-job',
  'stage-says-work-trial',
  'stage-says-trial',
  'stage-says-no-job',
  'stage-says-closed',
  'has-exit-date',
  'employer-contact-refusal-in-remark',
  'health-word-in-remark',
  'last-contact-not-in-log',
  'company-twice',
  'differs-from-first-row',
  'contact-without-name',
  'person-skipped',
  'before-entry',
  'with-assumed',
  'type-assumed',
  'absence-in-note',
  'next-before-entry',
  'line-repeated',
] as const
export type ImportWarningCode = (typeof IMPORT_WARNINGS)[number]

/** A possible answer to a problem: a record of Tandem, or a row of the file. */
export type Candidate = {
  readonly ref: { readonly recordId: string } | { readonly row: string }
  readonly label: string
  readonly birthOn: CalendarDate | null
}

export type ImportProblem = {
  readonly sheet: string
  /** As the spreadsheet numbers its rows. */
  readonly row: number
  /** The heading of the column, when one is to blame. */
  readonly column: string | null
  /** With sheet and row, the address at which the cell is mended. */
  readonly field: ImportField | null
  readonly value: string
  readonly candidates: readonly Candidate[]
} & (
  | { readonly severity: 'problem'; readonly code: ImportProblemCode }
  | { readonly severity: 'warning'; readonly code: ImportWarningCode }
)
