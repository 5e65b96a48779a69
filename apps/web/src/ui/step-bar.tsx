import styles from './step-bar.module.css'

export interface Step {
  readonly key: string
  readonly label: string
  readonly state: 'done' | 'current' | 'next'
  /** The state in words, for screen readers. */
  readonly stateLabel: string
}

export interface StepBarProps {
  readonly label: string
  readonly steps: readonly Step[]
}

/** Where one stands on a way that has an order. */
export function StepBar({ label, steps }: StepBarProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {step.label}
          <span className="visually-hidden"> ({step.stateLabel})</span>
        </li>
      ))}
    </ol>
  )
}
