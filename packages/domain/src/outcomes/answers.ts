import type { CalendarDate } from '../calendar-date.ts'
import type { CheckInParty } from '../check-ins.ts'
import type { GoalDomain, GoalOwner } from '../goals.ts'
import type { ForWhom } from '../log-entries.ts'
import type { FactName, LogRow } from './facts.ts'
import type { TimePhase } from './log-words.ts'
import type { Notions } from './notions.ts'
import type { DenominatorDetail, ExcludedReason } from './reasons.ts'

/** In the order of indicators.md. */
export const INDICATOR_IDS = ['A3', 'A4', 'A7', 'A12', 'A13', 'B1', 'B3', 'C1', 'E1', 'E2', 'F3', 'F4', 'F34'] as const
export type IndicatorId = (typeof INDICATOR_IDS)[number]

/** What one case is. */
export const OUTCOME_UNITS = ['episode', 'placement', 'logEntry', 'checkIn', 'goal', 'plan', 'survey'] as const
export type OutcomeUnit = (typeof OUTCOME_UNITS)[number]

export type OutcomeCase = {
  /** Id of the episode, placement, log entry, check-in, goal, plan or form: see the unit of the answer. */
  readonly id: string
  /** Empty for a log entry about nobody in particular; the first person named for one about several. */
  readonly workerId: string | null
  /** The job that the number follows, when the case is an episode that has one. */
  readonly placementId?: string
}

/** Every case of the population is in exactly one box. Boxes come in printed order, empty ones included. */
export type RateBoxes<Content> = {
  readonly numerator: Content
  readonly denominatorOnly: Readonly<Partial<Record<DenominatorDetail, Content>>>
  readonly excluded: Readonly<Partial<Record<ExcludedReason, Content>>>
}

export type CountBoxes<Content> = {
  readonly counted: Content
  readonly excluded: Readonly<Partial<Record<ExcludedReason, Content>>>
}

export type Rate = { readonly numerator: number; readonly denominator: number; readonly percent: number | null }

type AnswerHead = {
  readonly id: IndicatorId
  readonly unit: OutcomeUnit
  /** Number of cases looked at, counted or not. */
  readonly population: number
}

export type RateAnswer = AnswerHead &
  Rate & {
    readonly kind: 'rate'
    readonly counts: RateBoxes<number>
    /** Null when only the numbers were asked for. */
    readonly cases: RateBoxes<readonly OutcomeCase[]> | null
    readonly milestoneDays?: number
    readonly byParty?: Readonly<Record<CheckInParty, Rate>>
    /** The goals of each owner, and of each domain. */
    readonly byGoal?: Readonly<Record<GoalOwner | GoalDomain, Rate>>
    /** Cases whose status is unknown, and the percent if all of them were lost, and if all were kept. */
    readonly unknown?: {
      readonly count: number
      readonly lowPercent: number | null
      readonly highPercent: number | null
    }
  }

type CountedAnswer = AnswerHead & {
  readonly counts: CountBoxes<number>
  readonly cases: CountBoxes<readonly OutcomeCase[]> | null
}

export type CountAnswer = CountedAnswer & {
  readonly kind: 'count'
  readonly value: number
  /** The day the count is about, when it is about one day. */
  readonly countedOn?: CalendarDate
}

/** Minutes of coaching; each split adds up to `total`. Fractions come from programme shares only. */
export type CoachingMinutes = {
  readonly total: number
  readonly byContact: Readonly<Record<'direct' | 'indirect', number>>
  readonly byPhase: Readonly<Record<TimePhase, number>>
  readonly byForWhom: Readonly<Record<ForWhom | 'unspecified', number>>
  /** Apart from `total`. */
  readonly travel: number
}

export type HoursAnswer = CountedAnswer & { readonly kind: 'hours'; readonly minutes: CoachingMinutes }

/** Goal attainment T of plans, `null` where they are all one person's; `change` over those where every goal says where it began. */
export type MeanAnswer = CountedAnswer & {
  readonly kind: 'mean'
  readonly value: number | null
  readonly change: number | null
  readonly changePlans: number
  readonly goals: number
  /** Goals that ended below where they began. */
  readonly worse: number
}

/** How many forms were answered, and the mean of the marks from 0 to 10; a form without mark is answered and in no mean. */
export type SatisfactionAnswer = AnswerHead &
  Rate & {
    readonly kind: 'satisfaction'
    readonly counts: RateBoxes<number>
    readonly cases: RateBoxes<readonly OutcomeCase[]> | null
    readonly mean: number | null
    /** Marks that the mean is of. */
    readonly marks: number
    /** The mean reaches the bar, compared before rounding; `null` without marks. */
    readonly reachesBar: boolean | null
    /** The marks of each side, where both are told together. */
    readonly marksOf: Readonly<Record<CheckInParty, number>> | null
  }

export type Answer = RateAnswer | CountAnswer | HoursAnswer | MeanAnswer | SatisfactionAnswer

/** Name of an answer within one calculation: `A3`, `C1(91)`. */
export function answerKey(answer: Answer): string {
  return answer.kind === 'rate' && answer.milestoneDays !== undefined
    ? `${answer.id}(${answer.milestoneDays})`
    : answer.id
}

/** An indicator at work: the log goes by once, entry by entry, then the answers are asked for. */
export type Computation = {
  /** The rows of one entry. Danger: the array is reused for the next entry. */
  readonly readEntry?: (rows: readonly LogRow[]) => void
  readonly answers: () => readonly Answer[]
}

export type Indicator = {
  readonly id: IndicatorId
  readonly unit: OutcomeUnit
  /** The facts that must be loaded for it; the others may be empty. */
  readonly needs: readonly FactName[]
  /** "Not counted because", in printed order. */
  readonly reasons: readonly ExcludedReason[]
  readonly details: readonly DenominatorDetail[]
  readonly compute: (notions: Notions) => Computation
}
