import { classNames } from './class-names.ts'
import styles from './level-dots.module.css'

export interface LevelDotsProps {
  /** What each dot shows, from the lowest level up. */
  readonly levels: readonly string[]
  /** Place in `levels` of where one stands now; null when it is not known. */
  readonly value: number | null
  readonly baseline: number | null
  readonly target: number
  /** The whole in words, for screen readers. */
  readonly label: string
}

/** A short scale: filled where one stands, dotted ring where one began, thick edge at what was agreed. */
export function LevelDots({ levels, value, baseline, target, label }: LevelDotsProps) {
  return (
    <span role="img" aria-label={label} className={styles.dots}>
      {levels.map((level, place) => (
        <span
          key={level}
          className={classNames(
            styles.dot,
            place === value && styles.value,
            place === baseline && styles.baseline,
            place === target && styles.target,
          )}
        >
          {level}
        </span>
      ))}
    </span>
  )
}
