import type { Placement } from '@tandem/contract/placements'
import { CONSENT_EFFECTS, type ConsentEffect, type ConsentPurpose } from '@tandem/domain/consents'
import { employerCheckInOn } from '@tandem/domain/due/check-ins'
import { outwardRefusal } from '@tandem/domain/outward'
import { workplaceName } from '@tandem/domain/placements'
import type { Db } from '../../db/open.ts'
import { accompaniedOne } from '../due/due.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { jobsToStop } from './contact-consent.ts'

type Shown = { readonly effect: ConsentEffect; readonly count: number | null; readonly employerNames: string[] }

/** What withdrawing a consent would do for this person, in numbers and names. `stopped` are the agreements that end. */
export function effectsFor(
  db: Db,
  purpose: ConsentPurpose,
  { workerId, episodeId }: { readonly workerId: string; readonly episodeId: string },
  today: string,
  stopped: readonly { readonly employerName: string }[],
): Shown[] {
  const jobs = placementsOf(db, workerId, today).filter((job) => job.endedOn === null || job.endedOn >= today)
  const reachable = jobs.filter((job) => outwardRefusal(job) === null)
  const asked = reachable.filter((job) => employerCheckInOn(job, today) !== null)
  const tasks = jobs.length === 0 ? [] : (accompaniedOne(db, episodeId, rulesInForce(db), today)?.tasks ?? [])
  const namesOf = (some: readonly Placement[]) => [...new Set(some.map(workplaceName))]
  const shown: Partial<Record<ConsentEffect, Omit<Shown, 'effect'>>> = {
    coachInvisible: {
      count: jobsToStop(db, workerId, today).length,
      employerNames: namesOf(jobsToStop(db, workerId, today)),
    },
    tasksFrozen: {
      count: tasks.filter(({ side }) => side === 'employer' || side === 'both').length,
      employerNames: namesOf(reachable),
    },
    checkInsStop: { count: asked.length, employerNames: namesOf(asked) },
    agreementsRevoked: {
      count: stopped.length,
      employerNames: [...new Set(stopped.map(({ employerName }) => employerName))],
    },
    notesLeaveEmployerView: { count: reachable.length, employerNames: namesOf(reachable) },
  }
  return CONSENT_EFFECTS[purpose].map((effect) => ({ effect, count: null, employerNames: [], ...shown[effect] }))
}
