import { type ReactNode, useId } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

export interface CardProps {
  readonly title?: ReactNode
  /** Buttons and links at the end of the title's line. */
  readonly actions?: ReactNode
  /** Level of the title; 2 unless told. */
  readonly level?: 2 | 3
  /** `list` keeps only a little room above and below, for rows that bring their own. */
  readonly padding?: 'normal' | 'list'
  /** The hue of one side on the edge: `a`, `b`, or both edges for `ab`. */
  readonly edge?: 'a' | 'b' | 'ab'
  readonly children: ReactNode
}

/** A surface with a line around it. With a title it is a section of that name. */
export function Card({ title, actions, level = 2, padding = 'normal', edge, children }: CardProps) {
  const titleId = useId()
  const className = classNames(styles.card, padding === 'list' && styles.list, edge && styles[`edge-${edge}`])
  if (title === undefined) return <div className={className}>{children}</div>
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={className} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId}>{title}</Heading>
        {actions !== undefined && <div className={classNames(styles.actions, 'noprint')}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
