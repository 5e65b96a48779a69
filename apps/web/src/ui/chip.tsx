import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type ChipTone = 'neutral' | 'ok' | 'warn' | 'bad' | 'brand'

export interface ChipProps {
  readonly tone?: ChipTone
  readonly children: ReactNode
  /** Shows a cross. `label` names what it takes away. */
  readonly remove?: { readonly label: string; readonly onRemove: () => void } | undefined
}

/** A short fact beside a thing. Its words carry the meaning; the tone only helps. */
export function Chip({ tone = 'neutral', children, remove }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[tone], remove && styles.removable)}>
      <span>{children}</span>
      {remove && (
        <button
          type="button"
          className={classNames(styles.remove, 'noprint')}
          aria-label={remove.label}
          onClick={remove.onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  )
}

export interface CountProps {
  readonly value: number
  /** Said to screen readers in place of the bare number. */
  readonly label: string
}

/** How many wait, beside a name. Zero shows nothing. */
export function Count({ value, label }: CountProps) {
  if (value === 0) return null
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{value}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

export interface StatusDotProps {
  readonly tone?: ChipTone
  readonly children: ReactNode
}

/** A quiet state with its words; where room is short all is well by the dot alone, and the words are still read out. */
export function StatusDot({ tone = 'neutral', children }: StatusDotProps) {
  return (
    <span className={classNames(styles.status, styles[`dot-${tone}`])}>
      <span className={styles.statusText}>{children}</span>
    </span>
  )
}
