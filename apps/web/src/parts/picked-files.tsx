import { addAttachment } from '@tandem/contract/attachments'
import { ATTACHMENT_BYTES } from '@tandem/domain/attachments'
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { CallFailed, type FailureCode } from '../api/client.ts'
import { refetchAfter } from '../api/query.ts'
import { sendFile } from '../api/upload.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/locale.tsx'
import styles from './files.module.css'
import { FILE_ENDINGS, type FileSubject, useRefusalWords } from './files.tsx'
import { fileWords } from './files.words.ts'

export type RefusedFile = { readonly name: string; readonly code: FailureCode }

/** Sends files one after the other to what was just saved, and tells which were not taken. */
export function useFileSending(): (subject: FileSubject, files: readonly File[]) => Promise<RefusedFile[]> {
  const client = useQueryClient()
  return async ({ subjectType, subjectId }, files) => {
    const refused: RefusedFile[] = []
    const address = { params: { subjectId }, query: { subjectType } }
    for (const file of files)
      await sendFile(addAttachment, address, file, v7()).catch((error: unknown) => {
        refused.push({ name: file.name, code: error instanceof CallFailed ? error.code : 'internal' })
      })
    if (refused.length < files.length) await refetchAfter(client, addAttachment, address)
    return refused
  }
}

type FieldProps = {
  readonly label: string
  readonly hint: ReactNode
  readonly optional: string
  readonly files: readonly File[]
  /** One file takes the place of another. */
  readonly isSingle?: boolean
  /** Why the server did not take it, in words. */
  readonly error?: string | undefined
  readonly onChange: (files: readonly File[]) => void
}

/** Files chosen while a form is filled in; on a phone a photo can be taken. One that is too large is told at once. */
export function PickedFilesField({ label, hint, optional, files, isSingle = false, error, onChange }: FieldProps) {
  const t = useWords(fileWords)
  const refusalText = useRefusalWords()
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])]
    target.value = ''
    const kept = chosen.filter(({ size }) => size <= ATTACHMENT_BYTES)
    setTooLarge(chosen.find(({ size }) => size > ATTACHMENT_BYTES)?.name ?? null)
    if (kept.length > 0) onChange(isSingle ? kept.slice(0, 1) : [...files, ...kept])
  }
  const refusal = tooLarge === null ? error : t('refusedLine', { name: tooLarge, why: refusalText('too-large') })
  const choose = t(isSingle ? 'choose' : 'chooseMany')
  return (
    <Field isGroup label={label} hint={hint} optional={optional} error={refusal}>
      {(wiring) => (
        <fieldset {...wiring} className="stack stack-s">
          <div className="row row-s row-wrap">
            <Button size="sm" onClick={() => picker.current?.click()}>
              <Icon name="plus" size={16} /> {choose}
            </Button>
            <span className={styles.camera}>
              <Button size="sm" onClick={() => camera.current?.click()}>
                {t('photo')}
              </Button>
            </span>
          </div>
          <input
            ref={picker}
            type="file"
            accept={FILE_ENDINGS}
            multiple={!isSingle}
            aria-label={choose}
            hidden
            onChange={take}
          />
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
          {files.length > 0 && (
            <ul className={styles.files} aria-label={t('picked')}>
              {files.map((file) => (
                <li key={`${file.name} ${file.size} ${file.lastModified}`} className={styles.file}>
                  {file.name}
                  <IconButton
                    size="sm"
                    variant="quiet"
                    label={t('takeOut', { name: file.name })}
                    onClick={() => onChange(files.filter((one) => one !== file))}
                  >
                    <Icon name="close" size={14} />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
        </fieldset>
      )}
    </Field>
  )
}

/** What was written is saved; these files are not, and why. */
export function RefusedFiles({
  refused,
  onClose,
}: {
  readonly refused: readonly RefusedFile[]
  readonly onClose: () => void
}) {
  const t = useWords(fileWords)
  const refusalText = useRefusalWords()
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('notAll')}
      onDismiss={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <ul className="plain-list">
        {refused.map(({ name, code }) => (
          <li key={name}>{t('refusedLine', { name, why: refusalText(code) })}</li>
        ))}
      </ul>
      <p className="small">{t('afterwards')}</p>
    </Dialog>
  )
}
