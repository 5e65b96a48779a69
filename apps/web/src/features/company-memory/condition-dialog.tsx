import { addWorkCondition, editWorkCondition, type WorkCondition } from '@tandem/contract/work-conditions'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { CONDITION_KINDS, type ConditionKind } from '@tandem/domain/work-conditions'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { conditionKindWords, memoryWords } from './memory.words.ts'

type Props = {
  readonly employerId: string
  readonly today: CalendarDate
  /** The condition to change, or `null` for a new one. */
  readonly editing: WorkCondition | null
  readonly onClose: () => void
}

type Values = { kind: string; words: string; saidBy: string; saidOn: string }
type Added = z.output<typeof addWorkCondition.body>
type Edited = z.output<typeof editWorkCondition.body>

/** One condition of work, with who said so and when. */
export function ConditionDialog({ employerId, today, editing, onClose }: Props) {
  const t = useWords(memoryWords)
  const kindText = useWords(conditionKindWords)
  const toast = useToast()
  const add = useWrite(addWorkCondition)
  const edit = useWrite(editWorkCondition)
  const version = useRef(editing?.version ?? 0)
  const { kind = '', words = '', saidBy = '', saidOn = today } = editing ?? {}
  const form = useForm<Values, Added | Edited>({
    initial: { kind, words, saidBy, saidOn },
    schema: (editing === null ? addWorkCondition.body : editWorkCondition.body) as z.ZodType<Added | Edited>,
    draft:
      editing === null ? { id: `condition:${employerId}` } : { id: `condition-edit:${editing.conditionId}`, version },
    bodyOf: (values) => (editing === null ? values : { ...values, version: version.current }),
    send: (body) =>
      (editing === null
        ? add.mutateAsync({ params: { employerId }, body: body as Added })
        : edit.mutateAsync({ params: { conditionId: editing.conditionId }, body: body as Edited })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t(editing === null ? 'addCondition' : 'editCondition')}
      saveLabel={t('save')}
      form={form}
      fields={[
        { name: 'kind', label: t('kind'), format: (code) => (code === '' ? '' : kindText(code as ConditionKind)) },
        { name: 'words', label: t('words') },
        { name: 'saidBy', label: t('saidBy') },
        { name: 'saidOn', label: t('saidOn') },
      ]}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        emptyLabel={t('choose')}
        options={CONDITION_KINDS.map((value) => ({ value, label: kindText(value) }))}
      />
      <LongTextField form={form} name="words" label={t('words')} hint={t('wordsHint')} />
      <TextField form={form} name="saidBy" label={t('saidBy')} />
      <DateField form={form} name="saidOn" label={t('saidOn')} max={today} width="fit" />
    </FormDialog>
  )
}
