import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Form, fieldIdOf } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords, useFieldWords } from '../words/failure.tsx'
import { useWords } from '../words/locale.tsx'
import { formDialogWords } from './form-dialog.words.ts'

/** A field as the comparison of two versions shows it. */
export type ComparedField<Values> = {
  readonly name: keyof Values & string
  readonly label: string
  /** The value in words; as it is unless told. */
  readonly format?: (value: unknown) => string
}

type Props<Values extends object> = {
  readonly title: string
  readonly form: Form<Values>
  readonly saveLabel?: string
  readonly size?: 'md' | 'sm'
  readonly onClose: () => void
  /** The fields, for the error summary and to compare with what somebody else saved. */
  readonly fields: readonly ComparedField<Values>[]
  /** Saves these values over the version given. */
  readonly onKeepMine?: (version: number) => void
  readonly children: ReactNode
}

/** A form in a dialog: nothing typed is lost by a refusal, a stale version or a slip of the finger. */
export function FormDialog<Values extends object>(props: Props<Values>) {
  const { title, form, saveLabel, size = 'md', onClose, fields, onKeepMine, children } = props
  const t = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  const client = useQueryClient()
  const [isLeaving, setLeaving] = useState(false)
  const dismiss = () => (form.isTouched ? setLeaving(true) : onClose())
  const takeTheirs = () => {
    void client.invalidateQueries()
    onClose()
  }
  const labelAt = (pointer: string) => fields.find((field) => pointer.endsWith(`/${field.name}`))?.label ?? pointer
  return (
    <Dialog
      title={title}
      size={size}
      closeLabel={t('close')}
      onDismiss={dismiss}
      onSubmit={form.submit}
      actions={
        <>
          <Button onClick={dismiss}>{t('back')}</Button>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {saveLabel ?? t('save')}
          </Button>
        </>
      }
    >
      {form.errors.length > 0 && (
        <ErrorSummary
          key={form.tries}
          title={t('summary')}
          errors={form.errors.map((error) => ({
            id: fieldIdOf(form.formId, error.pointer),
            text: `${labelAt(error.pointer)} : ${fieldText(error.code) ?? ''}`,
          }))}
        />
      )}
      {form.failure !== null && form.failure !== 'stale' && form.errors.length === 0 && (
        <Notice tone="bad" title={t('summary')}>
          {failureText(form.failure)}
        </Notice>
      )}
      {form.failure === 'stale' && (
        <TwoVersions form={form} fields={fields} onKeepMine={onKeepMine} onTakeTheirs={takeTheirs} />
      )}
      {children}
      {isLeaving && (
        <Dialog
          size="sm"
          role="alertdialog"
          title={t('discardTitle')}
          onDismiss={() => setLeaving(false)}
          actions={
            <>
              <Button variant="danger" onClick={onClose}>
                {t('discard')}
              </Button>
              <Button variant="primary" onClick={() => setLeaving(false)}>
                {t('stay')}
              </Button>
            </>
          }
        >
          <p>{t('discardText')}</p>
        </Dialog>
      )}
    </Dialog>
  )
}

type VersionsProps<Values extends object> = {
  readonly form: Form<Values>
  readonly fields: readonly ComparedField<Values>[]
  readonly onKeepMine: ((version: number) => void) | undefined
  readonly onTakeTheirs: () => void
}

/** The two versions of a record, field by field where they differ. */
function TwoVersions<Values extends object>({ form, fields, onKeepMine, onTakeTheirs }: VersionsProps<Values>) {
  const t = useWords(formDialogWords)
  const theirs = (form.current ?? {}) as Record<string, unknown>
  const shown = (value: unknown, format?: (value: unknown) => string) =>
    value === null || value === undefined || value === ''
      ? t('empty')
      : format === undefined
        ? String(value)
        : format(value)
  const rows = fields
    .map(({ name, label, format }) => ({
      name,
      label,
      mine: shown(form.values[name], format),
      theirs: shown(theirs[name], format),
    }))
    .filter((row) => row.mine !== row.theirs)
  const version = theirs.version
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t('staleTitle')}
      actions={
        <>
          {onKeepMine !== undefined && typeof version === 'number' && (
            <Button size="sm" variant="primary" onClick={() => onKeepMine(version)}>
              {t('keepMine')}
            </Button>
          )}
          <Button size="sm" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('staleText')}</p>
      <DataTable
        caption={t('staleTitle')}
        isCaptionHidden
        isCompact
        columns={[
          { key: 'label', header: t('field'), isRowHeader: true, cell: (row) => row.label },
          { key: 'mine', header: t('mine'), cell: (row) => row.mine },
          { key: 'theirs', header: t('theirs'), cell: (row) => row.theirs },
        ]}
        rows={rows}
        rowKey={(row) => row.name}
        empty={t('empty')}
      />
    </Notice>
  )
}
