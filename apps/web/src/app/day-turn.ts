import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Milliseconds between two looks at the clock. */
const LOOKS = 60_000

/**
 * A page left open reads everything anew each hour, so that midnight does not pass it by: what is late and for today has
 * changed. It is each hour because the clock of the device is not that of the organisation.
 */
export function useDayTurn(): void {
  const client = useQueryClient()
  useEffect(() => {
    let hour = new Date().getHours()
    const timer = setInterval(() => {
      const now = new Date().getHours()
      if (now === hour) return
      hour = now
      void client.invalidateQueries()
    }, LOOKS)
    return () => clearInterval(timer)
  }, [client])
}
