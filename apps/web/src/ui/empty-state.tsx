import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** Why it is empty, and what would fill it. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** In place of a list that has nothing. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className="strong">{title}</p>
      {children !== undefined && <div className="small">{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}

/** In place of a whole page: its title is that of the page. */
export function EmptyPage({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h1 tabIndex={-1}>{title}</h1>
      {children !== undefined && <div className="small">{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
