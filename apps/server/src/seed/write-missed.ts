import { addDays } from '@tandem/domain/calendar-date'
import { missedCheckIns } from '../features/check-ins/check-ins.table.ts'
import { cadenceOf } from '../features/episodes/check-in-cadence.store.ts'
import type { Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'

/** Days after which it is noted that a check-in did not take place. */
const NOTED_AFTER = 3

/** Check-ins with the company that did not take place, each on the day on which the rhythm asked for it. */
export function writeMissed({ db, put, id, newId, today }: Stage, life: Life): void {
  for (const { name, job } of life.jobs)
    for (const reason of job.missed ?? []) {
      const dueOn = cadenceOf(db, id(name), today).nextEmployerCheckInOn
      if (dueOn === null || addDays(dueOn, NOTED_AFTER) > today) continue
      const missedOn = addDays(dueOn, NOTED_AFTER)
      put(missedCheckIns, {
        id: newId(),
        episodeId: id(life.name),
        placementId: id(name),
        party: 'employer',
        dueOn,
        reason,
        words: '',
        missedOn,
        memberId: id(`member:${life.person.coach}`),
        recordedAt: instantAt(missedOn, 15 * 60),
      })
    }
}
