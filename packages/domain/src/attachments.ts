/** What a file can be attached to; the noun that owns it says who may. */
export const ATTACHMENT_SUBJECTS = ['logEntry', 'agreement', 'consent'] as const
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number]

/** Types of file that are kept, as their bytes tell; the ending is what a file is handed out under. */
export const ATTACHMENT_TYPES = {
  pdf: { mime: 'application/pdf', endings: ['pdf'] },
  png: { mime: 'image/png', endings: ['png'] },
  jpeg: { mime: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { mime: 'image/webp', endings: ['webp'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  text: { mime: 'text/plain; charset=utf-8', endings: ['txt', 'md', 'csv'] },
} as const
export type AttachmentType = keyof typeof ATTACHMENT_TYPES
export const ATTACHMENT_TYPE_NAMES = Object.keys(ATTACHMENT_TYPES) as [AttachmentType, ...AttachmentType[]]

/** The largest file, in bytes. */
export const ATTACHMENT_BYTES = 10 * 1024 * 1024
/** Files on one entry, agreement or proof. */
export const MOST_ATTACHMENTS = 20

/** Why no more files can be added, or `null`. */
export function attachmentRefusal(already: number): 'attachments-full' | null {
  return already >= MOST_ATTACHMENTS ? 'attachments-full' : null
}

/** The name under which a file is handed out: as it was given, with the ending of what it is, so that nothing runs it. */
export function safeFileName(given: string, type: AttachmentType): string {
  const { endings } = ATTACHMENT_TYPES[type]
  const name = given.replace(/[/\\:*?"<>|]/g, '_').replace(/^\.+/, '_')
  const isRight = endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
  return isRight ? name : `${name === '' ? 'file' : name}.${endings[0]}`
}
