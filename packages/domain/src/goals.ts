import type { CalendarDate } from './calendar-date.ts'

/** Source: domain.md 5.7. */
export const GOAL_OWNERS = ['worker', 'employer', 'joint'] as const
export type GoalOwner = (typeof GOAL_OWNERS)[number]

export const GOAL_DOMAINS = ['work', 'personalFamily'] as const
export type GoalDomain = (typeof GOAL_DOMAINS)[number]

/** What a goal is about. Source: domain.md 5.7. */
export const GOAL_CATEGORIES = [
  'skills',
  'workRhythm',
  'punctuality',
  'relations',
  'safety',
  'mobility',
  'language',
  'adminBenefits',
  'housing',
  'childcare',
  'search',
  'tutorPractice',
  'team',
  'jobDesign',
  'hours',
] as const
export type GoalCategory = (typeof GOAL_CATEGORIES)[number]

/** Who does a step, or answers for a goal. */
export const GOAL_DOERS = ['worker', 'employer', 'coach'] as const
export type GoalDoer = (typeof GOAL_DOERS)[number]

/** With whom a goal is agreed. */
export const GOAL_PARTNERS = ['worker', 'employer', 'tutor'] as const
export type GoalPartner = (typeof GOAL_PARTNERS)[number]

export const GOAL_WEIGHTS = [1, 2, 3] as const
export type GoalWeight = (typeof GOAL_WEIGHTS)[number]

export const GOAL_OUTCOMES = ['reviewed', 'dropped', 'replaced'] as const
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number]

/** Goal attainment: -2 much less than expected, 0 as expected, +2 much more. Source: domain.md 8.2. */
export const GOAL_LEVELS = [-2, -1, 0, 1, 2] as const
export type GoalLevel = (typeof GOAL_LEVELS)[number]

/** Where a goal may begin; lower than -2 cannot be told apart from it. Source: domain.md 8.2. */
export const GOAL_BASELINES = [-2, -1] as const

/** What each level means for one goal, from -2 to +2; empty where it is not written yet. */
export type LevelTexts = readonly string[]

/** Place of "as expected" in the level texts. */
export const EXPECTED_PLACE = 2

/** Open goals of a plan above which the screen gives a nudge. Source: domain.md 8.1. */
export const OPEN_GOALS_NUDGE = 3

/** Months after which a goal may be due, offered in one tap. Source: peers.md 1.2. */
export const TARGET_MONTHS = [1, 3, 6] as const

/** A personal or family goal names the work goal it serves. Source: domain.md 8.1, rule 5. */
export function goalRefusal(goal: {
  readonly domain: GoalDomain
  readonly servesGoalId: string | null
}): 'work-goal-missing' | null {
  return goal.domain === 'personalFamily' && goal.servesGoalId === null ? 'work-goal-missing' : null
}

type Signable = { readonly levelTexts: LevelTexts | null }

/** A goal that does not say in words what is expected cannot be signed. Source: domain.md 8.1, rule 6. */
export function goalSignRefusal({ levelTexts }: Signable): 'levels-missing' | null {
  return (levelTexts?.[EXPECTED_PLACE] ?? '').trim() === '' ? 'levels-missing' : null
}

type Agreeable = Signable & { readonly agreedOn: CalendarDate | null }

/**
 * Why a change is refused: a goal is agreed once its levels are written, and an agreed one keeps them. A goal agreed
 * before levels were asked for may still be changed in everything else.
 */
export function goalAgreeRefusal(before: Agreeable | null, after: Agreeable): 'levels-missing' | null {
  if (after.agreedOn === null) return null
  const wasAgreedWithout = before !== null && before.agreedOn !== null && goalSignRefusal(before) !== null
  return wasAgreedWithout ? null : goalSignRefusal(after)
}

/** Source: domain.md 6.5. `unrated`: closed after a review that left no level, as older goals are. */
export const GOAL_STATES = [
  'proposed',
  'agreed',
  'inProgress',
  'attained',
  'exceeded',
  'partly',
  'notReached',
  'unrated',
  'dropped',
  'replaced',
] as const
export type GoalState = (typeof GOAL_STATES)[number]

export type GoalFacts = {
  readonly agreedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly outcome: GoalOutcome | null
  readonly level: number | null
  /** A review was held or a step done. */
  readonly hasBegun: boolean
}

export function goalState({ agreedOn, closedOn, outcome, level, hasBegun }: GoalFacts): GoalState {
  if (closedOn !== null && outcome !== null) return outcome === 'reviewed' ? attainmentOf(level) : outcome
  if (agreedOn === null) return 'proposed'
  return hasBegun || level !== null ? 'inProgress' : 'agreed'
}

function attainmentOf(level: number | null): GoalState {
  if (level === null) return 'unrated'
  if (level > 0) return 'exceeded'
  if (level === 0) return 'attained'
  return level === -1 ? 'partly' : 'notReached'
}

/** What an agreed way of working would have and a goal lacks, said and never demanded. */
export const GOAL_GAPS = ['levels', 'otherLevels', 'baseline', 'agreement', 'target', 'steps'] as const
export type GoalGap = (typeof GOAL_GAPS)[number]

type Complete = Agreeable & {
  readonly baselineLevel: number | null
  readonly targetOn: CalendarDate | null
  readonly steps: readonly unknown[]
}

export function goalGaps(goal: Complete): GoalGap[] {
  const texts = goal.levelTexts ?? []
  const isMissing: Readonly<Record<GoalGap, boolean>> = {
    levels: goalSignRefusal(goal) !== null,
    otherLevels: goalSignRefusal(goal) === null && GOAL_LEVELS.some((_, place) => (texts[place] ?? '').trim() === ''),
    baseline: goal.baselineLevel === null,
    agreement: goal.agreedOn === null,
    target: goal.targetOn === null,
    steps: goal.steps.length === 0,
  }
  return GOAL_GAPS.filter((gap) => isMissing[gap])
}

/** Why a goal cannot be closed so, or `null`: dropping needs a reason, replacing the goal that follows. Source: domain.md 6.5. */
export function goalCloseRefusal(close: {
  readonly outcome: GoalOutcome | null
  readonly level: number | null
  readonly reason: string | null
  readonly replacedById: string | null
}): 'reason-missing' | 'replacement-missing' | null {
  if (close.outcome === 'dropped' && (close.reason ?? '').trim() === '') return 'reason-missing'
  return close.outcome === 'replaced' && close.replacedById === null ? 'replacement-missing' : null
}

type Rated = Pick<GoalFacts, 'agreedOn' | 'closedOn' | 'outcome' | 'level'> & { readonly planId: string | null }

/** The agreed goals of a plan that have no final level, nor were dropped or replaced. */
export function goalsWithoutLevel<Goal extends Rated>(goals: readonly Goal[], planId: string): Goal[] {
  return goals.filter(
    (goal) =>
      goal.planId === planId &&
      goal.agreedOn !== null &&
      (goal.closedOn === null || (goal.outcome === 'reviewed' && goal.level === null)),
  )
}

/** Ending a plan requires a final level for each agreed goal of it; extending it does not. Source: domain.md 6.5. */
export function planEndRefusal(
  decision: 'extended' | 'ended' | 'endedEarly' | null,
  goals: readonly Rated[],
  planId: string,
): 'goals-without-level' | null {
  const ends = decision === 'ended' || decision === 'endedEarly'
  return ends && goalsWithoutLevel(goals, planId).length > 0 ? 'goals-without-level' : null
}
