import type { CalendarDate } from './calendar-date.ts'
import type { DueFacts } from './due.ts'
import { outwardRefusal } from './outward.ts'
import type { Divergence } from './signals.ts'

/** What the two sides of a running job see differently. */
export type DueDivergence = { readonly placementId: string; readonly found: readonly Divergence[] }

/** One talk of three for each job whose sides diverge, from the day the first divergence came to be; none with a company toward which nothing may leave. */
export function divergencesDue({ jobs, divergences }: Pick<DueFacts, 'jobs' | 'divergences'>) {
  const refused = new Set(jobs.filter((job) => outwardRefusal(job) !== null).map(({ placementId }) => placementId))
  return divergences.flatMap(({ placementId, found }) => {
    const [first] = found.map(({ sinceOn }) => sinceOn).sort()
    return first === undefined || refused.has(placementId) ? [] : [dueSince(placementId, first)]
  })
}

function dueSince(placementId: string, dueOn: CalendarDate) {
  return {
    key: `divergence:${placementId}`,
    kind: 'divergence' as const,
    side: 'both' as const,
    dueOn,
    placementId,
    showsOn: dueOn,
  }
}
