import { readEmployerView } from '@tandem/contract/employer-view'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { isContactOfEmployer, placementOf, workplaceEmployerId } from '../placements/placements.store.ts'
import { clearedForEmployer, sharesVisitNotes } from './employer-projection.store.ts'

export function employerViewRoutes(serve: Serve): void {
  serve(readEmployerView, ({ db, actor, params: { placementId }, query, clock }) => {
    const today = clock.today()
    const job = placementOf(db, placementId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'file:read', guardedEpisodeOfWorker(db, job.workerId, today) ?? refuse('not-found'))
    const { contactId = null, role = null } = query
    if (contactId !== null && !isContactOfEmployer(db, contactId, workplaceEmployerId(job))) refuse('not-found')
    return {
      view: clearedForEmployer(db, permit, job, { contactId, role: contactId === null ? role : null }, today),
      sharesVisitNotes: sharesVisitNotes(db, permit, job.workerId, today),
    }
  })
}
