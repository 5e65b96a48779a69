import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Count } from './chip.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Logo } from './logo.tsx'
import type { RenderLink } from './render-link.ts'
import styles from './shell-nav.module.css'

export interface NavItem {
  readonly key: string
  readonly label: string
  /** Seen above the label on a phone. */
  readonly icon?: IconName
  /** Quiet words after the label. */
  readonly note?: string
  readonly count?: { readonly value: number; readonly label: string } | undefined
  readonly isCurrent: boolean
  readonly render: RenderLink
}

/** Places in the phone's bar, beside the button for the rest. */
const ON_PHONE = 4

interface NavigationProps {
  readonly texts: { readonly logo: string; readonly nav: string; readonly more: string }
  readonly items: readonly NavItem[]
  readonly footerItems: readonly NavItem[]
}

/** The side of the frame; on a phone, the bar at its foot. */
export function Navigation({ texts, items, footerItems }: NavigationProps) {
  const [isOpen, setOpen] = useState(false)
  const restId = useId()
  const nav = useRef<HTMLElement>(null)
  const rest = [...items.slice(ON_PHONE), ...footerItems]
  const waiting = rest.some((item) => (item.count?.value ?? 0) > 0)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !nav.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    nav.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  return (
    <nav ref={nav} aria-label={texts.nav} className={classNames(styles.nav, 'noprint')} onKeyDown={keyDown}>
      <div className={styles.logo}>
        <Logo />
        {texts.logo}
      </div>
      <ul className={styles.first}>
        {items.slice(0, ON_PHONE).map((item) => (
          <NavLink key={item.key} item={item} />
        ))}
      </ul>
      <button
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={restId}
        data-current={rest.some((item) => item.isCurrent) || undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" size={22} />
        <span>{texts.more}</span>
        {waiting && <span className={styles.waiting} />}
      </button>
      <div id={restId} className={styles.rest} data-open={isOpen}>
        <ul>
          {items.slice(ON_PHONE).map((item) => (
            <NavLink key={item.key} item={item} onChosen={() => setOpen(false)} />
          ))}
        </ul>
        <ul className={styles.foot}>
          {footerItems.map((item) => (
            <NavLink key={item.key} item={item} onChosen={() => setOpen(false)} />
          ))}
        </ul>
      </div>
    </nav>
  )
}

function NavLink({ item, onChosen }: { readonly item: NavItem; readonly onChosen?: () => void }) {
  return (
    <li>
      {item.render({
        className: styles.link ?? '',
        'aria-current': item.isCurrent ? 'page' : undefined,
        onClick: onChosen,
        children: (
          <>
            {item.icon !== undefined && <Icon name={item.icon} size={22} />}
            <span className={styles.linkText}>{item.label}</span>
            {item.note !== undefined && <span className={styles.linkNote}>{item.note}</span>}
            {item.count !== undefined && (
              <span className={styles.linkCount}>
                <Count {...item.count} />
              </span>
            )}
          </>
        ),
      })}
    </li>
  )
}
