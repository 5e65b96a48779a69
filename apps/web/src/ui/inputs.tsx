import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './inputs.module.css'

type Native<Tag extends 'input' | 'select'> = Omit<
  ComponentProps<Tag>,
  'value' | 'onChange' | 'type' | 'size' | 'children'
>

export interface TextInputProps extends Native<'input'> {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
}

export function TextInput({ value, onChange, type = 'text', className, ...rest }: TextInputProps) {
  return (
    <input
      {...rest}
      type={type}
      className={classNames(styles.input, className)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export interface DateInputProps extends Native<'input'> {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  readonly onChange: (date: string) => void
  /** The box holds a date that does not exist or is half typed: its value is empty, which must not pass for "no date". */
  readonly onBadInput?: ((isBad: boolean) => void) | undefined
}

/** Years have four figures: without a limit the box takes a fifth. */
const LAST_DAY = '9999-12-31'

/** A value of another shape is left out of the box: setting it would wipe what is half typed there. */
function shaped(value: string, shape: RegExp): string {
  return shape.test(value) ? value : ''
}

/** The browser's own date box: typed or picked, in the reader's order of day and month. */
export function DateInput({ value, onChange, onBadInput, className, ...rest }: DateInputProps) {
  return (
    <input
      {...rest}
      type="date"
      max={rest.max ?? LAST_DAY}
      className={classNames(styles.input, styles.date, className)}
      value={shaped(value, /^\d{4}-\d\d-\d\d$/)}
      onChange={(event) => onChange(event.target.value)}
      onInput={(event) => onBadInput?.(event.currentTarget.validity.badInput)}
      onBlur={(event) => {
        onBadInput?.(event.currentTarget.validity.badInput)
        rest.onBlur?.(event)
      }}
    />
  )
}

export interface TimeInputProps extends Native<'input'> {
  /** `HH:MM`, or empty. */
  readonly value: string
  readonly onChange: (time: string) => void
  readonly onBadInput?: ((isBad: boolean) => void) | undefined
}

export function TimeInput({ value, onChange, onBadInput, className, ...rest }: TimeInputProps) {
  return (
    <input
      {...rest}
      type="time"
      className={classNames(styles.input, styles.date, className)}
      value={shaped(value, /^\d\d:\d\d$/)}
      onChange={(event) => onChange(event.target.value)}
      onInput={(event) => onBadInput?.(event.currentTarget.validity.badInput)}
      onBlur={(event) => {
        onBadInput?.(event.currentTarget.validity.badInput)
        rest.onBlur?.(event)
      }}
    />
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface OptionGroup<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
}

export interface SelectInputProps<Value extends string> extends Native<'select'> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Options, in groups where they have some. For "none chosen yet", include an option whose value is empty. */
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[]
  readonly size?: 'md' | 'sm'
}

/** The browser's own list. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { value, onChange, options, size = 'md', className, ...rest } = props

  function choose(text: string) {
    const all = options.flatMap((entry) => ('options' in entry ? entry.options : [entry]))
    const chosen = all.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }

  return (
    <span className={classNames(styles.selectBox, size === 'sm' && styles.sm, className)}>
      <select
        {...rest}
        className={classNames(styles.input, styles.select)}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(entry)
          ),
        )}
      </select>
      <Icon name="chevron" size={16} />
    </span>
  )
}

function optionOf(option: Option<string>) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  )
}
