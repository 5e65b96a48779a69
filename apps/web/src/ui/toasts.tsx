import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './toasts.module.css'

export interface Toast {
  readonly text: string
  /** Takes back what was done, mostly. */
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}

export type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast>(() => undefined)

/** Confirms something that was done, at the edge of the page. Never for what goes wrong. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

/** Milliseconds that a toast stays; it waits while the pointer or the focus is on it. */
const STAY = 8_000
/** A third takes the place of the oldest. */
const MOST = 2

interface Shown extends Toast {
  readonly id: number
  /** Asked for by keyboard and holding an action: it stays until it is used or closed, as there is a way to walk to it. */
  readonly isKept: boolean
}

export interface ToastsProps {
  /** Name of the region. */
  readonly label: string
  readonly closeLabel: string
  readonly children: ReactNode
}

/** Holds the toasts of everything below it. */
export function Toasts({ label, closeLabel, children }: ToastsProps) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [isHeld, setHeld] = useState(false)
  const wasKeyboard = useLastInputWasKeyboard()
  const nextId = useRef(0)

  const show = useCallback<ShowToast>(
    (toast) => {
      nextId.current += 1
      const one = { ...toast, id: nextId.current, isKept: toast.action !== undefined && wasKeyboard.current }
      setShown((before) => [...before, one].slice(-MOST))
    },
    [wasKeyboard],
  )
  const dismiss = useCallback((id: number) => setShown((before) => before.filter((one) => one.id !== id)), [])

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={label}
        className={styles.region}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status" className={styles.toasts}>
          {shown.map((one) => (
            <ToastBox key={one.id} toast={one} isHeld={isHeld} closeLabel={closeLabel} onDismiss={dismiss} />
          ))}
        </div>
      </section>
    </ToastContext>
  )
}

interface ToastBoxProps {
  readonly toast: Shown
  readonly isHeld: boolean
  readonly closeLabel: string
  readonly onDismiss: (id: number) => void
}

function ToastBox({ toast, isHeld, closeLabel, onDismiss }: ToastBoxProps) {
  const { id, isKept, action } = toast
  useEffect(() => {
    if (isHeld || isKept) return
    const timer = setTimeout(() => onDismiss(id), STAY)
    return () => clearTimeout(timer)
  }, [id, isHeld, isKept, onDismiss])

  return (
    <div className={styles.toast}>
      <Icon name="check" />
      <span className={styles.text}>{toast.text}</span>
      {action !== undefined && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            onDismiss(id)
            action.onSelect()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton label={closeLabel} size="sm" className={styles.close} onClick={() => onDismiss(id)}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  )
}

function useLastInputWasKeyboard(): { readonly current: boolean } {
  const last = useRef(false)
  useEffect(() => {
    const byKey = () => {
      last.current = true
    }
    const byPointer = () => {
      last.current = false
    }
    document.addEventListener('keydown', byKey, true)
    document.addEventListener('pointerdown', byPointer, true)
    return () => {
      document.removeEventListener('keydown', byKey, true)
      document.removeEventListener('pointerdown', byPointer, true)
    }
  }, [])
  return last
}
