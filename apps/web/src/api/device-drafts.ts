import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { openSealedStore, type SealedStore } from './sealed-store.ts'

/** Something begun and not saved. */
type Draft = { readonly id: string; readonly keptAt: string }

export type DeviceDrafts<One extends Draft> = {
  /** The device has been read. */
  readonly isReady: boolean
  /** False when drafts are kept only as long as the page is open. */
  readonly isLasting: boolean
  readonly drafts: readonly One[]
  readonly keep: (draft: One) => Promise<void>
  readonly discard: (id: string) => Promise<void>
}

/** Days after which a forgotten draft goes. */
const KEPT_DAYS = 30

/** A member's drafts of one kind, sealed on this device; read again when the tab is seen again. */
export function useDeviceDrafts<One extends Draft>(
  memberId: string,
  kind: string,
  openStore: typeof openSealedStore = openSealedStore,
): DeviceDrafts<One> {
  const store = useRef<Promise<SealedStore> | null>(null)
  const writes = useRef(Promise.resolve())
  const [drafts, setDrafts] = useState<readonly One[] | null>(null)
  const [isLasting, setLasting] = useState(true)

  const reload = useCallback(async () => {
    await writes.current.catch(() => undefined)
    const opened = await store.current
    const kept = (await opened?.all()) ?? []
    const found = kept.filter((one) => one.kind === kind).map((one) => one.value as One)
    setLasting(opened?.isLasting ?? true)
    setDrafts(found.filter((draft) => Date.now() - Date.parse(draft.keptAt) < KEPT_DAYS * 86_400_000))
  }, [kind])

  useEffect(() => {
    store.current = openStore(memberId)
    void reload()
    const reloadWhenSeen = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', reloadWhenSeen)
    return () => document.removeEventListener('visibilitychange', reloadWhenSeen)
  }, [memberId, openStore, reload])

  return useMemo(() => {
    /** Writes on the device one after the other, so that what is let go does not come back. */
    const onDevice = (write: (kept: SealedStore) => Promise<void>): Promise<void> => {
      const next = async () => {
        const kept = await store.current
        if (kept !== null) await write(kept)
      }
      writes.current = writes.current.then(next, next)
      return writes.current
    }
    return {
      isReady: drafts !== null,
      isLasting,
      drafts: drafts ?? [],
      keep: (draft) => {
        setDrafts((before) => [draft, ...(before ?? []).filter((one) => one.id !== draft.id)])
        return onDevice((kept) => kept.put({ id: draft.id, kind, value: draft }))
      },
      discard: (id) => {
        setDrafts((before) => (before ?? []).filter((one) => one.id !== id))
        return onDevice((kept) => kept.remove(id))
      },
    }
  }, [drafts, isLasting, kind])
}
