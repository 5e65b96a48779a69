import { type RefObject, useEffect, useRef } from 'react'

/** Milliseconds after the last key at which what is typed is on the device. */
const KEEP_AFTER = 300

/**
 * Keeps what is typed: shortly after each key, and at once when the page is left or the form goes. `isDone` turns true when
 * there is nothing to keep any more. Returns the function that keeps it now.
 */
export function useKeeping(
  values: unknown,
  isTouched: boolean,
  isDone: RefObject<boolean>,
  keep: () => void,
): () => void {
  const latest = useRef(keep)
  latest.current = keep
  const isPending = useRef(false)
  const keptValues = useRef<unknown>(null)
  const now = useRef(() => {
    if (!isPending.current || isDone.current) return
    isPending.current = false
    latest.current()
  })

  useEffect(() => {
    if (!isTouched || values === keptValues.current) return
    keptValues.current = values
    isPending.current = true
    const timer = setTimeout(now.current, KEEP_AFTER)
    return () => clearTimeout(timer)
  }, [values, isTouched])

  useEffect(() => {
    const leave = now.current
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [])

  return now.current
}
