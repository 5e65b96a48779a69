import { addDays, type CalendarDate } from '../calendar-date.ts'
import { isWorkedOn } from '../episodes.ts'
import { outwardRefusal } from '../outward.ts'
import type { RuleSet } from '../rule-sets.ts'
import type { DueFacts, DueJob, DueRules, Found } from './facts.ts'

/** Days without contact after which a side counts as silent. Source: domain.md 7.3. */
export const SILENCE_DAYS = { workerToward: 21, workerIn: 30, employer: 45 } as const

/** The day from which the worker counts as silent. */
export function workerSilentOn(
  facts: Pick<DueFacts, 'phase' | 'lastWorkerContactOn' | 'enteredOn'>,
  silence: RuleSet['silence'] = SILENCE_DAYS,
): CalendarDate {
  const days = facts.phase === 'in' ? silence.workerIn : silence.workerToward
  return addDays(facts.lastWorkerContactOn ?? facts.enteredOn, days)
}

/** The day from which the employer of a running job counts as silent; contact before the job does not count for it. */
export function employerSilentOn(
  job: DueJob,
  lastEmployerContactOn: CalendarDate | null,
  silence: RuleSet['silence'] = SILENCE_DAYS,
): CalendarDate | null {
  if (job.startedOn === null || outwardRefusal(job) !== null) return null
  const since =
    lastEmployerContactOn !== null && lastEmployerContactOn > job.startedOn ? lastEmployerContactOn : job.startedOn
  return addDays(since, silence.employer)
}

export function silenceDue(facts: DueFacts, today: CalendarDate, { silence }: DueRules): Found[] {
  const silentOn = workerSilentOn(facts, silence)
  const worker: Found = {
    key: `silentWorker:${facts.episodeId}`,
    kind: 'silentWorker',
    side: 'worker',
    dueOn: silentOn,
    showsOn: silentOn,
  }
  const employers = facts.jobs
    .filter((job) => isWorkedOn(job, today))
    .flatMap((job): Found[] => {
      const dueOn = employerSilentOn(job, facts.lastEmployerContactOn, silence)
      if (dueOn === null) return []
      return [
        {
          key: `silentEmployer:${job.placementId}`,
          kind: 'silentEmployer',
          side: 'employer',
          dueOn,
          placementId: job.placementId,
          showsOn: dueOn,
        },
      ]
    })
  return [worker, ...employers]
}
