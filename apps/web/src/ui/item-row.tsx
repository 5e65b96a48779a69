import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './item-row.module.css'

export interface ItemRowProps {
  /** What is seen first, in a narrow column: a date, a chip. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly sub?: ReactNode
  /** Marks and buttons at the end of the line; below the text on a phone. */
  readonly actions?: ReactNode
  /** What else can be done with the line: last in it, beside its lead on a phone. */
  readonly corner?: ReactNode
}

/** Lines to work through, one under the other. Its children are `ItemRow`s. */
export function ItemList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}

export function ItemRow({ lead, title, sub, actions, corner }: ItemRowProps) {
  return (
    <li className={classNames(styles.item, lead === undefined && styles.noLead)}>
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      <div className={styles.rest}>
        <div className={styles.text}>
          <div>{title}</div>
          {sub !== undefined && <div className="small">{sub}</div>}
        </div>
        {actions !== undefined && (
          <div className={styles.actions}>
            {actions}
            {corner != null && <div className={styles.corner}>{corner}</div>}
          </div>
        )}
      </div>
    </li>
  )
}
