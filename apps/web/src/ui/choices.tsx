import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './choices.module.css'
import { Icon, type IconName } from './icon.tsx'
import { PartyMark, type PartyTone } from './party-mark.tsx'
import type { Wiring } from './wiring.ts'

export interface CheckBoxProps extends Wiring {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Some of what it stands for is checked. */
  readonly isMixed?: boolean
  readonly disabled?: boolean
}

export function CheckBox(props: CheckBoxProps) {
  const { checked, onChange, label, hint, isMixed = false, disabled = false, ...wiring } = props
  const ownId = useId()
  const id = wiring.id ?? ownId
  const hintId = `${id}-about`
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed
  }, [isMixed])
  return (
    <div className={styles.check}>
      <input
        {...wiring}
        ref={box}
        id={id}
        type="checkbox"
        aria-labelledby={`${id}-name`}
        aria-describedby={
          [wiring['aria-describedby'], hint !== undefined && hintId].filter(Boolean).join(' ') || undefined
        }
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>
        <span id={`${id}-name`}>{label}</span>
        {hint !== undefined && (
          <span id={hintId} className="small">
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** The side it stands for: its shape and hue. */
  readonly mark?: PartyTone | undefined
  readonly icon?: IconName | undefined
  readonly sub?: ReactNode
  readonly disabled?: boolean | undefined
}

export interface SegmentedControlProps<Value extends string> extends Wiring {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly Choice<Value>[]
}

/** One of a few short words, in one line: radios underneath, so arrows move the choice. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { value, onChange, options, ...wiring } = props
  const name = useId()
  return (
    <div {...groupOf(wiring)} role="radiogroup" className={styles.segments}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {named(option)}
        </label>
      ))}
    </div>
  )
}

export interface ToggleChipsProps<Value extends string> extends Wiring {
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
  readonly options: readonly Choice<Value>[]
  /** More at the end of the line, such as a button that adds an option. */
  readonly children?: ReactNode
}

/** Any of a few. Each is a button that stays pressed. */
export function ToggleChips<Value extends string>(props: ToggleChipsProps<Value>) {
  const { value, onChange, options, children, ...wiring } = props

  function toggle(chosen: Value) {
    const kept = options.map((option) => option.value).filter((one) => value.includes(one) !== (one === chosen))
    onChange(kept)
  }

  return (
    <fieldset {...groupOf(wiring)} className={styles.chips}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.chip}
          aria-pressed={value.includes(option.value)}
          disabled={option.disabled}
          onClick={() => toggle(option.value)}
        >
          {value.includes(option.value) && <Icon name="check" size={14} />}
          {named(option)}
        </button>
      ))}
      {children}
    </fieldset>
  )
}

function named({ label, mark, icon }: Choice<string>) {
  if (mark !== undefined) return <PartyMark tone={mark} label={label} />
  return (
    <>
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span>{label}</span>
    </>
  )
}

/** The wiring that a group may carry: `aria-invalid` belongs to boxes only; the error still describes the group. */
function groupOf({ 'aria-invalid': isInvalid, ...wiring }: Wiring) {
  return { ...wiring, 'data-invalid': isInvalid }
}
