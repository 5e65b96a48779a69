import type { CalendarDate } from '../calendar-date.ts'
import type { HeadingMap, ImportField, KnownKind, SheetKind } from './headings.ts'
import type { MemberName } from './match-names.ts'

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
