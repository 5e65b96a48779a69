import { type Attachment, addAttachment } from '@tandem/contract/attachments'
import { ATTACHMENT_BYTES, ATTACHMENT_TYPES, type AttachmentSubject } from '@tandem/domain/attachments'
import { type ReactNode, useRef, useState } from 'react'
import type { FailureCode } from '../api/client.ts'
import { useUpload } from '../api/upload.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toasts.tsx'
import { useFailureWords } from '../words/failure.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import styles from './files.module.css'
import { fileWords } from './files.words.ts'
import { RemoveFileDialog } from './remove-file-dialog.tsx'

/** Endings of the types of file that are kept, as a file picker asks for them. */
export const FILE_ENDINGS = Object.values(ATTACHMENT_TYPES)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')

/** What a file belongs to. */
export type FileSubject = { readonly subjectType: AttachmentSubject; readonly subjectId: string }

type Props = FileSubject & {
  /** Those that are there, removed ones included. */
  readonly attachments: readonly Attachment[]
  readonly mayChange: boolean
}

/** The files of a thing, and the act that asks for one more. */
export function useFiles({ subjectType, subjectId, attachments, mayChange }: Props): {
  readonly files: ReactNode
  readonly pick: () => void
} {
  const t = useWords(fileWords)
  const refusalText = useRefusalWords()
  const toast = useToast()
  const upload = useUpload(addAttachment, { params: { subjectId }, query: { subjectType } })
  const picker = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [removing, setRemoving] = useState<Attachment | null>(null)

  function take(file: File | undefined): void {
    if (picker.current !== null) picker.current.value = ''
    if (file === undefined || upload.isPending) return
    setTooLarge(file.size > ATTACHMENT_BYTES)
    if (file.size > ATTACHMENT_BYTES) upload.reset()
    else upload.mutate(file, { onSuccess: ({ fileName }) => toast({ text: t('added', { name: fileName }) }) })
  }

  const failure = tooLarge ? 'too-large' : (upload.error?.code ?? null)
  const files = (
    <>
      {attachments.length > 0 && (
        <ul className={styles.files} aria-label={t('files')}>
          {attachments.map((file) => (
            <FileLine key={file.attachmentId} file={file} onRemove={mayChange ? () => setRemoving(file) : undefined} />
          ))}
        </ul>
      )}
      {upload.isPending && <p className="small">{t('sending')}</p>}
      {failure !== null && (
        <Notice tone="bad" title={t('notAdded')}>
          {refusalText(failure)}
        </Notice>
      )}
      <input
        ref={picker}
        type="file"
        accept={FILE_ENDINGS}
        aria-label={t('choose')}
        hidden
        onChange={(event) => take(event.target.files?.[0])}
      />
      {removing !== null && <RemoveFileDialog file={removing} onClose={() => setRemoving(null)} />}
    </>
  )
  return { files, pick: () => picker.current?.click() }
}

/** Why a file was not taken. */
export function useRefusalWords(): (code: FailureCode) => string {
  const t = useWords(fileWords)
  const failureText = useFailureWords()
  const own: Partial<Record<FailureCode, string>> = { offline: t('offline'), 'too-large': t('tooLarge') }
  return (code) => own[code] ?? failureText(code)
}

type LineProps = { readonly file: Attachment; readonly onRemove: (() => void) | undefined }

function FileLine({ file, onRemove }: LineProps) {
  const t = useWords(fileWords)
  const { number } = useFormats()
  const { attachmentId, fileName: name, bytes, voidedAt, voidReason } = file
  if (voidedAt !== null) return <li className="tiny">{t('removed', { name, reason: voidReason ?? '' })}</li>
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  const size =
    kilobytes < 1024 ? t('size', { size: number(kilobytes) }) : t('sizeLarge', { size: number(bytes / 1_048_576, 1) })
  return (
    <li className={styles.file}>
      <a
        className={styles.link}
        href={`/api/attachments/${attachmentId}/file`}
        download
        aria-label={t('take', { name })}
      >
        <Icon name="download" size={16} />
        {name}
      </a>
      <span className="tiny">{size}</span>
      {onRemove !== undefined && (
        <IconButton size="sm" variant="quiet" label={t('remove', { name })} onClick={onRemove}>
          <Icon name="close" size={14} />
        </IconButton>
      )}
    </li>
  )
}
