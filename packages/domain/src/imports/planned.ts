import type { CalendarDate } from '../calendar-date.ts'
import type { ContactFunction } from '../employers.ts'
import type { ReferralSource } from '../episodes.ts'
import type { Kind, MissedBy, Mode, WithParty } from '../log-entries.ts'
import type { ContractType, PlacementType } from '../placements.ts'
import type { Sex } from '../workers.ts'
import type { HeadingMap, ImportField, KnownKind, SheetKind } from './headings.ts'
import type { MemberName } from './match-names.ts'
import { READING_PROBLEMS } from './read-cells.ts'
import type { SheetLayout } from './sheets.ts'

/** What is known already. Everything the planner compares with; it never asks for more. */
export type ImportDirectory = {
  readonly today: CalendarDate
  readonly members: readonly MemberName[]
  readonly workers: readonly {
    readonly id: string
    readonly lastName: string
    readonly firstName: string
    readonly birthOn: CalendarDate | null
    readonly externalRef: string | null
    /** Entry of the accompaniment that is open, or of the last one. */
    readonly enteredOn: CalendarDate | null
  }[]
  readonly employers: readonly { readonly id: string; readonly name: string; readonly registerNumber: string | null }[]
  /** Which record each key of earlier imports became. */
  readonly importKeys: ReadonlyMap<string, string>
  /** The print each key had when it was last written. A row with the same print has not changed since. */
  readonly importPrints?: ReadonlyMap<string, string>
}

/**
 * What a person decided, as plain data that can be kept. Rows and cells are named by `rowAddress` and `cellAddress`.
 * Texts (coaches, companies, people, words) are keyed by `folded` text, companies by `companyKey`.
 */
export type ImportDecisions = {
  readonly kinds?: Readonly<Record<string, SheetKind>>
  readonly columns?: Readonly<Partial<Record<KnownKind, HeadingMap>>>
  /** Cell address to the text that replaces the cell. An empty text empties it. */
  readonly cells?: Readonly<Record<string, string>>
  /** `sheet!field` to the text used where a row has none. */
  readonly defaults?: Readonly<Record<string, string>>
  /** Field, then folded text, to the text meant: one answer for every row that says the same. */
  readonly words?: Readonly<Partial<Record<ImportField, Readonly<Record<string, string>>>>>
  /** Row addresses that are not imported. */
  readonly skips?: readonly string[]
  /** Folded coach text to a member, or to nobody. */
  readonly coaches?: Readonly<Record<string, { readonly memberId: string } | 'none'>>
  /** Company key to an employer, to the row of this file that describes it, or to a new company. */
  readonly companies?: Readonly<Record<string, { readonly employerId: string } | { readonly row: string } | 'create'>>
  /** Creates every company that is named and not known, without asking for each. */
  readonly createUnknownCompanies?: boolean
  /** Row address to the person or company it is (a record, or another row), or to a new one. */
  readonly duplicates?: Readonly<Record<string, { readonly recordId: string } | { readonly row: string } | 'create'>>
  /** Row address or folded name in the log to the person meant. */
  readonly people?: Readonly<Record<string, { readonly workerId: string } | { readonly row: string }>>
}

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

/** What becomes of a row. `waiting`: nothing is wrong with it, but a row it depends on is not settled. */
export const ROW_OUTCOMES = ['create', 'update', 'same', 'merged', 'waiting', 'problem', 'skip'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

export type PlannedRow = {
  readonly sheet: string
  readonly row: number
  readonly kind: KnownKind
  readonly outcome: RowOutcome
  /** A few words to recognise the row by. */
  readonly label: string
}

/** What every record to write carries. A row that has not changed since it was imported plans nothing. */
export type Planned = {
  /** Stable from one import of the file to the next. */
  readonly key: string
  /** Other keys under which the same record must be found; keep them all. */
  readonly aliases: readonly string[]
  readonly recordId: string | null
  readonly action: 'create' | 'update'
  /** Changes whenever a cell of the row does. */
  readonly print: string
  readonly rows: readonly { readonly sheet: string; readonly row: number }[]
}

/** A record of Tandem, or one that this plan creates. */
export type CompanyLink = { readonly employerId: string } | { readonly companyKey: string }
export type PersonLink = { readonly workerId: string } | { readonly personKey: string }

export type PlannedPlacement = {
  readonly key: string
  readonly recordId: string | null
  readonly company: CompanyLink
  readonly jobTitle: string | null
  readonly placementType: PlacementType
  readonly contractType: ContractType | null
  /** The contract in the file's own words. */
  readonly contractLabel: string | null
  readonly weeklyMinutes: number | null
  readonly startedOn: CalendarDate
  readonly trialEndOn: CalendarDate | null
  readonly plannedEndOn: CalendarDate | null
}

export type PlannedPerson = Planned & {
  readonly worker: {
    readonly lastName: string
    readonly firstName: string
    readonly birthOn: CalendarDate | null
    readonly sex: Sex | null
    readonly phone: string | null
    readonly email: string | null
    readonly municipality: string | null
    readonly externalRef: string | null
    readonly remark: string | null
  }
  readonly episode: {
    readonly key: string
    readonly recordId: string | null
    readonly enteredOn: CalendarDate
    readonly coachId: string | null
    readonly referrer: string | null
    readonly referralSource: ReferralSource | null
  }
  readonly plan: {
    readonly key: string
    readonly recordId: string | null
    readonly startsOn: CalendarDate
    readonly endsOn: CalendarDate
    readonly grantedMinutes: number | null
  } | null
  readonly placements: readonly PlannedPlacement[]
}

export type PlannedCompany = Planned & {
  readonly name: string
  readonly registerNumber: string | null
  readonly sector: string | null
  readonly address: string | null
  readonly postalCode: string | null
  readonly municipality: string | null
  readonly remark: string | null
}

export type PlannedContact = Planned & {
  readonly company: CompanyLink
  readonly name: string
  readonly function: ContactFunction
  readonly functionLabel: string | null
  readonly phone: string | null
  readonly email: string | null
}

export type PlannedLine = Planned & {
  readonly occurredOn: CalendarDate
  /** `HH:MM`. */
  readonly startsAt: string | null
  readonly people: readonly PersonLink[]
  readonly company: CompanyLink | null
  /** The author, when a column names one; otherwise whoever writes decides. */
  readonly coachId: string | null
  readonly withParties: readonly WithParty[]
  readonly mode: Mode
  readonly kind: Kind
  readonly missedBy: MissedBy | null
  readonly minutes: number
  readonly travelMinutes: number
  readonly note: string
  readonly next: {
    readonly title: string | null
    readonly dueOn: CalendarDate | null
    /** Day of the next line about the same person, which shows that the step was taken or overtaken; else `null`. */
    readonly overtakenOn: CalendarDate | null
  } | null
}

export type ImportCounts = Readonly<Record<RowOutcome, number>>

export type ImportPlan = {
  readonly sheets: readonly SheetLayout[]
  readonly rows: readonly PlannedRow[]
  readonly companies: readonly PlannedCompany[]
  readonly contacts: readonly PlannedContact[]
  readonly people: readonly PlannedPerson[]
  readonly log: readonly PlannedLine[]
  readonly problems: readonly ImportProblem[]
  /** Rows by outcome, for each kind of sheet. */
  readonly counts: Readonly<Record<KnownKind, ImportCounts>>
  /** Coach and company texts that wait for one answer each, with the number of rows that wait. */
  readonly questions: {
    readonly coaches: readonly { readonly key: string; readonly text: string; readonly rows: number }[]
    readonly companies: readonly { readonly key: string; readonly text: string; readonly rows: number }[]
  }
}
