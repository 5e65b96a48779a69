import type { CalendarDate } from '../calendar-date.ts'
import type { LogPhase, LogRow } from './facts.ts'
import { type Episode, knownBy, type Person } from './people.ts'

/** Words of the log. Source: indicators.md, 3.7 and the notes on A7. */

/** A held entry with the worker, the employer or the tutor. Family, partners and desk work are indirect. */
export function isDirect(row: LogRow): boolean {
  return !row.isMissed && (row.withWorker || row.withEmployer)
}

/** In which phase of `episode` the entry stands: written, else after the exit, else in a job, else toward one. */
export function phaseOf(row: LogRow, day: CalendarDate, episode: Episode, asOfOn: CalendarDate): LogPhase {
  if (row.phaseOverride !== null) return row.phaseOverride
  if (episode.exitOn !== null && day > episode.exitOn) return 'after'
  return isInJob(episode.person, day, asOfOn) ? 'in' : 'toward'
}

/** Any job that covers the day, eligible or not; a work trial is not one. */
function isInJob(person: Person, day: CalendarDate, asOfOn: CalendarDate): boolean {
  for (const { startedOn, endedOn } of person.jobPlacements) {
    const end = knownBy(asOfOn, endedOn)
    if (startedOn !== null && startedOn <= day && (end === null || day <= end)) return true
  }
  return false
}
