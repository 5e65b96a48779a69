import { GOAL_DOERS, type GoalDoer } from '@tandem/domain/goals'
import { useEffect, useRef } from 'react'
import { v7 } from 'uuid'
import { type Form, fieldIdOf } from '../api/form.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { DateInput, SelectInput, TextInput } from '../ui/inputs.tsx'
import { useFieldWords } from '../words/failure.tsx'
import { useWords } from '../words/locale.tsx'
import { useUnreadable } from './form-fields.tsx'
import { goalDoerWords } from './goals.words.ts'
import { stepWords } from './step-fields.words.ts'

export type StepValues = {
  readonly key: string
  readonly stepId: string | null
  readonly text: string
  readonly doer: GoalDoer
  readonly dueOn: string
}

type Props = {
  readonly form: Form<{ steps: readonly StepValues[] }>
  /** Of the steps as a whole. */
  readonly legend: string
  readonly hint?: string
}

/** What is done to get there: by whom, until when. */
export function StepFields({ form, legend, hint }: Props) {
  const t = useWords(stepWords)
  const added = useRef<string | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const { steps } = form.values
  const add = () => {
    added.current = v7()
    form.set({ steps: [...steps, { key: added.current, stepId: null, text: '', doer: 'worker', dueOn: '' }] })
  }
  return (
    <fieldset className="stack stack-s">
      <legend className="strong">{legend}</legend>
      {hint !== undefined && <p className="small">{hint}</p>}
      {steps.map((step, place) => (
        <StepRow
          key={step.key}
          form={form}
          step={step}
          place={place}
          isNew={step.key === added.current}
          onAway={() => adding.current?.focus()}
        />
      ))}
      <div>
        <Button ref={adding} size="sm" onClick={add}>
          {t('addStep')}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = Pick<Props, 'form'> & {
  readonly step: StepValues
  readonly place: number
  /** Just added: one goes on to write it. */
  readonly isNew: boolean
  /** It was taken away, with the button that did it. */
  readonly onAway: () => void
}

function StepRow({ form, step, place, isNew, onAway }: RowProps) {
  const t = useWords(stepWords)
  const doer = useWords(goalDoerWords)
  const fieldText = useFieldWords()
  const onBadInput = useUnreadable(form, `/steps/${place}/dueOn`, 'not-a-date')
  const { steps } = form.values
  const change = (some: Partial<StepValues>) =>
    form.set({ steps: steps.map((one) => (one.key === step.key ? { ...one, ...some } : one)) })
  const wired = (name: string) => {
    const pointer = `/steps/${place}/${name}`
    return { id: fieldIdOf(form.formId, pointer), error: fieldText(form.errorAt(pointer)) }
  }
  const text = wired('text')
  const begins = useRef(isNew ? text.id : null)
  useEffect(() => {
    if (begins.current !== null) document.getElementById(begins.current)?.focus()
  }, [])
  return (
    <FieldRow>
      <Field {...text} label={t('step', { number: place + 1 })}>
        {(wiring) => <TextInput {...wiring} value={step.text} onChange={(text) => change({ text })} />}
      </Field>
      <Field {...wired('doer')} label={t('stepDoer')} width="fit">
        {(wiring) => (
          <SelectInput
            {...wiring}
            value={step.doer}
            onChange={(value) => change({ doer: value as GoalDoer })}
            options={GOAL_DOERS.map((value) => ({ value, label: doer(value) }))}
          />
        )}
      </Field>
      <Field {...wired('dueOn')} label={t('stepDue')} width="fit">
        {(wiring) => (
          <DateInput {...wiring} value={step.dueOn} onChange={(dueOn) => change({ dueOn })} onBadInput={onBadInput} />
        )}
      </Field>
      <IconButton
        label={t('stepAway', { number: place + 1 })}
        onClick={() => {
          form.set({ steps: steps.filter((one) => one.key !== step.key) })
          onAway()
        }}
      >
        <Icon name="close" />
      </IconButton>
    </FieldRow>
  )
}
