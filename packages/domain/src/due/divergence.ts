import { addDays, type CalendarDate } from '../calendar-date.ts'
import type { AfterTalks } from '../divergence-talks.ts'
import { outwardRefusal } from '../outward.ts'
import type { Divergence } from '../signals.ts'
import type { DueFacts } from './facts.ts'

/** What the two sides of a running job see differently and no talk has settled; what waits for a later day is not due. */
export type DueDivergence = { readonly placementId: string } & Readonly<Record<keyof AfterTalks, readonly Divergence[]>>

/** Days in which to propose a talk of three once two sides diverge. */
export const TALK_WITHIN_DAYS = 7

/** One talk of three for each job whose sides diverge, shown from the day the first divergence came to be; none with a company toward which nothing may leave. */
export function divergencesDue({ jobs, divergences }: Pick<DueFacts, 'jobs' | 'divergences'>) {
  const refused = new Set(jobs.filter((job) => outwardRefusal(job) !== null).map(({ placementId }) => placementId))
  return divergences.flatMap(({ placementId, found }) => {
    const [first] = found.map(({ sinceOn }) => sinceOn).sort()
    return first === undefined || refused.has(placementId) ? [] : [dueSince(placementId, first)]
  })
}

function dueSince(placementId: string, sinceOn: CalendarDate) {
  return {
    key: `divergence:${placementId}`,
    kind: 'divergence' as const,
    side: 'both' as const,
    dueOn: addDays(sinceOn, TALK_WITHIN_DAYS),
    placementId,
    showsOn: sinceOn,
  }
}
