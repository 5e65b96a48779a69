import { addAttachment, listAttachments, listEpisodeAttachments, removeAttachment } from '@tandem/contract/attachments'
import { id } from '@tandem/contract/fields'
import { ATTACHMENT_TYPES, attachmentRefusal, safeFileName } from '@tandem/domain/attachments'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { bytesOf, putFile, removeFile, sha256Of } from '../../db/attachment-files.ts'
import type { ServeFile } from '../../http/files.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { keyedFileIn } from '../../http/uploads.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { OWNERS } from './attachment-subjects.routes.ts'
import {
  attachmentOf,
  attachmentsOf,
  attachmentsOfEpisode,
  insertAttachment,
  voidAttachment,
} from './attachments.store.ts'
import { sniffed } from './sniff.ts'

/** The bytes go once the removal is on the disk; what a crash leaves is swept later. */
function removeOnceStored({ db, attachments }: Context, attachmentId: string): void {
  setImmediate(() => {
    if (db.$client.open && attachmentOf(db, attachmentId)?.voidedAt != null) removeFile(attachments, attachmentId)
  })
}

export function attachmentRoutes(serve: Serve): void {
  serve(listAttachments, ({ db, actor, params: { subjectId }, query: { subjectType }, clock, trace }) => {
    const { workerIds } = OWNERS[subjectType].read({ db, actor, clock }, subjectId)
    for (const workerId of workerIds) trace.opened(workerId)
    return { attachments: attachmentsOf(db, subjectType, subjectId) }
  })

  serve(listEpisodeAttachments, ({ db, actor, params: { episodeId }, clock, trace }) => {
    const episode = guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(episode.workerId)
    return { attachments: attachmentsOfEpisode(db, episodeId) }
  })

  serve(
    removeAttachment,
    ({ db, actor, params: { attachmentId }, body: { reason, version }, clock, trace, context }) => {
      const before = attachmentOf(db, attachmentId) ?? refuse('not-found')
      const { subjectType, subjectId, fileName } = before
      const { permit, workerIds } = OWNERS[subjectType].write({ db, actor, clock }, subjectId)
      if (before.voidedAt !== null) refuse('voided')
      const after = { voidedAt: clock.now(), voidReason: reason }
      if (!voidAttachment(db, permit, attachmentId, version, after)) refuse('stale', { current: before })
      const worker = workerIds[0] === undefined ? {} : { workerId: workerIds[0] }
      trace.changed({ noun: 'attachments', recordId: attachmentId, ...worker, before: { fileName }, after })
      removeOnceStored(context, attachmentId)
      return attachmentOf(db, attachmentId) ?? refuse('not-found')
    },
  )
}

/** Served apart: its body is a file. */
export function attachmentUploadRoutes(serve: Serve): void {
  serve(
    addAttachment,
    (
      { db, actor, params: { subjectId }, query: { subjectType }, clock, newId, trace, context },
      { bytes, fileName, type },
    ) => {
      const { permit, workerIds } = OWNERS[subjectType].write({ db, actor, clock }, subjectId)
      const there = attachmentsOf(db, subjectType, subjectId).filter(({ voidedAt }) => voidedAt === null)
      const refusal = attachmentRefusal(there.length)
      if (refusal !== null) refuseField(refusal, '/file')
      const attachmentId = newId()
      const facts = { subjectType, subjectId, fileName, type, bytes: bytes.byteLength, sha256: sha256Of(bytes) }
      putFile(context.attachments, attachmentId, bytes)
      insertAttachment(db, permit, { id: attachmentId, ...facts, createdAt: clock.now() })
      const worker = workerIds[0] === undefined ? {} : { workerId: workerIds[0] }
      trace.changed({ noun: 'attachments', recordId: attachmentId, ...worker, before: null, after: facts })
      return attachmentOf(db, attachmentId) ?? refuse('not-found')
    },
    async ({ request, actor, params: { subjectId }, query: { subjectType }, context: { db, clock } }) => {
      OWNERS[subjectType].write({ db, actor, clock }, subjectId)
      const { bytes, fileName } = await keyedFileIn(request)
      const type = sniffed(bytes) ?? refuseField('attachment-refused', '/file')
      return { bytes, fileName: fileName === '' ? 'file' : fileName, type }
    },
  )
}

export function attachmentFileRoutes(serveFile: ServeFile): void {
  serveFile(
    {
      name: 'exportAttachment',
      path: '/api/attachments/:attachmentId/file',
      summary: 'An attached file, to take home; never shown in a page',
      params: z.strictObject({ attachmentId: id }),
    },
    ({ db, actor, params: { attachmentId }, clock, trace, context }) => {
      const { subjectType, subjectId, fileName, type, voidedAt } = attachmentOf(db, attachmentId) ?? refuse('not-found')
      const { workerIds } = OWNERS[subjectType].read({ db, actor, clock }, subjectId)
      if (voidedAt !== null) refuse('voided')
      for (const workerId of workerIds) trace.opened(workerId)
      return {
        fileName: safeFileName(fileName, type),
        type: ATTACHMENT_TYPES[type].mime,
        bytes: () => bytesOf(context.attachments, attachmentId),
      }
    },
  )
}
