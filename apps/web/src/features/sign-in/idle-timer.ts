import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

/** Seconds before the end at which one is asked. Source: WCAG 2.2.1. */
const WARN_SECONDS = 120

/**
 * Counts the idle time as the server does, from the last answer that any tab of this member had. `isNearEnd` turns true two
 * minutes before the limit; at the limit `onLimit` asks the server, which alone knows.
 */
export function useIdleTimer(memberId: string, idleMinutes: number, isEnded: boolean, onLimit: () => void) {
  const client = useQueryClient()
  const [isNearEnd, setNearEnd] = useState(false)
  const limit = useRef(onLimit)
  limit.current = onLimit
  const restart = useRef<() => void>(() => undefined)

  useEffect(() => {
    if (isEnded) return setNearEnd(false)
    const tabs = globalThis.BroadcastChannel === undefined ? null : new BroadcastChannel(`tandem-session-${memberId}`)
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = () => {
      clearTimeout(timer)
      setNearEnd(false)
      timer = setTimeout(warn, (idleMinutes * 60 - WARN_SECONDS) * 1000)
    }
    const warn = () => {
      setNearEnd(true)
      timer = setTimeout(() => limit.current(), WARN_SECONDS * 1000)
    }
    const answered = () => {
      begin()
      tabs?.postMessage('answered')
    }
    restart.current = answered
    begin()
    tabs?.addEventListener('message', begin)
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success' && event.action.manual !== true) answered()
    })
    return () => {
      restart.current = () => undefined
      clearTimeout(timer)
      tabs?.close()
      unsubscribe()
    }
  }, [client, memberId, idleMinutes, isEnded])

  return { isNearEnd, restart: () => restart.current() }
}
