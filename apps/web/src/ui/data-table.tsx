import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'
import cards from './data-table-cards.module.css'
import { Icon } from './icon.tsx'

export interface Column<Row, Key extends string = string> {
  readonly key: Key
  /** Also the name of the value on a phone, where each row is a card. */
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  /** Names the row; it becomes the card's title on a phone. */
  readonly isRowHeader?: boolean
  /** A drawing or mark in place of the header's text, which is then read out only. */
  readonly headerMark?: ReactNode
  /** No header is seen, only read out: for actions. */
  readonly isHeaderHidden?: boolean
}

export interface SortState<Key extends string = string> {
  readonly key: Key
  readonly direction: 'ascending' | 'descending'
}

export interface DataTableProps<Row, Key extends string = string> {
  readonly caption: string
  /** The caption is read out only; a title stands above the table already. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row, Key>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort?: SortState<Key> | undefined
  /** Asked to sort by a column; the caller turns the direction and the rows. */
  readonly onSort?: (key: Key) => void
  /** In place of the table when there are no rows. */
  readonly empty: ReactNode
  /** Cells of a last row, by column: totals. */
  readonly totals?: Partial<Record<Key, ReactNode>>
  /** Many columns: the table scrolls in a box of its own, its header and first column in sight. */
  readonly isWide?: boolean
  /** Stays a table on a phone: for two or three short columns. */
  readonly isCompact?: boolean
}

/* Said outright, because laying rows out as cards would take the meaning of a table away from screen readers. */
const AS = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

export function DataTable<Row, Key extends string = string>(props: DataTableProps<Row, Key>) {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, empty, totals } = props
  const { isWide = false, isCompact = false } = props
  const box = useRef<HTMLDivElement>(null)
  const isScrolling = useOverflow(box)
  if (rows.length === 0) return empty
  return (
    <div
      ref={box}
      className={classNames(styles.scroller, isScrolling && styles.scrolling, isWide && styles.wide)}
      {...(isScrolling ? { role: 'group', tabIndex: 0, 'aria-label': caption } : {})}
    >
      <table {...AS.table} className={classNames(styles.table, isCompact ? styles.compact : cards.cards)}>
        <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead
          {...AS.group}
          className={columns.every((column) => column.isHeaderHidden) ? 'visually-hidden' : undefined}
        >
          <tr {...AS.row}>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...AS.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...AS.row}>
              {columns.map((column) => cellOf(column, column.cell(row)))}
            </tr>
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot {...AS.group}>
            <tr {...AS.row}>{columns.map((column) => cellOf(column, totals[column.key]))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function cellOf<Row>(column: Column<Row>, content: ReactNode) {
  const hasMark = column.headerMark !== undefined && column.isRowHeader !== true
  const look = {
    className: column.align === 'end' ? styles.end : undefined,
    'data-column': column.key,
    'data-label': column.isHeaderHidden === true || hasMark ? undefined : column.header,
  }
  return column.isRowHeader === true ? (
    <th key={column.key} scope="row" {...AS.rowHeader} {...look}>
      {content}
    </th>
  ) : (
    <td key={column.key} {...AS.cell} {...look}>
      {hasMark && (
        <span className={cards.mark} data-mark aria-hidden="true">
          {column.headerMark}
        </span>
      )}
      {content}
    </td>
  )
}

interface HeaderProps<Row, Key extends string> {
  readonly column: Column<Row, Key>
  readonly sort: SortState<Key> | undefined
  readonly onSort: ((key: Key) => void) | undefined
}

function Header<Row, Key extends string>({ column, sort, onSort }: HeaderProps<Row, Key>) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  const isSortable = column.isSortable === true && onSort !== undefined
  const text = (
    <>
      {column.headerMark !== undefined && <span aria-hidden="true">{column.headerMark}</span>}
      <span className={column.headerMark !== undefined || column.isHeaderHidden ? 'visually-hidden' : undefined}>
        {column.header}
      </span>
    </>
  )
  return (
    <th
      scope="col"
      {...AS.columnHeader}
      className={column.align === 'end' ? styles.end : undefined}
      data-sortable={isSortable || undefined}
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
    >
      {isSortable ? (
        <button type="button" className={styles.sort} data-direction={direction} onClick={() => onSort(column.key)}>
          {text}
          <Icon name="chevron" size={14} />
        </button>
      ) : (
        text
      )}
    </th>
  )
}

/** Whether a box holds more than it shows, so that the keyboard must be able to scroll it. */
function useOverflow(box: { readonly current: HTMLElement | null }): boolean {
  const [isOverflowing, setOverflowing] = useState(false)
  useEffect(() => {
    const node = box.current
    if (node === null || typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(() =>
      setOverflowing(node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight),
    )
    watch.observe(node)
    return () => watch.disconnect()
  }, [box])
  return isOverflowing
}
