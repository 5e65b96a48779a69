import { ATTACHMENT_SUBJECTS, ATTACHMENT_TYPE_NAMES } from '@tandem/domain/attachments'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, requiredText, version } from './fields.ts'

export const attachment = z.object({
  attachmentId: id,
  subjectType: z.enum(ATTACHMENT_SUBJECTS),
  subjectId: id,
  fileName: z.string(),
  /** Told by its bytes, whatever its name says. */
  type: z.enum(ATTACHMENT_TYPE_NAMES),
  bytes: z.int(),
  createdAt: instant,
  createdByName: z.string(),
  /** It was removed: its bytes are gone, that it was there is kept. */
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type Attachment = z.infer<typeof attachment>

const subject = {
  params: z.strictObject({ subjectId: id }),
  query: z.strictObject({ subjectType: z.enum(ATTACHMENT_SUBJECTS) }),
} as const
const LISTS = ['/api/attachments', '/api/episodes', '/api/agreements', '/api/workers'] as const

export const listAttachments = endpoint({
  name: 'listAttachments',
  method: 'GET',
  path: '/api/attachments/of/:subjectId',
  summary: 'The files attached to something, removed ones by name alone',
  ...subject,
  reply: z.object({ attachments: z.array(attachment) }),
  refuses: ['not-found'],
})

export const listEpisodeAttachments = endpoint({
  name: 'listEpisodeAttachments',
  method: 'GET',
  path: '/api/episodes/:episodeId/attachments',
  summary: 'The files attached to the entries of an accompaniment',
  params: z.strictObject({ episodeId: id }),
  reply: z.object({ attachments: z.array(attachment) }),
  refuses: ['not-found'],
})

export const addAttachment = endpoint({
  name: 'addAttachment',
  method: 'POST',
  path: '/api/attachments/of/:subjectId',
  summary:
    'Attaches a file, sent as the part `file` of a form: PDF, PNG, JPEG, WebP, Word or plain text, 10 MB at most',
  ...subject,
  reply: attachment,
  refuses: [
    'not-found',
    'not-allowed',
    'voided',
    'agreement-not-open',
    'file-missing',
    'attachment-refused',
    'attachments-full',
    'too-large',
  ],
  alsoChanges: LISTS,
})

export const removeAttachment = endpoint({
  name: 'removeAttachment',
  method: 'PUT',
  path: '/api/attachments/:attachmentId/removal',
  summary: 'Removes a file for good, with a reason; that it was there stays written',
  params: z.strictObject({ attachmentId: id }),
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: attachment,
  refuses: ['not-found', 'not-allowed', 'voided', 'stale'],
  alsoChanges: LISTS,
})
