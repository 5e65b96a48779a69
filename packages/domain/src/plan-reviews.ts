import { addDays, addMonths, type CalendarDate, daysBetween } from './calendar-date.ts'
import type { ExitCategory, ExitReason } from './episodes.ts'
import { reviewDueOn } from './plan-time.ts'
import { PLAN_RUNNING_OUT_DAYS } from './plans.ts'
import type { RuleSet } from './rule-sets.ts'

export const PLAN_REVIEW_KINDS = ['midPlan', 'closing'] as const
export type PlanReviewKind = (typeof PLAN_REVIEW_KINDS)[number]

/** A review held at most this many days early is the one that was due. */
const EARLY_REVIEW_DAYS = 14

type ReviewedPlan = {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly decidedOn: CalendarDate | null
  readonly lastReviewedOn: CalendarDate | null
}

/**
 * The day the next review of a plan is due by the rules of its programme, or `null`: all were held, or the plan runs
 * out and its closing is what is asked.
 */
export function planReviewDueOn(
  plan: ReviewedPlan,
  rules: Pick<RuleSet, 'reviews'>,
  today: CalendarDate,
): CalendarDate | null {
  const isRunningOut = daysBetween(today, plan.endsOn) <= PLAN_RUNNING_OUT_DAYS
  if (plan.decidedOn !== null || isRunningOut) return null
  const settledOn = plan.lastReviewedOn === null ? '' : addDays(plan.lastReviewedOn, EARLY_REVIEW_DAYS)
  return reviewDueOn(plan, rules).find((day) => day > settledOn) ?? null
}

/** The same questions to the person, the employer and the coach. Source: domain.md 11.5. */
export const PLAN_REVIEW_QUESTIONS = ['goesWell', 'isHard', 'changed', 'wanted'] as const
export type PlanReviewQuestion = (typeof PLAN_REVIEW_QUESTIONS)[number]

export const PLAN_REVIEW_VOICES = ['worker', 'employer', 'coach'] as const
export type PlanReviewVoice = (typeof PLAN_REVIEW_VOICES)[number]

/** Source: domain.md 11.5, point 8, and peers.md 3.2, no 16. */
export const PLAN_REVIEW_DECISIONS = ['goOn', 'changeGoals', 'changeIntensity', 'extend', 'handOver', 'close'] as const
export type PlanReviewDecision = (typeof PLAN_REVIEW_DECISIONS)[number]

/** What a party says of the review; `notAsked`: it could not be asked, in words why. */
export const STANCES = ['agrees', 'disagrees', 'notAsked'] as const
export type Stance = (typeof STANCES)[number]

/** Months after the exit at which news is asked for. Source: domain.md 7.3. */
export const AFTER_CARE_MONTHS = [3, 6, 12] as const

export function afterCareDays(exitedOn: CalendarDate): CalendarDate[] {
  return AFTER_CARE_MONTHS.map((months) => addMonths(exitedOn, months))
}

/** The months whose day was chosen, of those at which news is usually asked for. */
export function afterCareMonths(exitedOn: CalendarDate, days: readonly CalendarDate[]): number[] {
  return AFTER_CARE_MONTHS.filter((months) => days.includes(addMonths(exitedOn, months)))
}

export type PlanReviewContent = {
  readonly heldOn: CalendarDate
  readonly answers: readonly ({ readonly question: PlanReviewQuestion } & Readonly<Record<PlanReviewVoice, string>>)[]
  readonly decision: PlanReviewDecision | null
  /** Why, in words. */
  readonly decisionReason: string
  readonly extendToOn: CalendarDate | null
  readonly exitedOn: CalendarDate | null
  readonly exitCategory: ExitCategory | null
  readonly exitReason: ExitReason | null
  readonly afterCareOn: readonly CalendarDate[]
  readonly remains: string
  readonly takesOver: string
  readonly workerStance: Stance | null
  readonly workerWords: string
  readonly employerStance: Stance | null
  readonly employerWords: string
}

/** An empty review held on a day; a closing begins with the decision to close, and plans calls to whoever agreed to them. */
export function newReview(kind: PlanReviewKind, today: CalendarDate, mayCallAfter = true): PlanReviewContent {
  const closes = kind === 'closing'
  return {
    heldOn: today,
    answers: PLAN_REVIEW_QUESTIONS.map((question) => ({ question, worker: '', employer: '', coach: '' })),
    decision: closes ? 'close' : null,
    decisionReason: '',
    extendToOn: null,
    exitedOn: closes ? today : null,
    exitCategory: null,
    exitReason: null,
    afterCareOn: closes && mayCallAfter ? afterCareDays(today) : [],
    remains: '',
    takesOver: '',
    workerStance: null,
    workerWords: '',
    employerStance: null,
    employerWords: '',
  }
}

export const REVIEW_GAPS = [
  'workerVoice',
  'employerVoice',
  'goalLevels',
  'decision',
  'decisionReason',
  'extendToOn',
  'exitedOn',
  'exitReason',
  'takesOver',
  'workerStance',
  'workerWords',
  'employerStance',
  'employerWords',
] as const
export type ReviewGap = (typeof REVIEW_GAPS)[number]

type Around = {
  /** A job was held in the time of the plan: the employer has a voice. */
  readonly hasEmployer: boolean
  /** Agreed goals of the plan that wait for their final level. */
  readonly goalsWithoutLevel: number
}

const isBlank = (text: string) => text.trim() === ''

/** Decisions that change what was agreed say why. */
const WITH_REASON: readonly PlanReviewDecision[] = ['changeIntensity', 'extend', 'handOver']

/** What a review still lacks before it may be finished, in the order of its steps. Disagreeing takes words. */
export function reviewGaps(review: PlanReviewContent, { hasEmployer, goalsWithoutLevel }: Around): ReviewGap[] {
  const { decision, answers, workerStance, employerStance } = review
  const isSilent = (voice: PlanReviewVoice) => answers.every((answer) => isBlank(answer[voice]))
  const needsWords = (stance: Stance | null) => stance === 'disagrees' || stance === 'notAsked'
  const isMissing: Readonly<Record<ReviewGap, boolean>> = {
    workerVoice: workerStance !== 'notAsked' && isSilent('worker'),
    employerVoice: hasEmployer && employerStance !== 'notAsked' && isSilent('employer'),
    goalLevels: decision === 'close' && goalsWithoutLevel > 0,
    decision: decision === null,
    decisionReason: decision !== null && WITH_REASON.includes(decision) && isBlank(review.decisionReason),
    extendToOn: decision === 'extend' && review.extendToOn === null,
    exitedOn: decision === 'close' && review.exitedOn === null,
    exitReason: decision === 'close' && review.exitReason === null,
    takesOver: decision === 'handOver' && isBlank(review.takesOver),
    workerStance: workerStance === null,
    workerWords: needsWords(workerStance) && isBlank(review.workerWords),
    employerStance: hasEmployer && employerStance === null,
    employerWords: needsWords(employerStance) && isBlank(review.employerWords),
  }
  return REVIEW_GAPS.filter((gap) => isMissing[gap])
}

/** Why a day of a finished review is refused, or `null`. */
export function reviewDayRefusal(
  review: Pick<PlanReviewContent, 'heldOn'>,
  plan: { readonly startsOn: CalendarDate },
  today: CalendarDate,
): 'date-in-future' | 'review-before-plan' | null {
  if (review.heldOn > today) return 'date-in-future'
  return review.heldOn < plan.startsOn ? 'review-before-plan' : null
}
