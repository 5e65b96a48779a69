import {
  CADENCE_CHANNELS,
  CADENCE_STEPS,
  type Cadence,
  type CadenceChannel,
  type CadenceLine,
  type CadenceStep,
} from '@tandem/domain/cadence'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useEffect, useState } from 'react'
import { type Form, fieldIdOf } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { SelectInput } from '../ui/inputs.tsx'
import { NumberInput } from '../ui/parsed-inputs.tsx'
import { useFieldWords } from '../words/failure.tsx'
import { useWords } from '../words/locale.tsx'
import { cadenceWords } from './cadence.words.ts'
import styles from './cadence-editor.module.css'
import { useUnreadable } from './form-fields.tsx'
import { Party } from './party.tsx'

type LooseForm = Pick<Form<object>, 'formId' | 'errorAt' | 'tellUnreadable'>

type Props = {
  readonly form: LooseForm
  /** Where the lines stand in the body. */
  readonly pointer: string
  readonly party: CheckInParty
  readonly value: Cadence
  readonly onChange: (cadence: Cadence) => void
}

/** A line of another kind begins with what is most often meant. */
function lineAt(at: CadenceStep, by: CadenceLine['by']): CadenceLine {
  if (at === 'day') return { at, day: 0, by }
  return at === 'every' ? { at, days: 30, fromDay: 0, untilDay: null, by } : { at, before: 7, by }
}

/** The rhythm with one side, line by line. */
export function CadenceEditor({ form, pointer, party, value, onChange }: Props) {
  const t = useWords(cadenceWords)
  const numbered = value.map((line, index) => ({ line, index, number: index + 1 }))
  const put = (index: number, line: CadenceLine) => onChange(value.map((one, at) => (at === index ? line : one)))
  return (
    <section className="stack stack-s" aria-label={t(party)}>
      <div className="row row-s row-wrap">
        <Party side={party} name={t(party)} />
        <span className="small">{t(value.length === 0 ? 'none' : 'hint')}</span>
      </div>
      {numbered.map(({ line, index, number }) => (
        <Line
          key={number}
          form={form}
          pointer={`${pointer}/${index}`}
          name={t('lineOf', { party: t(party), number })}
          line={line}
          onChange={(changed) => put(index, changed)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          size="sm"
          aria-label={`${t('add')}: ${t(party)}`}
          onClick={() => onChange([...value, lineAt('day', null)])}
        >
          {t('add')}
        </Button>
      </div>
    </section>
  )
}

type LineProps = {
  readonly form: LooseForm
  readonly pointer: string
  readonly name: string
  readonly line: CadenceLine
  readonly onChange: (line: CadenceLine) => void
  readonly onRemove: () => void
}

function Line({ form, pointer, name, line, onChange, onRemove }: LineProps) {
  const t = useWords(cadenceWords)
  return (
    <fieldset className={styles.line} aria-label={name}>
      <Field label={t('kind')} width="fit">
        {(wiring) => (
          <SelectInput<CadenceStep>
            {...wiring}
            value={line.at}
            onChange={(at) => onChange(lineAt(at, line.by))}
            options={CADENCE_STEPS.map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      <Numbers form={form} pointer={pointer} line={line} onChange={onChange} />
      <Field label={t('by')} width="fit">
        {(wiring) => (
          <SelectInput<CadenceChannel | ''>
            {...wiring}
            value={line.by ?? ''}
            onChange={(by) => onChange({ ...line, by: by === '' ? null : by })}
            options={[{ value: '', label: t('any') }, ...CADENCE_CHANNELS.map((value) => ({ value, label: t(value) }))]}
          />
        )}
      </Field>
      <Button size="sm" className={styles.remove} aria-label={t('remove', { line: name })} onClick={onRemove}>
        ✕
      </Button>
    </fieldset>
  )
}

/** The numbers that a line of its kind has. */
function Numbers({ form, pointer, line, onChange }: Omit<LineProps, 'name' | 'onRemove'>) {
  const t = useWords(cadenceWords)
  const number = (name: 'onDay' | 'days' | 'fromDay' | 'before', key: string, value: number) => (
    <NeededCount
      form={form}
      pointer={`${pointer}/${key}`}
      label={t(name)}
      value={value}
      onChange={(typed) => onChange({ ...line, [key]: typed } as CadenceLine)}
    />
  )
  if (line.at === 'day') return number('onDay', 'day', line.day)
  if (line.at !== 'every') return number('before', 'before', line.before)
  return (
    <>
      {number('days', 'days', line.days)}
      {number('fromDay', 'fromDay', line.fromDay)}
      <Count
        form={form}
        pointer={`${pointer}/untilDay`}
        label={t('untilDay')}
        value={line.untilDay}
        onChange={(untilDay) => onChange({ ...line, untilDay })}
      />
    </>
  )
}

type CountProps<Value> = {
  readonly form: LooseForm
  readonly pointer: string
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A number that a line cannot be without: an empty box keeps the former one and the form from being saved. */
function NeededCount({ onChange, value, ...props }: CountProps<number>) {
  const { pointer } = props
  const { tellUnreadable } = props.form
  const [emptiedAt, setEmptiedAt] = useState<number | null>(null)
  const isEmpty = emptiedAt === value
  useEffect(() => tellUnreadable(pointer, isEmpty ? 'required' : null), [tellUnreadable, pointer, isEmpty])
  return (
    <Count
      {...props}
      value={isEmpty ? null : value}
      onChange={(typed) => {
        setEmptiedAt(typed === null ? value : null)
        if (typed !== null) onChange(typed)
      }}
    />
  )
}

const signed = (days: number) => String(days).replace('-', '−')

function Count({ form, pointer, label, value, onChange }: CountProps<number | null>) {
  const fieldText = useFieldWords()
  const onBadInput = useUnreadable(form, pointer, 'not-a-number')
  return (
    <Field id={fieldIdOf(form.formId, pointer)} label={label} width="fit" error={fieldText(form.errorAt(pointer))}>
      {(wiring) => (
        <NumberInput {...wiring} format={signed} value={value} onChange={onChange} onBadInput={onBadInput} />
      )}
    </Field>
  )
}
