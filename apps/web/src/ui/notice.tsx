import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'bad'

export interface NoticeProps {
  readonly tone?: NoticeTone
  /** Read out when it appears: `alert` at once (as for the tone `bad`), `status` in turn, `none` when it was there from the start. */
  readonly role?: 'alert' | 'status' | 'none'
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly close?: { readonly label: string; readonly onClose: () => void }
}

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', ok: 'check', warn: 'warning', bad: 'warning' }

/** Something to know, in the page, beside what it is about. An alert comes into sight: it may stand above what one looks at. */
export function Notice({ tone = 'info', role, title, children, actions, close }: NoticeProps) {
  const spoken = role ?? (tone === 'bad' ? 'alert' : 'status')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (spoken === 'alert') box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [spoken])
  return (
    <div ref={box} className={classNames(styles.notice, styles[tone])} role={spoken === 'none' ? undefined : spoken}>
      <Icon name={ICONS[tone]} />
      <div className={styles.text}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {close !== undefined && (
        <IconButton label={close.label} size="sm" onClick={close.onClose}>
          <Icon name="close" size={16} />
        </IconButton>
      )}
    </div>
  )
}
