import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import type { StatusCheckFact } from './facts.ts'
import type { Job } from './jobs.ts'
import type { Notions } from './notions.ts'
import { knownBy, type Worker } from './workers.ts'

type WorkStatus = 'yes' | 'no' | 'unknown'

function isAbout(check: StatusCheckFact, job: Job): boolean {
  return check.placementId === null || job.placements.some((placement) => placement.id === check.placementId)
}

/** Last day on which the person is known to be in the job. Source: indicators.md, 3.5. */
export function knownThrough(job: Job, { lastNewsOf, parameters }: Notions): CalendarDate {
  if (job.endedOn !== null) return job.endedOn
  let news = job.startedOn
  const hear = (day: CalendarDate | null | undefined) => {
    if (day !== null && day !== undefined && day > news) news = day
  }
  for (const placement of job.placements) {
    hear(placement.startedOn)
    hear(knownBy(parameters.asOfOn, placement.endedOn))
    hear(lastNewsOf.get(placement.id))
  }
  const { followedOn, statusChecks } = job.worker
  for (const check of statusChecks) if (check.result === 'sameJob' && isAbout(check, job)) hear(check.situationOn)
  if (followedOn === null || followedOn <= news) return news
  const isDoubted = statusChecks.some(
    (check) =>
      check.result !== 'sameJob' && isAbout(check, job) && check.situationOn > news && check.situationOn <= followedOn,
  )
  return isDoubted ? news : followedOn
}

/** Is the person in this job on `day`? Days inside a tolerated gap are in the job. Source: indicators.md, 3.6. */
export function sameJobStatus(job: Job, day: CalendarDate, notions: Notions): WorkStatus {
  if (job.endedOn !== null) return day <= job.endedOn ? 'yes' : 'no'
  if (isPresumedOn(job, day, notions)) return 'yes'
  const saysNo = checksAround(job.worker, day, notions).some(
    (check) => isAbout(check, job) && (check.result === 'otherJob' || check.result === 'notWorking'),
  )
  return saysNo ? 'no' : 'unknown'
}

/** Is the person in any job on `day`? Recorded job dates outrank what was told. Source: indicators.md, 3.6. */
export function anyJobStatus(worker: Worker, day: CalendarDate, notions: Notions): WorkStatus {
  const begun = notions.jobsOf(worker).filter((job) => job.hoursReason === null && job.startedOn <= day)
  if (begun.some((job) => (job.endedOn === null ? isPresumedOn(job, day, notions) : day <= job.endedOn))) return 'yes'
  const checks = checksAround(worker, day, notions)
  const nearest = nearestTelling(checks, day)
  if (nearest !== null) return nearest.result === 'notWorking' ? 'no' : 'yes'
  if (checks.length > 0 || begun.some((job) => job.endedOn === null)) return 'unknown'
  const { followedOn } = worker
  const isFollowed = followedOn !== null && followedOn >= addDays(day, -notions.parameters.statusWindowDays)
  return isFollowed ? 'no' : 'unknown'
}

function isPresumedOn(job: Job, day: CalendarDate, notions: Notions): boolean {
  return day <= addDays(knownThrough(job, notions), notions.parameters.statusWindowDays)
}

function checksAround(worker: Worker, day: CalendarDate, { parameters }: Notions): readonly StatusCheckFact[] {
  if (worker.statusChecks.length === 0) return []
  const from = addDays(day, -parameters.statusWindowDays)
  const to = addDays(day, parameters.statusWindowDays)
  return worker.statusChecks.filter(({ situationOn }) => from <= situationOn && situationOn <= to)
}

/** The check nearest to `day` that tells something; of two as near, the later. */
function nearestTelling(checks: readonly StatusCheckFact[], day: CalendarDate): StatusCheckFact | null {
  let nearest: StatusCheckFact | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const check of checks) {
    if (check.result === 'unknown') continue
    const distance = Math.abs(daysBetween(day, check.situationOn))
    const isLater = nearest !== null && check.situationOn >= nearest.situationOn
    if (distance < shortest || (distance === shortest && isLater)) {
      nearest = check
      shortest = distance
    }
  }
  return nearest
}
