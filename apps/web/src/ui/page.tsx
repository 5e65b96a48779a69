import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './page.module.css'

export interface PageHeadProps {
  readonly title: ReactNode
  readonly sub?: ReactNode
  readonly actions?: ReactNode
}

/** The one h1 of a page. It can take the focus from code, for when the page changes without loading. */
export function PageHead({ title, sub, actions }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <h1 tabIndex={-1}>{title}</h1>
        {sub !== undefined && <p className="small">{sub}</p>}
      </div>
      {actions !== undefined && <div className={classNames(styles.actions, 'noprint')}>{actions}</div>}
    </div>
  )
}

export interface TwoColumnsProps {
  readonly children: ReactNode
  readonly aside: ReactNode
  /** Width of the aside: 340 px, or 420 px. */
  readonly asideWidth?: 'normal' | 'wide'
}

/** The page's matter, and what goes with it: beside on a wide screen, below on a narrow one. */
export function TwoColumns({ children, aside, asideWidth = 'normal' }: TwoColumnsProps) {
  return (
    <div className={classNames(styles.columns, asideWidth === 'wide' && styles.wideAside)}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  )
}

export interface TileProps {
  readonly label: ReactNode
  readonly figure: ReactNode
  readonly note?: ReactNode
}

/** Figures side by side, four on a wide screen. Its children are `Tile`s. */
export function Tiles({ children }: { readonly children: ReactNode }) {
  return <div className={styles.tiles}>{children}</div>
}

export function Tile({ label, figure, note }: TileProps) {
  return (
    <div className={styles.tile}>
      <div className="small">{label}</div>
      <div className={styles.figure}>{figure}</div>
      {note !== undefined && <div className="small">{note}</div>}
    </div>
  )
}
