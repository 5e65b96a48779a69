import { Count } from './chip.tsx'
import type { RenderLink } from './render-link.ts'
import styles from './tabs.module.css'

export interface TabLink {
  readonly key: string
  readonly label: string
  readonly isCurrent: boolean
  readonly count?: { readonly value: number; readonly label: string }
  readonly render: RenderLink
}

export interface TabsProps {
  /** What the tabs are parts of. */
  readonly label: string
  readonly tabs: readonly TabLink[]
}

/** The parts of a page, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="noprint">
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            {tab.render({
              className: styles.tab ?? '',
              'aria-current': tab.isCurrent ? 'page' : undefined,
              children: (
                <>
                  <span>{tab.label}</span>
                  {tab.count !== undefined && <Count {...tab.count} />}
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}
