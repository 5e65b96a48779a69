import type { CalendarDate } from '../calendar-date.ts'
import type { DueAnswer } from '../check-in-links.ts'
import { isWorkedOn } from '../episodes.ts'
import { type OutwardFacts, outwardRefusal } from '../outward.ts'
import type { DueFacts, DueJob, Found } from './facts.ts'
import { usuallyShowsOn } from './kinds.ts'

/** The next check-in with the employer of a running job; one toward whom nothing may leave is never due. */
export function employerCheckInOn(
  job: Pick<DueJob, 'startedOn' | 'endedOn' | 'nextEmployerCheckInOn'> & OutwardFacts,
  today: CalendarDate,
): CalendarDate | null {
  return isWorkedOn(job, today) && outwardRefusal(job) === null ? job.nextEmployerCheckInOn : null
}

/** Check-ins by the cadence. */
function byCadence(facts: DueFacts, today: CalendarDate): Found[] {
  return facts.jobs
    .filter((job) => isWorkedOn(job, today))
    .flatMap((job) => {
      const { placementId, nextWorkerCheckInOn } = job
      const found: Found[] = []
      const employerOn = employerCheckInOn(job, today)
      if (employerOn !== null)
        found.push({
          key: `employerCheckIn:${placementId}`,
          kind: 'employerCheckIn',
          side: 'employer',
          dueOn: employerOn,
          placementId,
          showsOn: usuallyShowsOn('employerCheckIn', employerOn),
        })
      if (nextWorkerCheckInOn !== null)
        found.push({
          key: `workerCheckIn:${placementId}`,
          kind: 'workerCheckIn',
          side: 'worker',
          dueOn: nextWorkerCheckInOn,
          placementId,
          showsOn: usuallyShowsOn('workerCheckIn', nextWorkerCheckInOn),
        })
      return found
    })
}

/** Whoever has answered by link is not asked again before the answer is read. */
function withoutAnswered(found: readonly Found[], answers: readonly DueAnswer[]): Found[] {
  const isAnswered = ({ placementId, side }: Found) =>
    answers.some((answer) => answer.placementId === placementId && answer.party === side)
  return found.filter((due) => !isAnswered(due))
}

/** Check-ins that are to be held. */
export function checkInsDue(facts: DueFacts, today: CalendarDate): Found[] {
  return withoutAnswered(byCadence(facts, today), facts.answers)
}
