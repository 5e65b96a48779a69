import type { CalendarDate } from '../calendar-date.ts'
import { type OutwardFacts, outwardRefusal } from '../outward.ts'
import type { DueFacts, Found } from './facts.ts'
import { usuallyShowsOn } from './kinds.ts'

/** What was promised in a job for a day and nobody has told of yet, with the job it was promised in. */
export type DueCommitment = OutwardFacts & {
  readonly commitmentId: string
  readonly placementId: string
  readonly dueOn: CalendarDate
  /** Last day of the job. */
  readonly endedOn: CalendarDate | null
}

/** One question for each promise of either side, while the job goes on; none of a company toward which nothing may leave. */
export function commitmentsDue({ commitments }: Pick<DueFacts, 'commitments'>, today: CalendarDate): Found[] {
  return commitments
    .filter((one) => outwardRefusal(one) === null && (one.endedOn === null || one.endedOn >= today))
    .map(({ commitmentId, placementId, dueOn }) => ({
      key: `commitment:${commitmentId}`,
      kind: 'commitment',
      side: 'employer',
      dueOn,
      placementId,
      recordId: commitmentId,
      showsOn: usuallyShowsOn('commitment', dueOn),
    }))
}
