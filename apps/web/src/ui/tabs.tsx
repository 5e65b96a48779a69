import { useEffect, useRef } from 'react'
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

/**
 * The parts of a page, each with its own address. Where they do not fit in one line they scroll: the current one is
 * brought into sight, and an edge that hides more of them fades.
 */
export function Tabs({ label, tabs }: TabsProps) {
  const list = useRef<HTMLUListElement>(null)
  const current = tabs.find((tab) => tab.isCurrent)?.key
  useEffect(() => {
    if (list.current !== null && current !== undefined) reveal(list.current)
  }, [current])
  useEffect(() => {
    const shown = list.current
    if (shown === null) return
    const tell = () => tellEdges(shown)
    tell()
    shown.addEventListener('scroll', tell, { passive: true })
    window.addEventListener('resize', tell)
    return () => {
      shown.removeEventListener('scroll', tell)
      window.removeEventListener('resize', tell)
    }
  }, [])
  return (
    <nav aria-label={label} className="noprint">
      <ul ref={list} className={styles.tabs}>
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

/** The current tab in the middle of the line, without moving the page. */
function reveal(list: HTMLUListElement): void {
  const tab = list.querySelector('[aria-current="page"]')
  if (!(tab instanceof HTMLElement)) return
  const [box, line] = [tab.getBoundingClientRect(), list.getBoundingClientRect()]
  list.scrollLeft += box.left - line.left - (line.width - box.width) / 2
}

/** Pixels of rounding that hide nothing. */
const NOTHING = 2

function tellEdges(list: HTMLUListElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = list
  list.toggleAttribute('data-more-before', scrollLeft > NOTHING)
  list.toggleAttribute('data-more-after', scrollLeft + clientWidth < scrollWidth - NOTHING)
}
