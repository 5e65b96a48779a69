import { type RefObject, useEffect, useRef } from 'react'

/** For what takes the place of what was pressed: it gets the focus, which would else be lost with the button. */
export function useArrival<Node extends HTMLElement>(): RefObject<Node | null> {
  const node = useRef<Node>(null)
  useEffect(() => {
    if (document.activeElement === document.body) node.current?.focus()
  }, [])
  return node
}
