import styles from './icon.module.css'

const PATHS = {
  plus: 'M10 4v12M4 10h12',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  check: 'm4 10.5 4 4L16 6',
  warning: 'M10 3.5 18 16.5H2zM10 8.5v3.5M10 14.4v.1',
  info: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM10 9.2v4.6M10 6.3v.1',
  chevron: 'm5.5 8 4.5 4.5L14.5 8',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  close: 'm5 5 10 10M15 5 5 15',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  phone:
    'M7.4 3.5 8.8 7 6.9 8.5c.9 1.9 2.3 3.3 4.2 4.3l1.6-1.9 3.5 1.5v3.1c0 .7-.6 1.2-1.3 1.2C8.7 16.3 3.6 11.2 3.2 4.9c0-.8.5-1.4 1.2-1.4z',
  mail: 'M2.5 4.5h15v11h-15zM3 5.2l7 5.8 7-5.8',
  visit:
    'M10 18c3.7-4.1 5.6-7.1 5.6-9.4a5.6 5.6 0 0 0-11.2 0C4.4 10.9 6.3 13.9 10 18zM10 10.6a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  calendar: 'M3 4.5h14v12.5H3zM3 8.5h14M6.8 2.5v3.5M13.2 2.5v3.5',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6v4.2l2.8 1.8',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13V3.5M6 7l4-4 4 4M3.5 16.5h13',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 12h8v5H6z',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12.2v1.6',
  edit: 'M4 16l.7-3.2L13.3 4.2l2.5 2.5-8.6 8.6zM11.7 5.8l2.5 2.5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M7.5 4.5 4 8l3.5 3.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3L10.2 5.5M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1.1-1.1',
} as const

export type IconName = keyof typeof PATHS

export interface IconProps {
  readonly name: IconName
  /** Pixels at the browser's own text size; 18 unless told. */
  readonly size?: 14 | 16 | 18 | 22
}

/** A drawing beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      className={styles.icon}
      data-size={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
