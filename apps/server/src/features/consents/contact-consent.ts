import type { recordConsent } from '@tandem/contract/consents'
import type { Placement } from '@tandem/contract/placements'
import { consentOn } from '@tandem/domain/consents'
import type { CoachVisibility } from '@tandem/domain/placements'
import type { Db } from '../../db/open.ts'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { updatePlacement } from '../placements/placement-writes.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { consentFactsOf, insertEffect, markLifted, openEffectsOf } from './consents.store.ts'

type Writing = Pick<Call<typeof recordConsent>, 'db' | 'clock' | 'newId' | 'trace'>

type Stopped = {
  readonly workerId: string
  /** The withdrawal or refusal that is the reason. */
  readonly consentId: string
  readonly on: string
  /** From now on the employer is not to know of a coach. */
  readonly hidesCoach: boolean
}

type Sides = Pick<Placement, 'employerContactRefusedOn' | 'isAgencyApart' | 'agencyContactRefusedOn'>

/** The companies of a job that may still be contacted; an agency stands for itself where that was decided apart. */
function stillOpen({ employerContactRefusedOn, isAgencyApart, agencyContactRefusedOn }: Sides) {
  return [
    ...(employerContactRefusedOn === null ? ['workplace' as const] : []),
    ...(isAgencyApart && agencyContactRefusedOn === null ? ['agency' as const] : []),
  ]
}

/** Jobs of a person that go on or are planned and whose employer may be contacted: what a withdrawal touches. */
export function jobsToStop(db: Db, workerId: string, today: string) {
  return placementsOf(db, workerId, today).filter(
    (job) => (job.endedOn === null || job.endedOn >= today) && stillOpen(job).length > 0,
  )
}

/** Nothing leaves any more toward the employers of the jobs that go on or are planned. */
export function stopContact(
  { db, clock, newId, trace }: Writing,
  permit: Permit<'placement:edit'>,
  { workerId, consentId, on, hidesCoach }: Stopped,
): void {
  for (const job of jobsToStop(db, workerId, clock.today())) {
    const { placementId, version, coachVisibility } = job
    const open = stillOpen(job)
    const [stoppedWorkplace, stoppedAgency] = [open.includes('workplace'), open.includes('agency')]
    const visibility: CoachVisibility = hidesCoach ? 'notAtAll' : coachVisibility
    const facts = {
      ...(stoppedWorkplace ? { employerContactRefusedOn: on } : {}),
      ...(stoppedAgency ? { agencyContactRefusedOn: on } : {}),
      coachVisibility: visibility,
    }
    updatePlacement(db, permit, placementId, version, facts)
    const stopped = { stoppedWorkplace, stoppedAgency, visibilityBefore: coachVisibility }
    insertEffect(db, permit, { id: newId(), consentId, placementId, ...stopped })
    trace.changed({ noun: 'placements', recordId: placementId, workerId, before: job, after: facts })
  }
}

/** Lifts what withdrawals and refusals did, and nothing that was decided job by job. */
export function resumeContact({ db, clock, trace }: Writing, permit: Permit<'placement:edit'>, workerId: string): void {
  const jobs = new Map(placementsOf(db, workerId, clock.today()).map((job) => [job.placementId, job]))
  for (const { id, placementId, visibilityBefore, ...stopped } of openEffectsOf(db, workerId)) {
    markLifted(db, permit, id, clock.now())
    const job = jobs.get(placementId)
    if (job === undefined) continue
    const facts = {
      ...(stopped.stoppedWorkplace ? { employerContactRefusedOn: null } : {}),
      ...(stopped.stoppedAgency ? { agencyContactRefusedOn: null } : {}),
      coachVisibility: visibilityBefore,
    }
    updatePlacement(db, permit, placementId, job.version, facts)
    trace.changed({ noun: 'placements', recordId: placementId, workerId, before: job, after: facts })
  }
}

/** Since when the person, by consent, wants no employer contacted, and by which answer; `null` where they may be. */
export function contactStoppedBy(db: Db, workerId: string, today: string) {
  const facts = consentFactsOf(db, workerId)
  const { state, sinceOn } = consentOn(facts, 'contactEmployer', today)
  if ((state !== 'withdrawn' && state !== 'refused') || sinceOn === null) return null
  const last = facts.findLast((row) => row.purpose === 'contactEmployer' && row.act === state)
  return last === undefined ? null : { consentId: last.consentId, on: sinceOn }
}
