import { classNames } from './class-names.ts'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly value: number
  readonly max: number
  /** A second position on the same scale, drawn as a line: where the value would be expected by now. */
  readonly marker?: number | undefined
  readonly tone?: 'brand' | 'warn' | 'bad'
  readonly label: string
  /** The value in words. */
  readonly valueText: string
}

/** How much of a whole. Over the whole, the bar is full and the words say by how much. */
export function ProgressBar({ value, max, marker, tone = 'brand', label, valueText }: ProgressBarProps) {
  return (
    <div
      className={classNames(styles.bar, styles[tone])}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(Math.max(value, 0), max)}
      aria-valuetext={valueText}
    >
      <div className={styles.track}>
        <div className={styles.value} style={{ inlineSize: shareOf(value, max) }} />
      </div>
      {marker !== undefined && <div className={styles.marker} style={{ insetInlineStart: shareOf(marker, max) }} />}
    </div>
  )
}

function shareOf(value: number, max: number): string {
  return max <= 0 ? '0%' : `${Math.min(Math.max(value / max, 0), 1) * 100}%`
}
