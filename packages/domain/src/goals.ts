/** Source: domain.md 5.7. */
export const GOAL_OWNERS = ['worker', 'employer', 'joint'] as const
export type GoalOwner = (typeof GOAL_OWNERS)[number]

export const GOAL_DOMAINS = ['work', 'personalFamily'] as const
export type GoalDomain = (typeof GOAL_DOMAINS)[number]

export const GOAL_OUTCOMES = ['reviewed', 'dropped', 'replaced'] as const
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number]

/** Goal attainment: -2 much less than expected, 0 as expected, +2 much more. Source: domain.md 8.2. */
export const GOAL_LEVELS = [-2, -1, 0, 1, 2] as const
export type GoalLevel = (typeof GOAL_LEVELS)[number]

/** Open goals of a plan above which the screen gives a nudge. Source: domain.md 8.1. */
export const OPEN_GOALS_NUDGE = 3

/** A personal or family goal names the work goal it serves. Source: domain.md 8.1, rule 5. */
export function goalRefusal(goal: {
  readonly domain: GoalDomain
  readonly servesGoalId: string | null
}): 'work-goal-missing' | null {
  return goal.domain === 'personalFamily' && goal.servesGoalId === null ? 'work-goal-missing' : null
}
