import type { Placement } from '@tandem/contract/placements'
import type { Db } from '../../db/open.ts'
import { refuseField } from '../../http/problems.ts'
import { placementOf } from './placements.store.ts'

/** The job that something written in a file is about, which is the person's; refused beside its field otherwise. */
export function jobOfPerson(db: Db, placementId: string | null, workerId: string, today: string): Placement | null {
  if (placementId === null) return null
  const job = placementOf(db, placementId, today)
  return job?.workerId === workerId ? job : refuseField('not-found', '/placementId')
}
