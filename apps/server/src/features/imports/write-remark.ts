import { valuePrint } from '@tandem/domain/imports/kept-values'
import { insertLogEntry } from '../log-entries/log-entries.store.ts'
import { updateWorker, workerOf } from '../workers/workers.store.ts'
import type { Writing, WrittenPerson } from './writing.ts'

/** The longest note on how to reach a person. */
const LONGEST_NOTE = 240

/**
 * A short remark is how to reach the person. A longer one, or one that finds another note there, becomes an entry
 * of the log without minutes, so that nothing is lost.
 */
export function writeRemark(writing: Writing, person: WrittenPerson, remark: string, last: string | undefined): void {
  if (valuePrint(remark) === last) return
  const { db, permit, newId, today, at, importerId } = writing
  const worker = workerOf(db, person.workerId)
  if (worker === undefined) return
  const { workerId, reachNote, ...facts } = worker
  const isFree = reachNote === null || (last !== undefined && valuePrint(reachNote) === last)
  if (isFree && remark.length <= LONGEST_NOTE) {
    updateWorker(db, permit, workerId, { ...facts, reachNote: remark })
    return
  }
  const entry = {
    ...{ id: newId(), authorId: importerId, occurredOn: today, startsAt: null, minutes: 0, travelMinutes: 0 },
    ...{ withParties: ['nobody' as const], side: 'other' as const, mode: 'office' as const, kind: 'internal' as const },
    ...{ forWhom: null, missedBy: null, missedReason: null, employerId: null, establishmentId: null, note: remark },
    recordedAt: at,
  }
  insertLogEntry(db, permit, entry, [{ episodeId: person.episodeId, placementId: null, minutes: 0, note: '' }], [])
}
