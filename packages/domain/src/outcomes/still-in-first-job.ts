import { addDays } from '../calendar-date.ts'
import type { Indicator, RateAnswer } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { Job } from './jobs.ts'
import type { Notions } from './notions.ts'
import type { DenominatorDetail, ExcludedReason } from './reasons.ts'
import { COHORT_REASONS, followedJob, milestoneReason } from './retention-cohort.ts'
import { percentOf } from './rounding.ts'
import { sameJobStatus } from './status.ts'

const REASONS = [...COHORT_REASONS, 'statusUnknown'] as const satisfies readonly ExcludedReason[]
const DETAILS = ['jobEnded'] as const satisfies readonly DenominatorDetail[]

/** Boxes of one job at a milestone, whatever the cases are. */
export const MILESTONE_REASONS = [
  'notMatured',
  'deceased',
  'statusUnknown',
] as const satisfies readonly ExcludedReason[]

/** Puts a job into its box as it stands so many days after its first one: still there, ended, or not to be told. */
export function sortAtMilestone(
  boxes: Boxes<ExcludedReason, DenominatorDetail>,
  job: Job,
  milestoneDays: number,
  notions: Notions,
  caseId: string,
): void {
  const day = addDays(job.startedOn, milestoneDays)
  const untold = milestoneReason(job, day, notions)
  if (untold !== null) {
    boxes.exclude(untold, caseId, job.worker.id, job.id)
    return
  }
  const status = sameJobStatus(job, day, notions)
  if (status === 'yes') boxes.count(caseId, job.worker.id, job.id)
  else if (status === 'no') boxes.keepInDenominator('jobEnded', caseId, job.worker.id, job.id)
  else boxes.exclude('statusUnknown', caseId, job.worker.id, job.id)
}

/** C1: does the first job last? One answer for each milestone. */
export const stillInFirstJob: Indicator = {
  id: 'C1',
  unit: 'episode',
  needs: [
    'episodes',
    'episodeProgrammes',
    'establishments',
    'placements',
    'contractSegments',
    'heldCheckIns',
    'statusChecks',
    'log',
  ],
  reasons: REASONS,
  details: DETAILS,
  compute: (notions) => ({ answers: () => notions.parameters.milestones.map((days) => answerAt(days, notions)) }),
}

function answerAt(milestoneDays: number, notions: Notions): RateAnswer {
  const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
  for (const episode of notions.chosenEpisodes) {
    const workerId = episode.worker.id
    const { job, reason } = followedJob(episode, notions)
    if (job === null) {
      boxes.exclude(reason, episode.id, workerId)
      continue
    }
    sortAtMilestone(boxes, job, milestoneDays, notions, episode.id)
  }
  const answer = boxes.rateAnswer()
  const count = boxes.excludedFor('statusUnknown')
  const matured = answer.denominator + count
  const unknown = {
    count,
    lowPercent: percentOf(answer.numerator, matured),
    highPercent: percentOf(answer.numerator + count, matured),
  }
  return { kind: 'rate', id: 'C1', unit: 'episode', milestoneDays, ...answer, unknown }
}
