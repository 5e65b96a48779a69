import { type ComponentProps, type MouseEvent, useEffect } from 'react'
import { useAnnounce } from './announcer.tsx'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'plain' | 'danger' | 'quiet'
export type ButtonSize = 'md' | 'sm'

/** The look of a button, for links. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'md'): string {
  return classNames(styles.button, styles[variant], size === 'sm' && styles.sm, 'noprint')
}

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Work is under way: the button keeps its width and the focus, and does nothing when pressed. */
  readonly isBusy?: boolean
  /** Said to screen readers when the work begins. */
  readonly busyLabel?: string
}

export function Button(props: ButtonProps) {
  const { variant, size, isBusy = false, busyLabel, className, children, onClick, type = 'button', ...rest } = props
  const announce = useAnnounce()
  useEffect(() => {
    if (isBusy && busyLabel !== undefined) announce(busyLabel)
  }, [isBusy, busyLabel, announce])

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isBusy) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(variant, size), isBusy && styles.busy, className)}
      aria-disabled={isBusy || undefined}
      onClick={press}
    >
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** The accessible name, as the button shows only a drawing. */
  readonly label: string
}

/** A square button that shows only a drawing. */
export function IconButton({ label, className, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      className={classNames(styles.square, className)}
      aria-label={label}
      title={label}
    />
  )
}
