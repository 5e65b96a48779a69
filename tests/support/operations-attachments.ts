import { v7 } from 'uuid'
import { attachments } from '../../apps/server/src/features/attachments/attachments.table.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofEntry = ({ entryId }: Scene) => ({ params: { subjectId: entryId }, query: { subjectType: 'logEntry' } })

/** The one file of the entry; its record alone, as nobody opens it. */
function fileOf({ w, entryId, coach }: Scene): string {
  const { db } = w.context
  const there = db.select().from(attachments).get()
  if (there !== undefined) return there.id
  const id = v7()
  const facts = { subjectType: 'logEntry', subjectId: entryId, fileName: 'marked-note.pdf', type: 'pdf' } as const
  db.insert(attachments)
    .values({ id, ...facts, bytes: 1, sha256: 'x', createdAt: w.context.clock.now(), createdBy: coach.memberId })
    .run()
  return id
}

/** Operations on attached files. */
export const ATTACHMENT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listAttachments: read(ofEntry),
  listEpisodeAttachments: read(({ episodeId }) => ({ params: { episodeId } })),
  addAttachment: { ...byCoachOnly(ofEntry), by: 'coach', answers: 'file-missing' },
  removeAttachment: byCoachOnly((s) => ({
    params: { attachmentId: fileOf(s) },
    body: { reason: 'Wrong file', version: 1 },
  })),
}
