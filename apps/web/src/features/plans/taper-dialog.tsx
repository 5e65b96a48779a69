import { planTaper, readTaper } from '@tandem/contract/plans'
import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useUnreadable } from '../../parts/form-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { MinutesInput } from '../../ui/parsed-inputs.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { taperWords } from './taper.words.ts'
import styles from './taper-dialog.module.css'

type Reply = z.output<typeof readTaper.reply>

/** How much coaching is planned for each month. */
export function TaperDialog({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const query = useQuery(read(readTaper, { params: { planId } }))
  return query.data === undefined ? null : <Months taper={query.data} onClose={onClose} />
}

function Months({ taper, onClose }: { readonly taper: Reply; readonly onClose: () => void }) {
  const t = useWords(taperWords)
  const formats = useFormats()
  const toast = useToast()
  const write = useWrite(planTaper)
  const version = useRef(taper.version)
  const form = useForm<{ plannedMinutes: readonly (number | null)[] }, z.output<typeof planTaper.body>>({
    initial: { plannedMinutes: taper.months.map((month) => month.plannedMinutes) },
    schema: planTaper.body,
    bodyOf: ({ plannedMinutes }) => ({ plannedMinutes: [...plannedMinutes], version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { planId: taper.planId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const set = (index: number, minutes: number | null) =>
    form.set({ plannedMinutes: form.values.plannedMinutes.map((one, at) => (at === index ? minutes : one)) })
  return (
    <FormDialog
      title={t('planTitle')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'plannedMinutes', label: t('planned') }]}
      theirsOf={() => ({})}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p>{t('planText')}</p>
      <div className={styles.months}>
        {taper.months.map(({ fromOn, toOn }, index) => (
          <Month
            key={fromOn}
            form={form}
            index={index}
            label={t('monthField', { from: formats.shortDay(fromOn, toOn), to: formats.day(toOn) })}
            onChange={(minutes) => set(index, minutes)}
          />
        ))}
      </div>
    </FormDialog>
  )
}

type MonthProps = {
  readonly form: Parameters<typeof useUnreadable>[0] & {
    readonly formId: string
    readonly errorAt: (pointer: string) => string | undefined
    readonly values: { readonly plannedMinutes: readonly (number | null)[] }
  }
  readonly index: number
  readonly label: string
  readonly onChange: (minutes: number | null) => void
}

function Month({ form, index, label, onChange }: MonthProps) {
  const fieldText = useFieldWords()
  const pointer = `/plannedMinutes/${index}`
  const onBadInput = useUnreadable(form, pointer, 'not-a-duration')
  return (
    <Field label={label} width="fit" id={fieldIdOf(form.formId, pointer)} error={fieldText(form.errorAt(pointer))}>
      {(wiring) => (
        <MinutesInput
          {...wiring}
          parse={minutesFrom}
          format={shortDuration}
          value={form.values.plannedMinutes[index] ?? null}
          onChange={onChange}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}
