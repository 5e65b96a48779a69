import { EARLIEST_DAY } from '../cadence.ts'
import { addDays, type CalendarDate } from '../calendar-date.ts'
import type { DueAnswer } from '../check-in-links.ts'
import { type OutwardFacts, outwardRefusal } from '../outward.ts'
import type { DueFacts, DueJob, DueRules, Found } from './facts.ts'
import { onLine } from './lines.ts'

/** True from the week before the first day until the last one: check-ins may be held before the work begins. */
function isAskedAbout({ startedOn, endedOn }: Pick<DueJob, 'startedOn' | 'endedOn'>, today: CalendarDate): boolean {
  return startedOn !== null && addDays(startedOn, EARLIEST_DAY) <= today && (endedOn === null || endedOn >= today)
}

/** The next check-in with the employer of a job; one toward whom nothing may leave is never due. */
export function employerCheckInOn(
  job: Pick<DueJob, 'startedOn' | 'endedOn' | 'nextEmployerCheckInOn'> & OutwardFacts,
  today: CalendarDate,
): CalendarDate | null {
  return isAskedAbout(job, today) && outwardRefusal(job) === null ? job.nextEmployerCheckInOn : null
}

/** Check-ins by the cadence. */
function byCadence(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  const found = (kind: 'workerCheckIn' | 'employerCheckIn', job: DueJob, dueOn: CalendarDate | null): Found[] => {
    const line = dueOn === null ? null : onLine(kind, dueOn, rules, today)
    if (dueOn === null || line === null) return []
    const { placementId, nextWorkerCheckInBy, nextEmployerCheckInBy } = job
    const [side, by] =
      kind === 'workerCheckIn'
        ? (['worker', nextWorkerCheckInBy] as const)
        : (['employer', nextEmployerCheckInBy] as const)
    return [{ key: `${kind}:${placementId}`, kind, side, dueOn, placementId, by: by ?? null, ...line }]
  }
  return facts.jobs
    .filter((job) => isAskedAbout(job, today))
    .flatMap((job) => [
      ...found('employerCheckIn', job, employerCheckInOn(job, today)),
      ...found('workerCheckIn', job, job.nextWorkerCheckInOn),
    ])
}

/** Whoever has answered by link is not asked again before the answer is read. */
function withoutAnswered(found: readonly Found[], answers: readonly DueAnswer[]): Found[] {
  const isAnswered = ({ placementId, side }: Found) =>
    answers.some((answer) => answer.placementId === placementId && answer.party === side)
  return found.filter((due) => !isAnswered(due))
}

/** Check-ins that are to be held. */
export function checkInsDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return withoutAnswered(byCadence(facts, today, rules), facts.answers)
}
