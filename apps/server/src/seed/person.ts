import type { Cadence } from '@tandem/domain/cadence'
import type {
  CheckInChannel,
  CheckInParty,
  ContractIntention,
  MissedCheckInReason,
  VisitWish,
} from '@tandem/domain/check-ins'
import type {
  CoachShare,
  ExitCategory,
  ExitReason,
  PauseReason,
  ReferralSource,
  Situation,
} from '@tandem/domain/episodes'
import type { DenialReason, ExtensionStatus } from '@tandem/domain/extensions'
import type { GoalDomain, GoalLevel, GoalOutcome, GoalOwner } from '@tandem/domain/goals'
import type { MissedBy, MissedReason, Movement, Side } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import type {
  CoachVisibility,
  ContractType,
  JobEndReason,
  PlacementType,
  TrialOutcome,
} from '@tandem/domain/placements'
import type { PlanDecision, PlanScope } from '@tandem/domain/plans'
import type { ExtensionReason } from '@tandem/domain/rule-sets'
import type { PreferredChannel, Sex } from '@tandem/domain/workers'
import type { CompanyKey } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import type { Proof, Subsidy } from './ends.ts'
import type { ProgrammeKey } from './programmes.ts'
import type { ShapeKey } from './shapes.ts'
import type { Text } from './text.ts'
import type { Town } from './towns.ts'

/** A day of the story, counted from today: -4 is four days ago, 18 is in eighteen days. */
export type Day = number

export type Person = {
  readonly key: string
  readonly name: readonly [first: string, last: string]
  readonly sex: Sex
  readonly age: number
  readonly town: Town
  readonly coach: CoachKey
  readonly about?: {
    readonly phone?: string
    readonly channel?: PreferredChannel
    readonly locale?: Locale
    readonly languages?: Text
    readonly reach?: Text
    readonly ref?: string
  }
  /** Accompaniments, oldest first: a return is another one. */
  readonly stays: readonly [Stay, ...Stay[]]
  readonly jobs: readonly Job[]
}

export type Stay = {
  readonly entered: Day
  readonly situation: Situation
  readonly source: ReferralSource
  readonly referrer?: string
  /** Left out: the house. */
  readonly programme?: ProgrammeKey
  /** The own rhythm of check-ins of the last plan with each side. */
  readonly rhythm?: Readonly<Partial<Record<CheckInParty, Cadence>>>
  /** What shows that the programme may accompany the person. */
  readonly proofs?: readonly Proof[]
  readonly exit?: {
    readonly on: Day
    readonly category: ExitCategory | null
    readonly reason: ExitReason
    readonly proof?: Day
  }
  /** Left out: plans that follow each other as usual. */
  readonly plans?: readonly Plan[]
  readonly goals?: readonly Goal[]
  readonly pauses?: readonly { readonly from: Day; readonly to?: Day; readonly reason: PauseReason }[]
  /** Coaches beside or before the main one. */
  readonly coaches?: readonly Assigned[]
  readonly log?: readonly Told[]
  readonly actions?: readonly Action[]
  /** Days from which a side was not heard any more. */
  readonly quiet?: { readonly worker?: Day; readonly employer?: Day }
  /** More than 1 is seen less often, less than 1 more often; 0 tells only what is written. */
  readonly gap?: number
  /** The next action that is left open at the end. */
  readonly open?: Day | null
}

export type Assigned = { readonly coach: CoachKey; readonly share: CoachShare; readonly from: Day; readonly to?: Day }

export type Plan = {
  readonly from: Day
  readonly to: Day
  readonly hours: number | null
  readonly scope?: PlanScope
  readonly decision?: PlanDecision
  readonly decided?: Day
  /** Minutes used so far, to the minute. */
  readonly used?: number
  /** Hours planned for each month. */
  readonly taper?: readonly number[]
  /** More time asked for, oldest first. */
  readonly extensions?: readonly Extension[]
}

export type Extension = {
  readonly asked: Day
  /** The end before, and the end asked for. */
  readonly from: Day
  readonly to: Day
  readonly extra?: number
  readonly reason: ExtensionReason
  readonly words: Text
  /** Left out: it waits. */
  readonly answer?: Exclude<ExtensionStatus, 'pending'>
  readonly denial?: DenialReason
  readonly alternative?: Text
}

export type Goal = {
  readonly key: string
  readonly owner: GoalOwner
  readonly domain?: GoalDomain
  /** Key of the work goal that a personal one serves. */
  readonly serves?: string
  readonly title: Text
  readonly why?: Text
  readonly agreed: Day
  readonly target?: Day
  readonly baseline: GoalLevel
  readonly level: GoalLevel
  readonly closed?: { readonly on: Day; readonly outcome: GoalOutcome }
}

export type Action = {
  readonly on: Day
  readonly title: Text
  readonly side?: Side
  readonly done?: Day
  readonly hold?: { readonly until: Day; readonly reason: Text }
}

/** How the two sides see a job over time. */
export type Mood = 'steady' | 'rising' | 'falling' | 'apart'

export type Job = {
  readonly at: CompanyKey
  /** Named where one company has the person twice. */
  readonly key?: string
  readonly second?: true
  readonly type?: PlacementType
  /** `null` while the first day is not known. */
  readonly from: Day | null
  readonly to?: Day
  readonly end?: JobEndReason
  readonly outcome?: TrialOutcome
  readonly title?: Text
  readonly contract?: ContractType
  readonly label?: Text
  /** A week. */
  readonly hours?: number
  /** Paid in all, where it is counted exactly. */
  readonly paidHours?: number
  /** Last day of the trial period. */
  readonly trialEnd?: Day
  readonly plannedEnd?: Day
  readonly changes?: readonly Amendment[]
  /** Agency work: where the work is done. */
  readonly user?: CompanyKey
  /** Key of the job that this one continues by transfer. */
  readonly continues?: string
  readonly contactRefused?: Day
  readonly seen?: CoachVisibility
  readonly mood?: Mood
  /** No check-in is asked for before. */
  readonly cadenceFrom?: Day
  /** Check-ins told in the story, and none made up. */
  readonly asked?: readonly ToldCheckIn[]
  /** Days from which a side was no longer asked how it goes. */
  readonly unasked?: { readonly worker?: Day; readonly employer?: Day }
  /** What somebody pays toward the job. */
  readonly subsidies?: readonly Subsidy[]
  /** Why the company was not heard, check-in after check-in. */
  readonly missed?: readonly MissedCheckInReason[]
  /** Put on hold: a check-in with one side, or the talk of both that see things differently. */
  readonly hold?: { readonly party: CheckInParty | 'both'; readonly until: Day; readonly reason: Text }
}

/** A change of the contract makes a segment. */
export type Amendment = {
  readonly from: Day
  readonly contract?: ContractType
  readonly hours?: number
  readonly title?: Text
  readonly trialEnd?: Day
  readonly plannedEnd?: Day
}

export type Answers = {
  readonly ratings: Readonly<Partial<Record<string, number | null>>>
  readonly examples?: Readonly<Partial<Record<string, Text>>>
  readonly words?: Readonly<Partial<Record<string, Text>>>
  readonly intention?: ContractIntention
  readonly wish?: VisitWish
  readonly next?: Day
}

export type ToldCheckIn = Answers & {
  readonly party: CheckInParty
  readonly on: Day
  readonly channel: CheckInChannel
  /** Beginning of the name of the contact who answered. */
  readonly who?: string
  readonly voided?: Text
}

/** One entry of the log, told by hand. */
export type Told = {
  readonly on: Day
  readonly at?: string
  readonly shape: ShapeKey
  readonly minutes: number
  readonly travel?: number
  /** Key of the job, where it is not the one that runs. */
  readonly job?: string | null
  readonly company?: CompanyKey
  readonly note: Text
  readonly coachNote?: Text
  readonly goals?: Readonly<Record<string, Movement>>
  readonly next?: Action
  readonly missed?: { readonly by: MissedBy; readonly reason: MissedReason }
  /** Days between the event and the writing. */
  readonly late?: number
  readonly overlaps?: true
  /** What the entry said before it was corrected, and when that was. */
  readonly corrected?: { readonly after: number; readonly note: Text; readonly minutes: number }
  readonly voided?: { readonly after: number; readonly reason: Text }
}
