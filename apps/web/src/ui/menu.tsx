import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'
import type { RenderLink } from './render-link.ts'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  readonly tone?: 'danger'
  readonly disabled?: boolean
  /** What choosing it does. */
  readonly onSelect?: () => void
  /** Draws it as a link instead. */
  readonly render?: RenderLink
}

export interface MenuProps extends Pick<ButtonProps, 'variant' | 'size' | 'disabled'> {
  /** What the button shows. */
  readonly children: ReactNode
  /** Accessible name, for a button that shows only a drawing; it then has no arrow. */
  readonly label?: string
  readonly items: readonly MenuItem[]
}

/** A button that opens a list of actions. Arrows, Home, End and first letters move; Escape and Tab close. */
export function Menu({ children, label, items, ...look }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const buttonId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (!isOpen || button.current === null || list.current === null) return
    place(list.current, button.current.getBoundingClientRect())
    entriesOf(list.current)[0]?.focus()
  }, [isOpen])

  useEffect(() => {
    if (!isOpen) return
    const close = () => setOpen(false)
    const closeOutside = (event: Event) => {
      const target = event.target
      if (!(target instanceof Node)) return
      if (!list.current?.contains(target) && !button.current?.contains(target)) close()
    }
    /* A page that still glides after a swipe must not take the list away again. */
    const follow = () => {
      const at = button.current?.getBoundingClientRect()
      if (list.current === null || at === undefined) return
      if (at.bottom < 0 || at.top > window.innerHeight) close()
      else place(list.current, at)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('scroll', follow, true)
    window.addEventListener('resize', close)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', close)
    }
  }, [isOpen])

  function leave() {
    setOpen(false)
    button.current?.focus()
  }

  function keyDown(event: KeyboardEvent<HTMLDivElement>) {
    const entries = entriesOf(event.currentTarget)
    const at = entries.findIndex((entry) => entry.matches(':focus'))
    const next = nextEntry(event.key, entries, at)
    if (next !== undefined) {
      event.preventDefault()
      next.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave()
    } else if (event.key === 'Tab') {
      leave()
    }
  }

  return (
    <>
      <Button
        {...look}
        ref={button}
        id={buttonId}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
        {label === undefined && <Icon name="chevron" size={14} />}
      </Button>
      {isOpen && (
        <div
          ref={list}
          role="menu"
          tabIndex={-1}
          aria-labelledby={buttonId}
          className={styles.menu}
          onKeyDown={keyDown}
        >
          {items.map((item) => (
            <Entry key={item.key} item={item} onDone={leave} />
          ))}
        </div>
      )}
    </>
  )
}

function Entry({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const className = classNames(styles.item, item.tone === 'danger' && styles.danger)
  const children = (
    <>
      {item.icon !== undefined && <Icon name={item.icon} size={16} />}
      {item.label}
    </>
  )
  if (item.render !== undefined)
    return item.render({ className, children, role: 'menuitem', tabIndex: -1, onClick: onDone })
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={className}
      disabled={item.disabled}
      onClick={() => {
        onDone()
        item.onSelect?.()
      }}
    >
      {children}
    </button>
  )
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')]
}

/** The entry that a key leads to, from the entry at `at`. */
function nextEntry(key: string, entries: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return entries[(at + 1) % entries.length]
  if (key === 'ArrowUp') return entries.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return entries[0]
  if (key === 'End') return entries.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const letter = key.toLocaleLowerCase()
  const turned = [...entries.slice(at + 1), ...entries.slice(0, at + 1)]
  return turned.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(letter))
}

/** Puts the list under the button, inside the window: above it or to its other side where there is no room. */
function place(list: HTMLElement, button: DOMRect): void {
  const { width, height } = list.getBoundingClientRect()
  const isLow = button.bottom + height + 8 > window.innerHeight && button.top > height + 8
  const left = button.left + width + 8 > window.innerWidth ? button.right - width : button.left
  list.style.top = `${isLow ? button.top - height - 4 : button.bottom + 4}px`
  list.style.left = `${Math.max(8, left)}px`
}
