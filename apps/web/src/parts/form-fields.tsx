import { isCalendarDate } from '@tandem/domain/calendar-date'
import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { type ReactNode, useEffect } from 'react'
import { type FieldError, type Form, fieldIdOf } from '../api/form.ts'
import { CheckBox, type Choice, SegmentedControl } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { DateInput, type Option, SelectInput, TextInput } from '../ui/inputs.tsx'
import { MinutesInput, NumberInput } from '../ui/parsed-inputs.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useFieldWords } from '../words/failure.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { formDialogWords } from './form-dialog.words.ts'

type NameOf<Values, Type> = { [Name in keyof Values & string]: Values[Name] extends Type ? Name : never }[keyof Values &
  string]

type Common<Values extends object, Type> = {
  readonly form: Form<Values>
  readonly name: NameOf<Values, Type>
  readonly label: string
  readonly hint?: ReactNode
  readonly isOptional?: boolean
  readonly width?: 'full' | 'fit'
  /** Where the field stands in the body; its name at the top unless told. */
  readonly at?: string
  /** Why the answer would be refused, known before it is sent. */
  readonly error?: string | undefined
  /** What leads to the cause of a fault, after its words. */
  readonly errorLink?: (fault: FieldError) => ReactNode
}

type Loose = {
  readonly form: Pick<Form<object>, 'formId' | 'faultAt'>
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly isOptional?: boolean
  readonly width?: 'full' | 'fit'
  readonly at?: string
  /** Why the answer would be refused, known before it is sent. */
  readonly error?: string | undefined
  /** What leads to the cause of a fault, after its words. */
  readonly errorLink?: (fault: FieldError) => ReactNode
}

/** What `Field` needs, from the form. */
function useFieldProps({ form, name, label, hint, isOptional, width, at, error, errorLink }: Loose) {
  const t = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const pointer = at ?? `/${name}`
  const fault = form.faultAt(pointer)
  return {
    label,
    hint,
    id: fieldIdOf(form.formId, pointer),
    error: fieldText(fault?.code, fault?.values) ?? error,
    errorLink: fault === undefined ? undefined : errorLink?.(fault),
    ...(isOptional === true ? { optional: t('optional') } : {}),
    ...(width === undefined ? {} : { width }),
  }
}

/** Tells the form while its box holds what cannot be read. */
export function useUnreadable({ tellUnreadable }: Pick<Form<object>, 'tellUnreadable'>, pointer: string, code: string) {
  useEffect(() => () => tellUnreadable(pointer, null), [tellUnreadable, pointer])
  return (isBad: boolean) => tellUnreadable(pointer, isBad ? code : null)
}

function change<Values extends object>(form: Form<Values>, name: string, value: unknown): void {
  form.set({ [name]: value } as Partial<Values>)
}

type TextProps<Values extends object> = Common<Values, string> & {
  readonly type?: 'text' | 'email' | 'tel' | 'password'
  readonly autoComplete?: string
}

export function TextField<Values extends object>(props: TextProps<Values>) {
  const { form, name, type = 'text', autoComplete = 'off' } = props
  return (
    <Field {...useFieldProps(props)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          type={type}
          autoComplete={autoComplete}
          value={String(form.values[name])}
          onChange={(text) => change(form, name, text)}
        />
      )}
    </Field>
  )
}

export function LongTextField<Values extends object>(props: Common<Values, string>) {
  const { form, name } = props
  return (
    <Field {...useFieldProps(props)}>
      {(wiring) => (
        <TextArea {...wiring} value={String(form.values[name])} onChange={(text) => change(form, name, text)} />
      )}
    </Field>
  )
}

/** A day, written out below so that its parts cannot be mistaken; an unreadable one is a fault of the form. Empty is ''. */
export function DateField<Values extends object>(
  props: Common<Values, string> & { readonly max?: string; readonly min?: string },
) {
  const { form, name, max, min, hint } = props
  const { fullDay } = useFormats()
  const onBadInput = useUnreadable(form, props.at ?? `/${name}`, 'not-a-date')
  const day = String(form.values[name])
  return (
    <Field {...useFieldProps(props)} hint={hint ?? (isCalendarDate(day) ? fullDay(day) : undefined)}>
      {(wiring) => (
        <DateInput
          {...wiring}
          max={max}
          min={min}
          value={String(form.values[name])}
          onChange={(day) => change(form, name, day)}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}

type SelectProps<Values extends object, Value extends string> = Common<Values, string> & {
  readonly options: readonly Option<Value>[]
  /** Words of an empty choice, where none need be made. */
  readonly emptyLabel?: string
}

export function SelectField<Values extends object, Value extends string>(props: SelectProps<Values, Value>) {
  const { form, name, options, emptyLabel } = props
  const all: Option<string>[] = emptyLabel === undefined ? [...options] : [{ value: '', label: emptyLabel }, ...options]
  return (
    <Field {...useFieldProps(props)}>
      {(wiring) => (
        <SelectInput
          {...wiring}
          value={String(form.values[name])}
          onChange={(value) => change(form, name, value)}
          options={all}
        />
      )}
    </Field>
  )
}

type ChoiceProps<Values extends object, Value extends string> = Common<Values, string | null> & {
  readonly options: readonly Choice<Value>[]
}

export function ChoiceField<Values extends object, Value extends string>(props: ChoiceProps<Values, Value>) {
  const { form, name, options } = props
  return (
    <Field {...useFieldProps(props)} isGroup>
      {(wiring) => (
        <SegmentedControl
          {...wiring}
          value={form.values[name] as Value | null}
          onChange={(value) => change(form, name, value)}
          options={options}
        />
      )}
    </Field>
  )
}

/** A duration in minutes; empty is null. */
export function MinutesField<Values extends object>(props: Common<Values, number | null>) {
  const { form, name } = props
  const onBadInput = useUnreadable(form, props.at ?? `/${name}`, 'not-a-duration')
  return (
    <Field {...useFieldProps(props)}>
      {(wiring) => (
        <MinutesInput
          {...wiring}
          parse={minutesFrom}
          format={shortDuration}
          value={form.values[name] as number | null}
          onChange={(value) => change(form, name, value)}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}

/** A number; empty is null. */
export function NumberField<Values extends object>(
  props: Common<Values, number | null> & { readonly decimals?: number; readonly suffix?: string },
) {
  const { form, name, decimals = 0, suffix } = props
  const onBadInput = useUnreadable(form, props.at ?? `/${name}`, 'not-a-number')
  return (
    <Field {...useFieldProps(props)}>
      {(wiring) => (
        <NumberInput
          {...wiring}
          decimals={decimals}
          suffix={suffix}
          value={form.values[name] as number | null}
          onChange={(value) => change(form, name, value)}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}

export function CheckField<Values extends object>({ form, name, label, hint }: Common<Values, boolean>) {
  return (
    <CheckBox
      checked={Boolean(form.values[name])}
      onChange={(value) => change(form, name, value)}
      label={label}
      hint={hint}
    />
  )
}
