import type { CalendarDate } from '../calendar-date.ts'

/**
 * The facts that outcomes are computed from: rows as a store reads them, joined by id inside the calculation.
 * Every day has its own date, never the day it was typed. Source: indicators.md, section 2.
 */

export const SITUATIONS_AT_ENTRY = [
  'unemployed',
  'inactive',
  'inTraining',
  'employed',
  'selfEmployed',
  'unknown',
] as const
export type SituationAtEntry = (typeof SITUATIONS_AT_ENTRY)[number]

export const PLACEMENT_TYPES = ['job', 'apprenticeship', 'workTrial', 'volunteer'] as const
export type PlacementType = (typeof PLACEMENT_TYPES)[number]

export const LOG_PHASES = ['toward', 'in', 'after'] as const
export type LogPhase = (typeof LOG_PHASES)[number]

export const FOR_WHOM = ['worker', 'employer', 'both'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

export const CHECK_IN_PARTIES = ['worker', 'employer'] as const
export type CheckInParty = (typeof CHECK_IN_PARTIES)[number]

export const STATUS_RESULTS = ['sameJob', 'otherJob', 'notWorking', 'unknown'] as const
export type StatusResult = (typeof STATUS_RESULTS)[number]

/** The reason of a job end or of an exit that says the person died. */
export const DEATH_REASON = 'death'

/** Episodes of one person do not overlap; a return may start on the exit day. */
export type EpisodeFact = {
  readonly id: string
  readonly personId: string
  readonly enteredOn: CalendarDate | null
  readonly situationAtEntry: SituationAtEntry | null
  /** Last day of accompaniment. */
  readonly exitedOn: CalendarDate | null
  readonly exitReason: string | null
}

/** Rows of one episode come main programme first. */
export type EpisodeProgrammeFact = { readonly episodeId: string; readonly programmeId: string }

/** Both days included; no `toOn` = still paused. */
export type PauseFact = {
  readonly episodeId: string
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate | null
}

export type EstablishmentFact = {
  readonly id: string
  /** The legal employer. */
  readonly employerId: string
}

/** Rows come in the order in which they were created: it settles ties. */
export type PlacementFact = {
  readonly id: string
  readonly personId: string
  readonly type: PlacementType
  readonly establishmentId: string
  /** Agency work: where the work is done. */
  readonly userEstablishmentId: string | null
  /** First day worked. */
  readonly startedOn: CalendarDate | null
  /** Last day worked. */
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
  readonly paidMinutesTotal: number | null
  /** Legal transfer: the same job goes on under another employer. */
  readonly continuesPlacementId: string | null
  /** Since when the person does not want this employer contacted. */
  readonly employerContactRefusedOn: CalendarDate | null
}

/** Both days included. On a day covered twice the later `fromOn` applies; same day: the later row. */
export type ContractSegmentFact = {
  readonly placementId: string
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate | null
  readonly weeklyMinutes: number | null
}

export type CheckInFact = {
  readonly id: string
  readonly episodeId: string
  readonly placementId: string | null
  readonly party: CheckInParty
  readonly dueOn: CalendarDate | null
  readonly doneOn: CalendarDate | null
  readonly isCancelled: boolean
}

/** What the person, or somebody who knows, told about the work situation, in after-care or at a milestone. */
export type StatusCheckFact = {
  readonly personId: string
  /** The job it is about, if it names one. */
  readonly placementId: string | null
  /** The day of the situation told, not the day of the call. */
  readonly situationOn: CalendarDate
  readonly result: StatusResult
}

/**
 * One row for each person an entry concerns (its parts), and one row with an empty `episodeId` for an entry about nobody
 * in particular. Danger: the rows of one entry must follow each other, or the entry is counted more than once.
 */
export type LogRow = {
  readonly entryId: string
  readonly occurredOn: CalendarDate | null
  /** Length of the whole entry, travel apart. */
  readonly minutes: number | null
  readonly travelMinutes: number | null
  /** An appointment that did not take place. */
  readonly isMissed: boolean
  readonly withWorker: boolean
  /** With the employer or the tutor. */
  readonly withEmployer: boolean
  readonly forWhom: ForWhom | null
  readonly phaseOverride: LogPhase | null
  readonly episodeId: string | null
  readonly placementId: string | null
  /** This person's share of `minutes`; the shares of an entry add up to it. Empty = all of it. */
  readonly partMinutes: number | null
}

/** Share of an entry that a programme pays. Only entries for which shares were recorded have rows. */
export type LogShareFact = { readonly entryId: string; readonly programmeId: string; readonly percent: number }

/**
 * Everything a calculation may read. A filter by team, coach or person is applied by the store that hands the facts in:
 * the people in these rows are the people in scope, and a calculation needs no other scope.
 */
export type OutcomeFacts = {
  readonly episodes: readonly EpisodeFact[]
  readonly episodeProgrammes: readonly EpisodeProgrammeFact[]
  readonly pauses: readonly PauseFact[]
  readonly establishments: readonly EstablishmentFact[]
  readonly placements: readonly PlacementFact[]
  readonly contractSegments: readonly ContractSegmentFact[]
  readonly checkIns: readonly CheckInFact[]
  readonly statusChecks: readonly StatusCheckFact[]
  /** Read once, from first to last, so it may be streamed. */
  readonly log: Iterable<LogRow>
  /** Read under the programme filter only. */
  readonly logShares: readonly LogShareFact[]
}

export type FactName = keyof OutcomeFacts

/** Nothing known: a store fills in what the wanted indicators need. */
export const NO_FACTS: OutcomeFacts = {
  episodes: [],
  episodeProgrammes: [],
  pauses: [],
  establishments: [],
  placements: [],
  contractSegments: [],
  checkIns: [],
  statusChecks: [],
  log: [],
  logShares: [],
}
