import type { DueKind } from './due/kinds.ts'
import type { PlanState } from './plans.ts'

/** What is counted of a coach's people; the same names narrow the caseload to the people counted. Source: domain.md §15 no. 10. */
export const TEAM_COUNTS = [
  'late',
  'silentWorker',
  'silentEmployer',
  'planOverdue',
  'unsigned',
  'divergence',
  'moreTime',
] as const
export type TeamCount = (typeof TEAM_COUNTS)[number]

/** What must be known of an accompaniment to count it. */
export type Countable = {
  /** What is due and not on hold. */
  readonly due: { readonly late: number; readonly kinds: readonly DueKind[] }
  readonly plan: { readonly state: PlanState } | null
  /** More time was asked for and nobody has answered yet. */
  readonly asksMoreTime: boolean
}

/** Whether one accompaniment is among those that a number counts. */
export function isCountedAs({ due, plan, asksMoreTime }: Countable, what: TeamCount): boolean {
  switch (what) {
    case 'late':
      return due.late > 0
    case 'silentWorker':
    case 'silentEmployer':
    case 'divergence':
      return due.kinds.includes(what)
    case 'unsigned':
      return due.kinds.includes('agreementUnsigned')
    case 'planOverdue':
      return plan?.state === 'overdue'
    case 'moreTime':
      return asksMoreTime
  }
}

/** How many of these accompaniments each number counts. */
export function countsOf(people: readonly Countable[]): Record<TeamCount, number> {
  const count = (what: TeamCount) => people.filter((one) => isCountedAs(one, what)).length
  return {
    late: count('late'),
    silentWorker: count('silentWorker'),
    silentEmployer: count('silentEmployer'),
    planOverdue: count('planOverdue'),
    unsigned: count('unsigned'),
    divergence: count('divergence'),
    moreTime: count('moreTime'),
  }
}

/** Days back over which the delay of writing is told. */
export const LOG_LAG_DAYS = 30

/** Median of whole days; between the middle two where they are even, `null` of nothing. Source: domain.md 10.2, A14. */
export function medianDays(days: readonly number[]): number | null {
  const sorted = [...days].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
