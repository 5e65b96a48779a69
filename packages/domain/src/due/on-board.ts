import type { CalendarDate } from '../calendar-date.ts'
import { isWorkedOn } from '../episodes.ts'
import { outwardRefusal } from '../outward.ts'
import type { DueFacts, Found } from './facts.ts'

/** Check-ins missed in a row from which one asks whether the employer is still on board. Source: domain.md 6.6. */
const MISSED_IN_A_ROW = 3

/**
 * Employers with whom so many check-ins in a row did not take place: asked for on the day on which the last of these was
 * noted, until one is held or they are spoken with otherwise.
 */
export function onBoardDue({ jobs, lastEmployerContactOn }: DueFacts, today: CalendarDate): Found[] {
  return jobs.flatMap((job): Found[] => {
    const { placementId, missedEmployerOn = [] } = job
    const dueOn = missedEmployerOn[MISSED_IN_A_ROW - 1]
    if (dueOn === undefined || !isWorkedOn(job, today) || outwardRefusal(job) !== null) return []
    if (lastEmployerContactOn !== null && lastEmployerContactOn > dueOn) return []
    const key = `employerOnBoard:${placementId}:${dueOn}`
    return [{ key, kind: 'employerOnBoard', side: 'employer', dueOn, placementId, showsOn: dueOn }]
  })
}
