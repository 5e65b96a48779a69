import { Boxes } from './boxes.ts'
import { START_REASONS, startReason } from './counted-starts.ts'
import type { PlacementFact } from './facts.ts'
import type { Job } from './jobs.ts'
import type { Notions } from './notions.ts'
import { MILESTONE_REASONS, sortAtMilestone } from './still-in-first-job.ts'

/** Why a job at a company is not counted among those it hired through the house. */
export const HIRE_REASONS = START_REASONS.filter((reason) => reason !== 'notAJob')

/**
 * The jobs that began at one company, by the rules of job starts, and how they stood at each milestone, by those of
 * retention. The cases are placements. Source: domain.md 9.5.
 */
export function companyHires(notions: Notions, isHere: (placement: PlacementFact) => boolean) {
  const hired = new Boxes(true, HIRE_REASONS)
  const jobs: Job[] = []
  for (const placement of notions.facts.placements.filter(isHere)) {
    const reason = startReason(placement, notions)
    const job = notions.jobOfPlacement.get(placement.id)
    if (reason === 'notAJob') continue
    if (reason !== null) hired.exclude(reason, placement.id, placement.workerId)
    else {
      hired.count(placement.id, placement.workerId)
      if (job !== undefined) jobs.push(job)
    }
  }
  const stays = notions.parameters.milestones.map((milestoneDays) => {
    const boxes = new Boxes(true, MILESTONE_REASONS, ['jobEnded'])
    for (const job of jobs) sortAtMilestone(boxes, job, milestoneDays, notions, job.id)
    return { milestoneDays, ...boxes.rateAnswer() }
  })
  return { hired: hired.countAnswer(), stays }
}
