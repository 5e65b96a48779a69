import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { LiveRegion } from './announcer.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { rememberFocus } from './give-focus-back.ts'
import { Icon } from './icon.tsx'

export interface DialogProps {
  readonly title: ReactNode
  /** Quiet words at the end of the title's line. */
  readonly note?: ReactNode
  /** Asked to go away: Escape, the phone's back gesture, the cross. The caller closes it, or asks first. */
  readonly onDismiss: () => void
  /** Name of the cross; without it there is none, and `actions` must hold a way out. */
  readonly closeLabel?: string
  /** Buttons, in a bar that stays in sight. */
  readonly actions?: ReactNode
  /** Makes the content and the actions one form; Ctrl or Cmd with Enter sends it from anywhere in it. */
  readonly onSubmit?: () => void
  /** A form of many answers: Enter in one of them does not send the rest unsaid. */
  readonly isLong?: boolean
  /** `sm` for a question: it stays a box on a phone too. */
  readonly size?: 'md' | 'sm'
  /** `alertdialog` for a question that stops a loss. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/**
 * A modal dialog, open for as long as it is rendered. The focus goes to the element marked `data-autofocus`, or to the
 * title, and comes back to where it was, or near it.
 */
export function Dialog(props: DialogProps) {
  const {
    title,
    note,
    onDismiss,
    closeLabel,
    actions,
    onSubmit,
    isLong = false,
    size = 'md',
    role = 'dialog',
    children,
  } = props
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useLayoutEffect(() => {
    const node = box.current
    const giveBack = rememberFocus()
    if (node === null) return
    node.showModal()
    const first = node.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current
    first?.focus()
    return () => {
      node.close()
      giveBack()
    }
  }, [])

  function keyDown(event: KeyboardEvent<HTMLDialogElement>) {
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (event.defaultPrevented) return
      event.preventDefault()
      onDismiss()
    }
    if (event.key !== 'Enter' || onSubmit === undefined) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      box.current?.querySelector('form')?.requestSubmit()
    } else if (isLong && event.target instanceof HTMLInputElement) event.preventDefault()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    onSubmit?.()
  }

  const content = (
    <>
      <div className={styles.head}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <div className={styles.note}>
          {note !== undefined && <span className="tiny">{note}</span>}
          {closeLabel !== undefined && (
            <IconButton label={closeLabel} size="sm" onClick={onDismiss}>
              <Icon name="close" />
            </IconButton>
          )}
        </div>
      </div>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </>
  )

  return (
    <dialog
      ref={box}
      role={role}
      className={classNames(styles.dialog, size === 'sm' && styles.sm)}
      aria-labelledby={titleId}
      onKeyDown={keyDown}
      onCancel={(event) => {
        event.preventDefault()
        if (event.target === event.currentTarget) onDismiss()
      }}
    >
      <LiveRegion>
        {onSubmit === undefined ? (
          <div className={styles.frame}>{content}</div>
        ) : (
          <form className={styles.frame} noValidate onSubmit={submit}>
            {content}
          </form>
        )}
      </LiveRegion>
    </dialog>
  )
}
