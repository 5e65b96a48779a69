import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { openSealedStore, type SealedStore } from '../../api/sealed-store.ts'
import type { CheckInAbout } from './check-in-about.ts'
import type { CheckInValues } from './check-in-values.ts'

/** A check-in that was begun and not saved. */
export type CheckInDraft = {
  readonly id: string
  readonly about: CheckInAbout
  readonly employerName: string
  readonly workerName: string
  readonly values: CheckInValues
  /** Of a correction: the version it was begun on. */
  readonly version: number | null
  readonly keptAt: string
}

type Drafts = {
  /** The device has been read. */
  readonly isReady: boolean
  readonly drafts: readonly CheckInDraft[]
  readonly keep: (draft: CheckInDraft) => Promise<void>
  readonly discard: (id: string) => Promise<void>
}

const KIND = 'check-in'
/** Days after which a forgotten draft goes. */
const KEPT_DAYS = 30

const DraftsContext = createContext<Drafts>({
  isReady: true,
  drafts: [],
  keep: () => Promise.resolve(),
  discard: () => Promise.resolve(),
})

/** Check-ins that were begun, on this device. */
export function useCheckInDrafts(): Drafts {
  return useContext(DraftsContext)
}

/** One draft for each side of a job, and for each check-in that is corrected. */
export function draftIdOf({ placementId, party, correctsId }: CheckInAbout): string {
  return correctsId === undefined ? `check-in:${placementId}:${party}` : `check-in:${correctsId}`
}

type Props = {
  readonly memberId: string
  /** Where drafts are kept. */
  readonly openStore?: typeof openSealedStore
  readonly children: ReactNode
}

/** Keeps the member's unfinished check-ins, for everything below it. */
export function CheckInDrafts({ memberId, openStore = openSealedStore, children }: Props) {
  const store = useRef<Promise<SealedStore> | null>(null)
  const writes = useRef(Promise.resolve())
  const [drafts, setDrafts] = useState<readonly CheckInDraft[] | null>(null)

  const reload = useCallback(async () => {
    const kept = await (await store.current)?.all()
    const found = (kept ?? []).filter((one) => one.kind === KIND).map((one) => one.value as CheckInDraft)
    setDrafts(found.filter((draft) => Date.now() - Date.parse(draft.keptAt) < KEPT_DAYS * 86_400_000))
  }, [])

  useEffect(() => {
    store.current = openStore(memberId)
    void reload()
    const reloadWhenSeen = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', reloadWhenSeen)
    return () => document.removeEventListener('visibilitychange', reloadWhenSeen)
  }, [memberId, openStore, reload])

  const value = useMemo<Drafts>(() => {
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
      drafts: drafts ?? [],
      keep: (draft) => {
        setDrafts((before) => [draft, ...(before ?? []).filter((one) => one.id !== draft.id)])
        return onDevice((kept) => kept.put({ id: draft.id, kind: KIND, value: draft }))
      },
      discard: (id) => {
        setDrafts((before) => (before ?? []).filter((one) => one.id !== id))
        return onDevice((kept) => kept.remove(id))
      },
    }
  }, [drafts])
  return <DraftsContext value={value}>{children}</DraftsContext>
}
