import { classNames } from './class-names.ts'
import styles from './party-mark.module.css'

/** One hue and one shape for each side: `a` a circle, `b` a square, `ab` (together) a diamond. */
export type PartyTone = 'a' | 'b' | 'ab'

export interface PartyMarkProps {
  readonly tone: PartyTone
  readonly label: string
  /** The shape alone, with the label read out: for tight places. */
  readonly isCompact?: boolean
}

export function PartyMark({ tone, label, isCompact = false }: PartyMarkProps) {
  return (
    <span className={classNames(styles.mark, styles[tone])}>
      <span className={isCompact ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  )
}
