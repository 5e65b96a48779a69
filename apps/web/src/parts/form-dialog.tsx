import { isCalendarDate } from '@tandem/domain/calendar-date'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FieldError, type Form, fieldIdOf, isAbout } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords, useFieldWords } from '../words/failure.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { useFaultInFocus } from './fault-in-focus.ts'
import { formDialogWords } from './form-dialog.words.ts'
import { DraftOffer, LeaveFormQuestion } from './form-draft.tsx'
import { useLeaveGuard } from './leave-guard.ts'
import { TwoVersions } from './two-versions.tsx'

/** A field as the comparison of two versions shows it. */
export type ComparedField<Values> = {
  readonly name: keyof Values & string
  readonly label: string
  /** What it is called at a place within it, where it holds several. */
  readonly labelAt?: (pointer: string) => string | undefined
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
  /** The stored record as the form would hold it; its own fields unless told. */
  readonly theirsOf?: (current: never) => Partial<Record<keyof Values & string, unknown>>
  /** Every fault stands beside its field alone, and the first takes the focus: for short forms that are seen whole. */
  readonly isToldBeside?: boolean
  readonly children: ReactNode
}

/** A form in a dialog: nothing typed is lost by a refusal, a stale version or a slip of the finger. */
export function FormDialog<Values extends object>(props: Props<Values>) {
  const { title, form, saveLabel, size = 'md', onClose, fields, onKeepMine, theirsOf, isToldBeside = false } = props
  const { children } = props
  const t = useWords(formDialogWords)
  const failureText = useFailureWords()
  const client = useQueryClient()
  const [isLeaving, setLeaving] = useState(false)
  /** Where two versions were seen, the page behind the form shows the saved one. */
  const close = () => {
    if (form.failure === 'stale') void client.invalidateQueries()
    onClose()
  }
  const dismiss = () => (form.isTouched ? setLeaving(true) : close())
  useLeaveGuard(form.isTouched && !form.isBusy, () => setLeaving(true))
  const { begun } = form.draft
  useFirstField(form, begun === null)
  useFaultInFocus(form, isToldBeside)
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
          {begun === null && (
            <Button type="submit" variant="primary" isBusy={form.isBusy}>
              {saveLabel ?? t('save')}
            </Button>
          )}
        </>
      }
    >
      {form.errors.length > 0 && !isToldBeside && <Faults key={form.tries} form={form} fields={fields} />}
      {form.failure !== null && form.failure !== 'stale' && form.errors.length === 0 && (
        <Notice key={`failure${form.tries}`} tone="bad" title={t('summary')}>
          {failureText(form.failure)}
        </Notice>
      )}
      {form.failure === 'stale' && (
        <Versions
          key={`versions${form.tries}`}
          form={form}
          fields={fields}
          theirs={theirsOf === undefined ? form.current : theirsOf(form.current as never)}
          onKeepMine={onKeepMine}
          onTakeTheirs={close}
        />
      )}
      {begun === null ? children : <DraftOffer keptAt={begun.keptAt} draft={form.draft} />}
      {isLeaving && <LeaveFormQuestion draft={form.draft} onLeave={close} onStay={() => setLeaving(false)} />}
    </Dialog>
  )
}

/** What keeps the form from being saved, each line leading to its field. */
function Faults<Values extends object>({ form, fields }: Pick<Props<Values>, 'form' | 'fields'>) {
  const t = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const labelOf = (error: FieldError) => {
    const field = fields.find(({ name }) => isAbout(error, name))
    return field?.labelAt?.(error.pointer) ?? field?.label
  }
  return (
    <ErrorSummary
      title={t('summary')}
      errors={form.errors.map((error) => ({
        id: fieldIdOf(form.formId, error.pointer),
        text: t(labelOf(error) === undefined ? 'faultAlone' : 'fault', {
          field: labelOf(error),
          fault: fieldText(error.code, error.values),
        }),
      }))}
    />
  )
}

/** Once it is chosen what to begin with, the first field takes the focus. */
function useFirstField({ formId }: Pick<Form<object>, 'formId'>, isChosen: boolean): void {
  const wasChosen = useRef(isChosen)
  useEffect(() => {
    if (isChosen && !wasChosen.current)
      document.querySelector<HTMLElement>(`:is(input, textarea, select)[id^="${formId}"]`)?.focus()
    wasChosen.current = isChosen
  }, [formId, isChosen])
}

type VersionsProps<Values extends object> = {
  readonly form: Form<Values>
  readonly fields: readonly ComparedField<Values>[]
  readonly theirs: unknown
  readonly onKeepMine: ((version: number) => void) | undefined
  readonly onTakeTheirs: () => void
}

/** The stored version beside one's own, field by field where they differ. An act that changes no field shows none. */
function Versions<Values extends object>({ form, fields, theirs, onKeepMine, onTakeTheirs }: VersionsProps<Values>) {
  const t = useWords(formDialogWords)
  const { day } = useFormats()
  const stored = (theirs ?? {}) as Record<string, unknown>
  const shown = (value: unknown, format?: (value: unknown) => string) => {
    if (value === null || value === undefined || value === '') return t('empty')
    if (format !== undefined) return format(value)
    return typeof value === 'string' && isCalendarDate(value) ? day(value) : String(value)
  }
  const rows = fields
    .filter(({ name }) => name in stored)
    .map(({ name, label, format }) => ({
      name,
      label,
      mine: shown(form.values[name], format),
      theirs: shown(stored[name], format),
    }))
  return <TwoVersions rows={rows} stored={form.current} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
}
