import type { Placement } from '@tandem/contract/placements'
import type { Actor } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import { authorizeInOrganisation, type Permit } from '../../identity/authorize.ts'
import { guardJob } from '../check-ins/check-in-guard.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { employerRowOf } from './employers.store.ts'

/** Leave to write what concerns a company: with a job, by the file of its person; without one, by the role. */
export type CompanyPermit = Permit<'log:write'> | Permit<'employers:edit'>

export type CompanyAct = {
  readonly permit: CompanyPermit
  readonly job: Placement | null
  /** The person whose file it is about. */
  readonly about: { readonly workerId?: string }
}

type About = { readonly employerId: string; readonly placementId: string | null }

export function guardCompanyAct(db: Db, actor: Actor, { employerId, placementId }: About, today: string): CompanyAct {
  if (employerRowOf(db, employerId) === undefined) refuse('not-found')
  if (placementId === null) return { permit: authorizeInOrganisation(actor, 'employers:edit'), job: null, about: {} }
  const { placement, episode, permit } = guardJob(db, actor, 'log:write', placementId, today)
  if (placement.employerId !== employerId && placement.userEmployerId !== employerId) refuse('not-found')
  refuseLockedNotes(db, [episode], today)
  return { permit, job: placement, about: { workerId: episode.workerId } }
}
