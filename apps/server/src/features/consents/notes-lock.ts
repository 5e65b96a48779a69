import { mayShare } from '@tandem/domain/consents'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import { consentFactsOf } from './consents.store.ts'

/** Nothing new is written about somebody who withdrew their agreement to it. Source: domain.md 12.4. */
export function refuseLockedNotes(db: Db, people: readonly { readonly workerId: string }[], today: string): void {
  for (const { workerId } of people)
    if (!mayShare(consentFactsOf(db, workerId), 'processData', today)) refuse('consent-withdrawn')
}
