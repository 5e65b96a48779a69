import type { CalendarDate } from '../calendar-date.ts'
import { isWorkedOn } from '../episodes.ts'
import type { LogRow } from './facts.ts'
import type { Episode } from './workers.ts'

/** Words of the log. Source: indicators.md, 3.7 and the notes on A7. */

export function isHeld({ kind }: Pick<LogRow, 'kind'>): boolean {
  return kind !== 'missed'
}

export function isWithWorker({ side }: LogRow): boolean {
  return side === 'worker' || side === 'both'
}

export function isWithEmployer({ side }: LogRow): boolean {
  return side === 'employer' || side === 'both'
}

/** A held entry with the worker, the employer or the tutor. Family, partners and desk work are indirect. */
export function isDirect(row: Pick<LogRow, 'kind' | 'side'>): boolean {
  return isHeld(row) && row.side !== 'other'
}

/** Where coaching time goes: `none` for an entry about nobody in particular. */
export const TIME_PHASES = ['toward', 'in', 'after', 'none'] as const
export type TimePhase = (typeof TIME_PHASES)[number]

/**
 * The phase of an entry for one accompaniment: as written, else after the exit, else in a job, eligible or not, else
 * toward one. Intake and work trials are on the way toward a job.
 */
export function timePhaseOf(
  row: Pick<LogRow, 'phaseOverride'>,
  day: CalendarDate,
  { exitOn, worker }: Episode,
): TimePhase {
  if (row.phaseOverride !== null) return row.phaseOverride === 'intake' ? 'toward' : row.phaseOverride
  if (exitOn !== null && day > exitOn) return 'after'
  for (const job of worker.jobPlacements) if (isWorkedOn(job, day)) return 'in'
  return 'toward'
}
