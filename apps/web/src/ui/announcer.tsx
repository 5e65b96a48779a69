import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

/** Says a text to screen readers, politely. The same text twice in a row is said twice. */
export type Announce = (text: string) => void

const AnnounceContext = createContext<Announce>(() => undefined)

export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}

/**
 * The polite live region of everything below it. `Dialog` holds one of its own, because what lies outside an open dialog
 * is silent.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
        {said.text !== '' && <span key={said.turn}>{said.text}</span>}
      </div>
    </AnnounceContext>
  )
}
