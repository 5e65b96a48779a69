import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LogBox, LogDraft } from './log-box.ts'

/** Milliseconds after the last key at which the draft is on the device. */
const KEEP_AFTER = 300

type Kept = {
  /** The draft is on the device. */
  readonly isKept: boolean
  /** Keeps it now; true when there is something to keep. */
  readonly flush: () => boolean
  readonly record: () => LogDraft
}

/**
 * Keeps the whole form on the device while one types: shortly after each key, and at once when the page is left or the form
 * goes. `isDone` turns true when there is nothing to keep any more.
 */
export function useKeptDraft(
  box: LogBox,
  isTouched: boolean,
  isDone: RefObject<boolean>,
  draft: Omit<LogDraft, 'keptAt' | 'refusal'>,
): Kept {
  const latest = useRef({ draft, isTouched })
  latest.current = { draft, isTouched }
  const isPending = useRef(false)
  const [isKept, setKept] = useState(() => box.state().drafts.some((one) => one.id === draft.id))
  const { values } = draft
  const keptValues = useRef<LogDraft['values'] | null>(null)

  const record = (): LogDraft => ({ ...latest.current.draft, keptAt: new Date().toISOString(), refusal: null })
  const keep = useRef<() => void>(() => undefined)
  keep.current = () => {
    if (!isPending.current || isDone.current) return
    isPending.current = false
    void box.keep(record()).then(() => setKept(true))
  }

  useEffect(() => {
    if (!isTouched || values === keptValues.current) return
    keptValues.current = values
    isPending.current = true
    const timer = setTimeout(() => keep.current(), KEEP_AFTER)
    return () => clearTimeout(timer)
  }, [values, isTouched])

  useEffect(() => {
    const leave = () => keep.current()
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [])

  return {
    isKept,
    flush: () => {
      keep.current()
      return latest.current.isTouched && !isDone.current
    },
    record,
  }
}
