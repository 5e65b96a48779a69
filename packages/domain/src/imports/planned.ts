import type { CalendarDate } from '../calendar-date.ts'
import type { ContactFunction } from '../employers.ts'
import type { ReferralSource } from '../episodes.ts'
import type { Kind, MissedBy, Mode, WithParty } from '../log-entries.ts'
import type { ContractType, PlacementType } from '../placements.ts'
import type { Sex } from '../workers.ts'
import type { KnownKind } from './headings.ts'
import type { ImportProblem } from './problems.ts'
import type { SheetLayout } from './sheets.ts'

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

/** A record whose rows have not changed since they were imported: it stays as it is. */
export type Unchanged = { readonly recordId: string; readonly keys: readonly string[] }

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
  /** Contacts here are those of companies of which something else changed. */
  readonly unchanged: Readonly<Record<'people' | 'companies' | 'contacts', readonly Unchanged[]>>
  readonly problems: readonly ImportProblem[]
  /** Rows by outcome, for each kind of sheet. */
  readonly counts: Readonly<Record<KnownKind, ImportCounts>>
  /** Coach and company texts that wait for one answer each, with the number of rows that wait. */
  readonly questions: {
    readonly coaches: readonly { readonly key: string; readonly text: string; readonly rows: number }[]
    readonly companies: readonly { readonly key: string; readonly text: string; readonly rows: number }[]
  }
}
