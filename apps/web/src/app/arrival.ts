import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Milliseconds for which the title of a page that is still loading is waited for. */
const WAIT = 5_000

/** Moves the focus to the title of a page that was just gone to, as a page load would; a click or a key in between keeps it. */
export function useArrival(): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const former = useRef<string | undefined>(undefined)

  useEffect(() => {
    const isFirst = former.current === undefined
    former.current = pathname
    if (isFirst || pathname === undefined) return
    const main = document.getElementById('main')
    if (main === null) return
    const arrive = () => {
      const title = main.querySelector<HTMLElement>('h1')
      if (title === null || document.querySelector('dialog[open]') !== null) return
      stop()
      title.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(arrive)
    const timer = setTimeout(() => stop(), WAIT)
    const stop = () => {
      watch.disconnect()
      clearTimeout(timer)
      for (const input of INPUTS) window.removeEventListener(input, stop, true)
    }
    for (const input of INPUTS) window.addEventListener(input, stop, true)
    watch.observe(main, { childList: true, subtree: true })
    arrive()
    return stop
  }, [pathname])
}

const INPUTS = ['keydown', 'pointerdown'] as const
