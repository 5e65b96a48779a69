import type { ReactNode } from 'react'
import { type Choice, SegmentedControl } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import styles from './rated-row.module.css'

/** Things to be rated, one line each. */
export function RatedRows({ children }: { readonly children: ReactNode }) {
  return <div className={styles.ratings}>{children}</div>
}

type Props<Value extends string> = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly id?: string | undefined
  readonly value: Value | null
  readonly options: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  /** What is asked once it is rated. */
  readonly children?: ReactNode
}

/** One thing to be rated, and the answers on the same line where there is room. */
export function RatedRow<Value extends string>(props: Props<Value>) {
  const { label, hint, error, id, value, options, onChange, children } = props
  return (
    <div className={styles.rating}>
      <Field label={label} isGroup hint={hint} error={error} id={id}>
        {(wiring) => <SegmentedControl {...wiring} value={value} onChange={onChange} options={options} />}
      </Field>
      {children}
    </div>
  )
}
