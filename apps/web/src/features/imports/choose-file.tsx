import { uploadImport } from '@tandem/contract/imports'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useUpload } from '../../api/upload.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { importWords } from './import.words.ts'
import { fileRefusalWords } from './import-reasons.words.ts'
import styles from './imports.module.css'

/** Chosen with the button or dropped; what is taken, and what never is, stands beside. */
export function ChooseFile({ onTaken }: { readonly onTaken: (importId: string) => void }) {
  const t = useWords(importWords)
  const refusal = useWords(fileRefusalWords)
  const failureText = useFailureWords()
  const upload = useUpload(uploadImport)
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const nameId = useId()

  function take(file: File | undefined): void {
    if (file === undefined || upload.isPending) return
    upload.mutate(file, { onSuccess: ({ importId }) => onTaken(importId) })
    if (picker.current !== null) picker.current.value = ''
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  const detail = upload.error?.problem?.detail
  const why =
    detail !== undefined && detail in REFUSALS
      ? refusal(detail as keyof typeof REFUSALS)
      : failureText(upload.error?.code ?? 'internal')
  return (
    <section
      className={styles.drop}
      data-over={isOver}
      aria-labelledby={nameId}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={nameId}>{t('drop')}</h2>
      <p>{t('dropText')}</p>
      <p className="small">{t('never')}</p>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        aria-label={t('choose')}
        hidden
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button
        variant="primary"
        isBusy={upload.isPending}
        busyLabel={t('reading')}
        onClick={() => picker.current?.click()}
      >
        {t('choose')}
      </Button>
      {upload.error !== null && (
        <Notice tone="bad" title={t('refused')}>
          {why}
        </Notice>
      )}
    </section>
  )
}

const REFUSALS = fileRefusalWords.en
