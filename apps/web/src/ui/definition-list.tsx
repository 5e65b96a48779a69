import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface Definition {
  readonly key: string
  readonly term: ReactNode
  readonly value: ReactNode
}

/** Names and their values, side by side; one above the other where it is narrow. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.key} className={styles.pair}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
