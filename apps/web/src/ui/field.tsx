import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'
import type { Wiring } from './wiring.ts'

export interface FieldProps {
  readonly label: string
  /** One line that helps to answer, after the label. */
  readonly hint?: ReactNode
  /** Why the answer is refused, in words. */
  readonly error?: string | undefined
  /** What leads to the cause, after the words of `error`. */
  readonly errorLink?: ReactNode
  /** The word for "optional", shown when the answer may be left out. */
  readonly optional?: string | undefined
  /** Id of the control, for links from `ErrorSummary`. */
  readonly id?: string | undefined
  /** The control is a group (radios, chips), which has no single box to click into. */
  readonly isGroup?: boolean
  /** Grows in a row, or stays as wide as its control. */
  readonly width?: 'full' | 'fit'
  readonly children: (wiring: Required<Pick<Wiring, 'id' | 'aria-labelledby'>> & Wiring) => ReactNode
}

/** A control with its label, hint and error, tied together for every reader. */
export function Field(props: FieldProps) {
  const { label, hint, error, errorLink, optional, id, isGroup = false, width = 'full', children } = props
  const ownId = useId()
  const controlId = id ?? ownId
  const labelId = `${controlId}-label`
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  const describedBy = [hint !== undefined && hintId, error !== undefined && errorId].filter(Boolean).join(' ')
  const text = (
    <span id={labelId} className={styles.label}>
      {label}
    </span>
  )
  return (
    <div className={classNames(styles.field, width === 'fit' && styles.fit)}>
      <div className={styles.head}>
        {isGroup ? text : <label htmlFor={controlId}>{text}</label>}
        {optional !== undefined && <span className={styles.optional}>{optional}</span>}
        {hint !== undefined && (
          <span id={hintId} className={styles.hint}>
            {hint}
          </span>
        )}
      </div>
      {children({
        id: controlId,
        'aria-labelledby': labelId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error !== undefined || undefined,
      })}
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          <Icon name="warning" size={16} />
          <span>
            {error}
            {errorLink !== undefined && <> {errorLink}</>}
          </span>
        </p>
      )}
    </div>
  )
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}
