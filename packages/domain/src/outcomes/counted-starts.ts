import type { PlacementFact } from './facts.ts'
import type { Notions } from './notions.ts'
import type { ExcludedReason } from './reasons.ts'
import { isJob } from './workers.ts'

/** Why a placement is not a counted job start, in printed order. Source: indicators.md, 3.4. */
export const START_REASONS = [
  'notAJob',
  'startDateMissing',
  'afterAsOf',
  'continuation',
  'paidHoursUnknown',
  'belowMinHours',
  'startedBeforeEntry',
  'afterExitWindow',
  'otherProgramme',
] as const satisfies readonly ExcludedReason[]
export type StartReason = (typeof START_REASONS)[number]

/** Why the placement is not a counted job start, or null when it is: the first placement of an eligible job that belongs. */
export function startReason(placement: PlacementFact, notions: Notions): StartReason | null {
  if (!isJob(placement)) return 'notAJob'
  if (placement.startedOn === null) return 'startDateMissing'
  const job = notions.jobOfPlacement.get(placement.id)
  if (job === undefined) return 'afterAsOf'
  if (job.id !== placement.id) return 'continuation'
  if (job.hoursReason !== null) return job.hoursReason
  if (job.belonging.episode === null) return job.belonging.reason
  return notions.isChosen(job.belonging.episode) ? null : 'otherProgramme'
}
