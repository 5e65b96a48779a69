import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './shell.module.css'
import { type NavItem, Navigation } from './shell-nav.tsx'

export interface ShellTexts {
  readonly logo: string
  /** Leads past the navigation. */
  readonly skip: string
  /** Name of the navigation. */
  readonly nav: string
  /** Name of the button that shows what the phone's bar has no room for. */
  readonly more: string
}

export interface ShellProps {
  readonly texts: ShellTexts
  readonly items: readonly NavItem[]
  /** At the foot of the navigation. */
  readonly footerItems: readonly NavItem[]
  readonly search?: ReactNode
  /** At the end of the top bar: state, and the one action that is always at hand. */
  readonly right?: ReactNode
  readonly children: ReactNode
}

/* The landmark by its role: not every browser in use knows the element. */
const SEARCH = { role: 'search' } as const

/** The frame of every page: navigation at the side (at the foot on a phone), a bar on top, and the page. */
export function Shell({ texts, items, footerItems, search, right, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {texts.skip}
      </a>
      <Navigation texts={texts} items={items} footerItems={footerItems} />
      <div className={styles.page}>
        <header className={classNames(styles.top, 'noprint')}>
          {search !== undefined && (
            <div {...SEARCH} className={styles.search}>
              {search}
            </div>
          )}
          <div className={styles.right}>{right}</div>
        </header>
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
