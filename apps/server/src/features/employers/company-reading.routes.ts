import type { CompanyJob } from '@tandem/contract/employers'
import { outwardRefusal } from '@tandem/domain/outward'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { notesAreLocked } from '../consents/notes-lock.ts'
import { isThereNow, knowledgeOf } from './employer-file.routes.ts'
import { employerRowOf, type PlacedAt, placedAt } from './employers.store.ts'

type AboutJob = { readonly placementId: string | null }

/** What is written about a company, as a reader may know it: about the company itself, and about people whose file they open. */
export function companyReading(db: Db, actor: SignedIn, employerId: string, today: string) {
  authorizeInOrganisation(actor, 'employers:read')
  if (employerRowOf(db, employerId) === undefined) refuse('not-found')
  const mayWriteOfCompany = permittedInOrganisation(actor).includes('employers:edit')
  const of = knowledgeOf(db, actor, today)
  const placed = placedAt(db, employerId, today)
  const open = new Map(placed.filter(({ episodeId }) => of(episodeId).mayOpen).map((job) => [job.placementId, job]))
  const mayWriteOf = (job: PlacedAt) => of(job.episodeId).mayWrite && !notesAreLocked(db, job.workerId, today)
  return {
    placed,
    mayWriteOfCompany,
    isReadable: ({ placementId }: AboutJob) => placementId === null || open.has(placementId),
    mayWrite: ({ placementId }: AboutJob) => {
      const job = placementId === null ? undefined : open.get(placementId)
      return placementId === null ? mayWriteOfCompany : job !== undefined && mayWriteOf(job)
    },
    /** The jobs that the reader may write about, those of today first. */
    jobs: [...open.values()].filter(mayWriteOf).map((job): CompanyJob => {
      const { placementId, establishmentId, firstName, lastName } = job
      const isCompanyAsked = outwardRefusal(job) === null
      return {
        placementId,
        establishmentId,
        workerName: `${firstName} ${lastName}`,
        isThereNow: isThereNow(job, today),
        isCompanyAsked,
      }
    }),
  }
}
