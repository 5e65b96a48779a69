import { addDays, type CalendarDate } from '../calendar-date.ts'
import type { Computation, Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import { START_REASONS, startReason } from './counted-starts.ts'
import type { PlacementFact } from './facts.ts'
import type { Job } from './jobs.ts'
import { isHeld, isWithEmployer, isWithWorker } from './log-words.ts'
import type { Notions } from './notions.ts'
import { type DenominatorDetail, type ExcludedReason, isInPeriod } from './reasons.ts'
import type { Worker } from './workers.ts'

/** Days from the first day of a job within which each party is met. Source: indicators.md, A12. */
export const MEETING_DAYS = 30

const REASONS = [
  ...START_REASONS,
  'outsidePeriod',
  'notMatured',
  'employerContactRefused',
] as const satisfies readonly ExcludedReason[]
type Reason = (typeof REASONS)[number]

const DETAILS = ['workerOnly', 'employerOnly', 'neither'] as const satisfies readonly DenominatorDetail[]

/** A12: at a job start, did we meet both parties within 30 days? */
export const bothPartiesSeen: Indicator = {
  id: 'A12',
  unit: 'placement',
  needs: ['episodes', 'episodeProgrammes', 'establishments', 'placements', 'contractSegments', 'log'],
  reasons: REASONS,
  details: DETAILS,
  compute,
}

/** A job start being watched while the log goes by. */
type Watch = {
  readonly job: Job
  readonly untilOn: CalendarDate
  isWorkerSeen: boolean
  isEmployerSeen: boolean
}

function compute(notions: Notions): Computation {
  const { facts, workers } = notions
  const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
  const watchOf = new Map<Job, Watch>()
  const watchesOf = new Map<Worker, Watch[]>()
  for (const placement of facts.placements) {
    const reason = unwatchedReason(placement, notions)
    const job = notions.jobOfPlacement.get(placement.id)
    if (reason !== null || job === undefined) {
      boxes.exclude(reason ?? 'afterAsOf', placement.id, placement.workerId)
      continue
    }
    const untilOn = addDays(job.startedOn, MEETING_DAYS)
    const watch = { job, untilOn, isWorkerSeen: false, isEmployerSeen: false }
    watchOf.set(job, watch)
    watchesOf.set(job.worker, [...(watchesOf.get(job.worker) ?? []), watch])
  }

  return {
    readEntry: (rows) => {
      for (const row of rows) {
        const day = row.occurredOn
        if (day === null || !isHeld(row)) continue
        if (isWithEmployer(row) && row.placementId !== null) {
          const job = notions.jobOfPlacement.get(row.placementId)
          const watch = job === undefined ? undefined : watchOf.get(job)
          if (watch !== undefined && isWithin(watch, day)) watch.isEmployerSeen = true
        }
        if (isWithWorker(row) && row.episodeId !== null) {
          const worker = workers.episodes.get(row.episodeId)?.worker
          const watches = worker === undefined ? undefined : watchesOf.get(worker)
          if (watches === undefined) continue
          for (const watch of watches) if (isWithin(watch, day)) watch.isWorkerSeen = true
        }
      }
    },
    answers: () => {
      for (const { job, isWorkerSeen, isEmployerSeen } of watchOf.values()) {
        if (isWorkerSeen && isEmployerSeen) boxes.count(job.id, job.worker.id)
        else {
          const detail = isWorkerSeen ? 'workerOnly' : isEmployerSeen ? 'employerOnly' : 'neither'
          boxes.keepInDenominator(detail, job.id, job.worker.id)
        }
      }
      return [{ kind: 'rate', id: 'A12', unit: 'placement', ...boxes.rateAnswer() }]
    },
  }
}

function isWithin({ job, untilOn }: Watch, day: CalendarDate): boolean {
  return job.startedOn <= day && day <= untilOn
}

function unwatchedReason(placement: PlacementFact, notions: Notions): Reason | null {
  const reason = startReason(placement, notions)
  if (reason !== null) return reason
  const { startedOn } = placement
  if (startedOn === null) return 'startDateMissing'
  if (!isInPeriod(startedOn, notions.parameters)) return 'outsidePeriod'
  const untilOn = addDays(startedOn, MEETING_DAYS)
  if (untilOn > notions.parameters.asOfOn) return 'notMatured'
  const job = notions.jobOfPlacement.get(placement.id)
  const isRefused = job?.placements.some(
    ({ employerContactRefusedOn: refusedOn }) => refusedOn !== null && refusedOn <= untilOn,
  )
  return isRefused ? 'employerContactRefused' : null
}
