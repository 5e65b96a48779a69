import { editPlacement, listPlacements, type Placement } from '@tandem/contract/placements'
import type { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, world } from './app.ts'
import { given } from './given.ts'
import { nameContact } from './places.ts'

/** Samir, employed by an agency, works in a factory. */
export async function tempWorker(dates: Partial<typeof placements.$inferInsert> = {}) {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const agency = g.employer('Agence Tempo')
  const factory = g.employer('Conserverie Delvaux')
  const userEstablishmentId = factory.establishmentId
  const placementId = g.placement(samir, { establishmentId: agency.establishmentId, userEstablishmentId, ...dates })
  const consultant = (await nameContact(nadia, agency.employerId, 'Mme Agence', 'director')) ?? ''
  const foreman = (await nameContact(nadia, factory.employerId, 'M. Usine', 'director')) ?? ''
  const job = async () => {
    const [found] = (await ok(nadia, listPlacements, { params: { workerId: samir.workerId } })).placements
    if (found === undefined) throw new Error('no job')
    return found
  }
  const edit = async (values: Changes) => {
    const before = await job()
    return ok(nadia, editPlacement, { params: { placementId }, body: bodyOf(before, values) })
  }
  return { w, g, nadia, samir, agency, factory, placementId, consultant, foreman, job, edit }
}

type Changes = {
  readonly employerContactRefusedOn?: string | null
  readonly agencyContact?: { readonly isApart: boolean; readonly refusedOn: string | null }
}

function bodyOf(
  { establishmentId, userEstablishmentId, type, startedOn, continuesPlacementId, coachVisibility, ...job }: Placement,
  values: Changes,
) {
  const { employerContactRefusedOn, version } = job
  const facts = { establishmentId, userEstablishmentId, type, startedOn, continuesPlacementId, coachVisibility }
  return { ...facts, employerContactRefusedOn, version, ...values }
}
