import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * Holds the page while something typed is not saved: going back asks first, and so does closing or reloading the tab, in the
 * browser's own words. Forms outside a router are held in the tab alone.
 */
export function useLeaveGuard(isUnsaved: boolean, ask: () => void): void {
  const router = useRouter({ warn: false }) as ReturnType<typeof useRouter> | undefined
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!isUnsaved) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    const release = router?.history.block({
      blockerFn: () => {
        latest.current()
        return true
      },
      enableBeforeUnload: false,
    })
    return () => {
      window.removeEventListener('beforeunload', hold)
      release?.()
    }
  }, [isUnsaved, router])
}
