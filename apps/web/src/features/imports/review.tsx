import type { ReplyOf } from '@tandem/contract/endpoint'
import { discardImport, type ImportedFile, type ImportPreview, listImports, readImport } from '@tandem/contract/imports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CallFailed, call } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { useArrival } from './arrival.ts'
import { type Choices, useChoices } from './choices.ts'
import { importWords } from './import.words.ts'
import styles from './imports.module.css'
import { IssuesCard } from './issues-card.tsx'
import { PreviewCard, type Written } from './preview-card.tsx'
import { QuestionsCard } from './questions-card.tsx'
import { SheetsCard } from './sheets-card.tsx'
import { WarningsCard } from './warnings-card.tsx'

type Props = {
  readonly file: ImportedFile
  readonly preview: ImportPreview
  readonly onWriting: (isWriting: boolean) => void
  readonly onWritten: (written: Written) => void
  readonly onForgotten: () => void
}

/** One file, from what it holds to what comes in, on one page. */
export function Review({ file, preview, onWriting, onWritten, onForgotten }: Props) {
  const t = useWords(importWords)
  const arrival = useArrival<HTMLElement>()
  const answers = useChoices(file)
  const [isLeaving, setLeaving] = useState(false)
  const { choices, change } = answers
  const holdsNothing = preview.sheets.every(({ kind, records }) => kind === 'unknown' || records === 0)
  return (
    <div className="stack">
      <div className={styles.bar}>
        <strong ref={arrival} tabIndex={-1} className={styles.wide}>
          {t('file', { name: file.fileName })}
        </strong>
        <span className="row row-s">
          <span className="small" role="status">
            {answers.isSaving ? t('saving') : answers.failure === null ? t('saved') : null}
          </span>
          <Button size="sm" onClick={() => setLeaving(true)}>
            {t('forget')}
          </Button>
        </span>
      </div>
      <Steps preview={preview} />
      <NotKept answers={answers} />
      <SheetsCard sheets={preview.sheets} change={change} />
      {holdsNothing ? (
        <Notice tone="warn" title={t('nothingTitle')}>
          {t('nothingText')}
        </Notice>
      ) : (
        <>
          <QuestionsCard preview={preview} choices={choices} change={change} />
          <IssuesCard preview={preview} choices={choices} change={change} />
          <WarningsCard warnings={preview.warnings} />
          <PreviewCard
            importId={file.importId}
            preview={preview}
            answers={answers}
            onWriting={onWriting}
            onWritten={onWritten}
          />
        </>
      )}
      {isLeaving && (
        <ForgetDialog importId={file.importId} onStay={() => setLeaving(false)} onForgotten={onForgotten} />
      )}
    </div>
  )
}

function Steps({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords(importWords)
  const { sheets, questions, issueCount, unsettled } = preview
  const open = [
    { key: 'stepSheets', isOpen: sheets.every((sheet) => sheet.kind === 'unknown') },
    { key: 'stepQuestions', isOpen: questions.coaches.length + questions.companies.length > 0 },
    { key: 'stepRows', isOpen: issueCount > 0 || unsettled > 0 },
    { key: 'stepImport', isOpen: true },
  ] as const
  const current = open.findIndex((step) => step.isOpen)
  const steps = open.map(({ key }, index) => {
    const state = index < current ? ('done' as const) : index === current ? ('current' as const) : ('next' as const)
    const stateLabel = t(({ done: 'stepDone', current: 'stepCurrent', next: 'stepNext' } as const)[state])
    return { key, label: t(key), state, stateLabel }
  })
  return <StepBar label={t('steps')} steps={steps} />
}

/** The last answers did not reach the server: they are still here. */
function NotKept({ answers }: { readonly answers: Choices }) {
  const t = useWords(importWords)
  const failureText = useFailureWords()
  const { failure, again, keepMine, takeTheirs } = answers
  if (failure === null) return null
  if (failure === 'stale')
    return (
      <Notice
        tone="bad"
        title={t('staleTitle')}
        actions={
          <>
            <Button onClick={keepMine}>{t('keepMine')}</Button>
            <Button onClick={takeTheirs}>{t('takeTheirs')}</Button>
          </>
        }
      />
    )
  return (
    <Notice tone="bad" title={t('notSaved')} actions={<Button onClick={again}>{t('again')}</Button>}>
      {failureText(failure)}
    </Notice>
  )
}

type ForgetProps = { readonly importId: string; readonly onStay: () => void; readonly onForgotten: () => void }

function ForgetDialog({ importId, onStay, onForgotten }: ForgetProps) {
  const t = useWords(importWords)
  const failureText = useFailureWords()
  const client = useQueryClient()

  /* The page must not ask again for a file that is gone: it leaves the list before the list is fetched. */
  const discard = useMutation<ReplyOf<typeof discardImport>, CallFailed, void>({
    mutationFn: () => call(discardImport, { params: { importId } }),
    onSuccess: async () => {
      const { queryKey } = read(listImports, {})
      client.setQueryData<ReplyOf<typeof listImports>>(queryKey, (before) => ({
        imports: (before?.imports ?? []).filter((one) => one.importId !== importId),
      }))
      onForgotten()
      client.removeQueries({ queryKey: read(readImport, { params: { importId } }).queryKey })
      await client.invalidateQueries({ queryKey })
    },
  })

  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('forgetTitle')}
      onDismiss={onStay}
      actions={
        <>
          <Button variant="danger" isBusy={discard.isPending} onClick={() => discard.mutate()}>
            {t('forget')}
          </Button>
          <Button variant="primary" onClick={onStay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('forgetText')}</p>
      {discard.error !== null && <Notice tone="bad">{failureText(discard.error.code)}</Notice>}
    </Dialog>
  )
}
