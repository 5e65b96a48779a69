import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever goes on by keyboard is taken to what the next step is called: the button that was pressed is gone at the last
 * one, and the one that began the review with its page.
 */
export function useStepInFocus(step: string): RefObject<HTMLDivElement | null> {
  const shown = useRef<HTMLDivElement>(null)
  const former = useRef<string | null>(null)
  useEffect(() => {
    const isFirst = former.current === null
    if (former.current === step) return
    former.current = step
    if (isFirst && document.activeElement !== document.body) return
    const heading = shown.current?.querySelector('h2')
    if (heading == null) return
    heading.tabIndex = -1
    heading.focus()
  }, [step])
  return shown
}
