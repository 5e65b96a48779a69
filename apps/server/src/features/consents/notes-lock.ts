import { mayShare } from '@tandem/domain/consents'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import { consentFactsOf } from './consents.store.ts'

/** True when the person withdrew, or refused, the agreement to be written about. */
export function notesAreLocked(db: Db, workerId: string, today: string): boolean {
  return !mayShare(consentFactsOf(db, workerId), 'processData', today)
}

/** Nothing new is written about somebody who withdrew their agreement to it. Source: domain.md 12.4. */
export function refuseLockedNotes(db: Db, people: readonly { readonly workerId: string }[], today: string): void {
  for (const { workerId } of people) if (notesAreLocked(db, workerId, today)) refuse('consent-withdrawn')
}
