import { type Placement, recordNoShow } from '@tandem/contract/placements'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { outwardRefusal } from '@tandem/domain/outward'
import { workplaceName } from '@tandem/domain/placements'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

type Props = { readonly placement: Placement; readonly today: CalendarDate; readonly onClose: () => void }

type Values = { readonly noShowOn: string; readonly title: string; readonly dueOn: string }

/** The first day came and the person did not: no job has begun, and the employer is called so that the relation survives. */
export function NoShowDialog({ placement, today, onClose }: Props) {
  const t = useWords(placementWords)
  const toast = useToast()
  const write = useWrite(recordNoShow)
  const version = useRef(placement.version)
  const mayCall = outwardRefusal(placement) === null
  const employer = workplaceName(placement)
  const form = useForm<Values, z.output<typeof recordNoShow.body>>({
    initial: {
      noShowOn: placement.startedOn ?? today,
      title: mayCall ? t('noShowTask', { employer }) : '',
      dueOn: addDays(today, 1),
    },
    schema: recordNoShow.body,
    bodyOf: ({ noShowOn, title, dueOn }) => ({
      noShowOn,
      next: title.trim() === '' ? null : { title, dueOn },
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { placementId: placement.placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('noShowTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'noShowOn', label: t('noShowOn') },
        { name: 'title', label: t('noShowNext') },
        { name: 'dueOn', label: t('noShowNextOn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="small">{t('noShowText')}</p>
      <DateField form={form} name="noShowOn" label={t('noShowOn')} max={today} width="fit" />
      {mayCall && (
        <FieldRow>
          <TextField
            form={form}
            name="title"
            at="/next/title"
            label={t('noShowNext')}
            hint={t('noShowHint')}
            isOptional
          />
          <DateField form={form} name="dueOn" at="/next/dueOn" label={t('noShowNextOn')} width="fit" />
        </FieldRow>
      )}
    </FormDialog>
  )
}
