import { useEffect, useState } from 'react'

/** Milliseconds for which a draft is waited for: a dialog of this tab that closes may be about to let it go. */
const WAIT = 250

/**
 * Holds a draft for one dialog, so that two tabs never write the same one. Resolves to the function that lets it go, or to
 * `null` when another tab holds it. Browsers without locks always get it.
 */
export function holdDraft(draftId: string): Promise<(() => void) | null> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return Promise.resolve(() => undefined)
  return new Promise((resolve) => {
    locks
      .request(
        `tandem-draft-${draftId}`,
        { signal: AbortSignal.timeout(WAIT) },
        () => new Promise<void>((release) => resolve(release)),
      )
      .catch(() => resolve(null))
  })
}

/** Holds a draft while a dialog is open: `elsewhere` when another tab has it. */
export function useDraftHold(draftId: string): 'asking' | 'held' | 'elsewhere' {
  const [state, setState] = useState<'asking' | 'held' | 'elsewhere'>('asking')
  useEffect(() => {
    let isGone = false
    let release: (() => void) | null = null
    void holdDraft(draftId).then((letGo) => {
      if (isGone) return letGo?.()
      release = letGo
      setState(letGo === null ? 'elsewhere' : 'held')
    })
    return () => {
      isGone = true
      release?.()
    }
  }, [draftId])
  return state
}
