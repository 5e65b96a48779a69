import type { Attachment } from '@tandem/contract/attachments'
import type { AttachmentSubject } from '@tandem/domain/attachments'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { consents } from '../consents/consents.table.ts'
import { logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { attachments } from './attachments.table.ts'

type WritePermit = Permit<'log:write' | 'agreement:edit' | 'consent:edit'> | Permit<'employers:edit'>
type Row = typeof attachments.$inferSelect

function found(db: Db, where: SQL | undefined): Attachment[] {
  return db
    .select({ row: attachments, createdByName: members.name })
    .from(attachments)
    .innerJoin(members, eq(members.id, attachments.createdBy))
    .where(where)
    .orderBy(asc(attachments.createdAt), asc(attachments.id))
    .all()
    .map(({ row, createdByName }) => {
      const { id, subjectType, subjectId, fileName, type, bytes, createdAt, voidedAt, voidReason, version } = row
      const facts = { subjectType, subjectId, fileName, type, bytes, createdAt, voidedAt, voidReason, version }
      return { attachmentId: id, ...facts, createdByName }
    })
}

/** The files of one thing, oldest first, removed ones included. */
export function attachmentsOf(db: Db, subjectType: AttachmentSubject, subjectId: string): Attachment[] {
  return found(db, and(eq(attachments.subjectType, subjectType), eq(attachments.subjectId, subjectId)))
}

/** The proofs of a person's answers, by the answer. */
export function attachmentsOfConsents(db: Db, workerId: string): ReadonlyMap<string, Attachment[]> {
  const isOfPerson = sql`${attachments.subjectId} in (select ${consents.id} from ${consents}
    where ${consents.workerId} = ${workerId})`
  const files = new Map<string, Attachment[]>()
  for (const file of found(db, and(eq(attachments.subjectType, 'consent'), isOfPerson)))
    files.set(file.subjectId, [...(files.get(file.subjectId) ?? []), file])
  return files
}

/** The files of all entries of an accompaniment. */
export function attachmentsOfEpisode(db: Db, episodeId: string): Attachment[] {
  const isOfEpisode = sql`${attachments.subjectId} in (select ${logParts.entryId} from ${logParts}
    where ${logParts.episodeId} = ${episodeId})`
  return found(db, and(eq(attachments.subjectType, 'logEntry'), isOfEpisode))
}

export function attachmentOf(db: Db, attachmentId: string): Attachment | undefined {
  return found(db, eq(attachments.id, attachmentId))[0]
}

type NewAttachment = Omit<Row, 'createdBy' | 'voidedAt' | 'voidedBy' | 'voidReason' | 'version'>

export function insertAttachment(db: Db, permit: WritePermit, attachment: NewAttachment): void {
  db.insert(attachments)
    .values({ ...attachment, createdBy: permit.actorId })
    .run()
}

type Voiding = { readonly voidedAt: string; readonly voidReason: string }

/** False when the version is no longer the one stored. */
export function voidAttachment(
  db: Db,
  permit: WritePermit,
  attachmentId: string,
  version: number,
  voiding: Voiding,
): boolean {
  return (
    db
      .update(attachments)
      .set({ ...voiding, voidedBy: permit.actorId, version: version + 1 })
      .where(and(eq(attachments.id, attachmentId), eq(attachments.version, version)))
      .run().changes === 1
  )
}

/** The files whose bytes must be there. */
export function keptAttachmentIds(db: Db): ReadonlySet<string> {
  const rows = db.select({ id: attachments.id }).from(attachments).where(isNull(attachments.voidedAt)).all()
  return new Set(rows.map(({ id }) => id))
}
