import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './definition-list.module.css'

export interface Definition {
  readonly key: string
  readonly term: ReactNode
  readonly value: ReactNode
}

export interface DefinitionListProps {
  readonly items: readonly Definition[]
  /** The values are figures: they stand at the end of the line, and the names take the room. */
  readonly hasFigures?: boolean
}

/** Names and their values, side by side; one above the other where it is narrow. */
export function DefinitionList({ items, hasFigures = false }: DefinitionListProps) {
  return (
    <dl className={classNames(styles.list, hasFigures && styles.figures)}>
      {items.map((item) => (
        <div key={item.key} className={styles.pair}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
