import type { KeyboardEvent, ReactNode } from 'react'
import styles from './combobox.module.css'
import { Icon } from './icon.tsx'

/** The words a combobox needs. */
export interface ComboboxTexts {
  /** Nothing matches what is typed. */
  readonly empty: string
  readonly loading: string
  readonly clear: string
  /** Name of the button that shows the list. */
  readonly open: string
  /** How many match, for screen readers. */
  readonly count: (matches: number) => string
}

/** How the items of a combobox are known, written and found. */
export interface ComboboxItems<Item> {
  /** All items, narrowed by `matches`; or, without `matches`, the items already found for what is typed. */
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly itemLabel: (item: Item) => string
  /** A second, smaller line. */
  readonly itemSub?: (item: Item) => ReactNode
  /** Whether an item answers to what is typed; for lists held whole. */
  readonly matches?: (item: Item, typed: string) => boolean
  /** Told what is typed, empty at first; for lists that are asked for. */
  readonly onSearch?: (typed: string) => void
  readonly isLoading?: boolean
  readonly texts: ComboboxTexts
}

/** Most items drawn at once; typing narrows the rest. */
const DRAWN = 60

/** The items that answer to what is typed, and how many there are beyond those drawn. */
export function found<Item>(props: ComboboxItems<Item>, typed: string): { drawn: Item[]; count: number } {
  const { items, matches } = props
  const text = typed.trim()
  const all = matches === undefined || text === '' ? items : items.filter((item) => matches(item, text))
  return { drawn: all.slice(0, DRAWN), count: all.length }
}

interface ComboboxListProps<Item> {
  readonly source: ComboboxItems<Item>
  readonly drawn: readonly Item[]
  readonly count: number
  readonly isOpen: boolean
  readonly menuProps: object
  readonly itemProps: (item: Item, index: number) => object
  readonly highlighted: number
  readonly isChosen?: (item: Item) => boolean
}

/** Keeps Escape for an open list, so that the dialog around it stays; leaves it to the dialog when the list is closed. */
export function holdEscape(event: KeyboardEvent, isOpen: boolean): void {
  if (event.key !== 'Escape') return
  if (isOpen) event.stopPropagation()
  else Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
}

/** The list under a combobox, and what it tells screen readers. */
export function ComboboxList<Item>(props: ComboboxListProps<Item>) {
  const { source, drawn, count, isOpen, menuProps, itemProps, highlighted, isChosen } = props
  const { texts, isLoading = false } = source
  const isEmpty = drawn.length === 0
  const state = isLoading ? texts.loading : isEmpty ? texts.empty : texts.count(count)
  return (
    <>
      <div className={styles.panel} data-open={isOpen}>
        <ul {...menuProps} className={styles.list}>
          {isOpen &&
            drawn.map((item, index) => (
              <li
                key={source.itemKey(item)}
                {...itemProps(item, index)}
                className={styles.item}
                data-highlighted={index === highlighted || undefined}
              >
                <span>
                  <span className={styles.label}>{source.itemLabel(item)}</span>
                  {source.itemSub !== undefined && <span className={styles.sub}>{source.itemSub(item)}</span>}
                </span>
                {isChosen?.(item) && <Icon name="check" size={16} />}
              </li>
            ))}
        </ul>
        {isOpen && (isEmpty || isLoading) && <p className={styles.state}>{state}</p>}
      </div>
      <div role="status" className="visually-hidden">
        {isOpen ? state : ''}
      </div>
    </>
  )
}
