import type { CalendarDate } from '../calendar-date.ts'
import type { CheckInParty } from '../check-ins.ts'
import type { ExitReason, Phase, Situation } from '../episodes.ts'
import type { GoalDomain, GoalOutcome, GoalOwner } from '../goals.ts'
import type { ForWhom, Kind, Side } from '../log-entries.ts'
import type { JobEndReason, PlacementType } from '../placements.ts'
import type { SatisfactionWay } from '../satisfaction.ts'

/**
 * The facts that outcomes are computed from: rows as a store reads them, joined by id inside the calculation.
 * Every day has its own date, never the day it was typed. Source: indicators.md, section 2.
 */

export const STATUS_RESULTS = ['sameJob', 'otherJob', 'notWorking', 'unknown'] as const
export type StatusResult = (typeof STATUS_RESULTS)[number]

/** Episodes of one person do not overlap; a return may start on the exit day. */
export type EpisodeFact = {
  readonly id: string
  readonly workerId: string
  readonly enteredOn: CalendarDate | null
  readonly situationAtEntry: Situation
  /** Last day of accompaniment. */
  readonly exitedOn: CalendarDate | null
  readonly exitReason: ExitReason | null
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
  readonly workerId: string
  readonly type: PlacementType
  readonly establishmentId: string
  /** Agency work: where the work is done. */
  readonly userEstablishmentId: string | null
  /** First day worked. */
  readonly startedOn: CalendarDate | null
  /** Last day worked. */
  readonly endedOn: CalendarDate | null
  readonly endReason: JobEndReason | null
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

/** A check-in that was to be asked of one side, and the day it was held, if it was. */
export type DueCheckInFact = {
  readonly id: string
  readonly episodeId: string
  readonly party: CheckInParty
  readonly dueOn: CalendarDate | null
  readonly doneOn: CalendarDate | null
  readonly isCancelled: boolean
}

/** A check-in that was held, asked for or not: news of the job. The latest of each placement is enough. */
export type HeldCheckInFact = { readonly placementId: string; readonly heldOn: CalendarDate }

/** What the person, or somebody who knows, told about the work situation, in after-care or at a milestone. */
export type StatusCheckFact = {
  readonly workerId: string
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
  readonly kind: Kind
  /** Who was there. The tutor stands on the employer's side. */
  readonly side: Side
  readonly forWhom: ForWhom | null
  readonly phaseOverride: Phase | null
  readonly episodeId: string | null
  readonly placementId: string | null
  /** This person's share of `minutes`; the shares of an entry add up to it. Empty = all of it. */
  readonly partMinutes: number | null
}

/** Share of an entry that a programme pays. Only entries for which shares were recorded have rows. */
export type LogShareFact = { readonly entryId: string; readonly programmeId: string; readonly percent: number }

export type PlanFact = { readonly id: string; readonly episodeId: string }

export type GoalFact = {
  readonly id: string
  readonly episodeId: string
  readonly planId: string | null
  readonly owner: GoalOwner
  readonly domain: GoalDomain
  readonly agreedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly outcome: GoalOutcome | null
  /** From 1 to 3. */
  readonly weight: number
  readonly baselineLevel: number | null
  /** The final level, once it is closed. */
  readonly level: number | null
  /** It ended below where it began. */
  readonly isWorse: boolean
}

/** A form on which one side says how satisfied it is, and the day it was answered; a refusal is no answer. */
export type SurveyFact = {
  readonly id: string
  readonly episodeId: string
  readonly party: CheckInParty
  readonly sentOn: CalendarDate | null
  readonly answeredOn: CalendarDate | null
  /** From 0 to 10. */
  readonly score: number | null
  readonly way: SatisfactionWay
}

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
  readonly dueCheckIns: readonly DueCheckInFact[]
  readonly heldCheckIns: readonly HeldCheckInFact[]
  readonly statusChecks: readonly StatusCheckFact[]
  readonly plans: readonly PlanFact[]
  readonly goals: readonly GoalFact[]
  readonly surveys: readonly SurveyFact[]
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
  dueCheckIns: [],
  heldCheckIns: [],
  statusChecks: [],
  plans: [],
  goals: [],
  surveys: [],
  log: [],
  logShares: [],
}
