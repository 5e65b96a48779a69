import { type Attachment, addAttachment, listEpisodeAttachments } from '@tandem/contract/attachments'
import { ATTACHMENT_BYTES, ATTACHMENT_TYPES } from '@tandem/domain/attachments'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import type { FailureCode } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { useUpload } from '../../api/upload.ts'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { attachmentWords } from './attachment.words.ts'
import styles from './attachments.module.css'
import { RemoveFileDialog } from './remove-file-dialog.tsx'

const ENDINGS = Object.values(ATTACHMENT_TYPES)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')

type Props = { readonly episodeId: string; readonly entryId: string; readonly mayChange: boolean }

/** The files of an entry, and the act that asks for one more. One question serves the whole timeline. */
export function useEntryFiles({ episodeId, entryId, mayChange }: Props): {
  readonly files: ReactNode
  readonly pick: () => void
} {
  const t = useWords(attachmentWords)
  const toast = useToast()
  const query = useQuery(read(listEpisodeAttachments, { params: { episodeId } }))
  const upload = useUpload(addAttachment, {
    params: { subjectId: entryId },
    query: { subjectType: 'logEntry' },
  })
  const picker = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const own = (query.data?.attachments ?? []).filter(({ subjectId }) => subjectId === entryId)

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
      {own.length > 0 && (
        <ul className={styles.files} aria-label={t('files')}>
          {own.map((file) => (
            <FileLine key={file.attachmentId} file={file} onRemove={mayChange ? () => setRemoving(file) : undefined} />
          ))}
        </ul>
      )}
      {upload.isPending && <p className="small">{t('sending')}</p>}
      {failure !== null && <Refusal code={failure} />}
      <input
        ref={picker}
        type="file"
        accept={ENDINGS}
        aria-label={t('choose')}
        hidden
        onChange={(event) => take(event.target.files?.[0])}
      />
      {removing !== null && <RemoveFileDialog file={removing} onClose={() => setRemoving(null)} />}
    </>
  )
  return { files, pick: () => picker.current?.click() }
}

function Refusal({ code }: { readonly code: FailureCode }) {
  const t = useWords(attachmentWords)
  const failureText = useFailureWords()
  const own = { offline: t('offline'), 'too-large': t('tooLarge') }
  return (
    <Notice tone="bad" title={t('notAdded')}>
      {code in own ? own[code as keyof typeof own] : failureText(code)}
    </Notice>
  )
}

type LineProps = { readonly file: Attachment; readonly onRemove: (() => void) | undefined }

function FileLine({ file, onRemove }: LineProps) {
  const t = useWords(attachmentWords)
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
