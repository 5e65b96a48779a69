import { useEffect, useRef } from 'react'
import styles from './error-summary.module.css'
import { Icon } from './icon.tsx'

export interface FieldError {
  /** Id of the control, as given to `Field`. */
  readonly id: string
  readonly text: string
}

export interface ErrorSummaryProps {
  readonly title: string
  readonly errors: readonly FieldError[]
}

/**
 * What keeps a form from being taken, each line leading to its field. Takes the focus when it appears: give it a new `key`
 * at each refusal.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <p className={styles.title}>
        <Icon name="warning" />
        {title}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault()
                focusControl(error.id)
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Focuses a control, or the first one inside a group. */
export function focusControl(id: string): void {
  const control = document.getElementById(id)
  if (control === null) return
  control.focus()
  if (document.activeElement === control) return
  control.querySelector<HTMLElement>('input:checked, input, button, select, textarea, a[href]')?.focus()
}
