import { addDays, type CalendarDate } from '../calendar-date.ts'
import { outwardRefusal } from '../outward.ts'
import type { DueFacts, DueJob, DueRules, Found } from './facts.ts'

/** Days after its last reminder for which a first day is spoken of; then the check-ins go on. */
const SHOWN_AFTER_DAYS = 4

function stepOf(job: DueJob, facts: DueFacts, today: CalendarDate, { reminders, leadFrom }: DueRules): Found[] {
  const { placementId, startedOn, endedOn } = job
  if (startedOn === null || startedOn < facts.enteredOn || (endedOn !== null && endedOn < today)) return []
  const offsets = reminders.firstDay
  const come = offsets.filter((offset) => addDays(startedOn, offset) <= today)
  const [offset, last] = [come.at(-1), offsets.at(-1)]
  if (offset === undefined || last === undefined || addDays(startedOn, last + SHOWN_AFTER_DAYS) < today) return []
  const dueOn = addDays(startedOn, offset)
  const spokenOn = facts.lastWorkerContactOn
  if (spokenOn !== null && spokenOn >= dueOn) return []
  const isBefore = offset < 0 && outwardRefusal(job) === null
  return [
    {
      key: `firstDay:${placementId}:${offset}`,
      kind: 'firstDay',
      side: isBefore ? 'both' : 'worker',
      dueOn,
      placementId,
      showsOn: dueOn,
      reminder: { number: come.length, of: offsets.length },
      leadOn: leadFrom.firstDay === null ? null : addDays(startedOn, leadFrom.firstDay),
    },
  ]
}

/** The days around the first day of work: each step waits for a word with the person, or for the next step. Source: domain.md 7.3. */
export function firstDaysDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return facts.jobs.flatMap((job) => stepOf(job, facts, today, rules))
}
