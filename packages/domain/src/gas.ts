/** Expected correlation between the levels of a person's goals. Source: domain.md 8.2. */
const CORRELATION = 0.3

export type GasGoal = {
  /** From -2 to +2. */
  readonly level: number
  /** From 1 to 3. */
  readonly weight: number
}

/**
 * Goal attainment of several goals together: 50 where all are as expected. `null` without a goal. Told of groups only,
 * never of one person. Danger: the formula printed in a widely copied 2009 guide is wrong. Source: domain.md 8.2.
 */
export function gasT(goals: readonly GasGoal[]): number | null {
  if (goals.length === 0) return null
  let weighted = 0
  let weights = 0
  let squares = 0
  for (const { level, weight } of goals) {
    weighted += weight * level
    weights += weight
    squares += weight * weight
  }
  return 50 + (10 * weighted) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * weights * weights)
}
