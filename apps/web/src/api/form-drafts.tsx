import { createContext, type ReactNode, type RefObject, useContext, useRef, useState } from 'react'
import { type DeviceDrafts, useDeviceDrafts } from './device-drafts.ts'
import { useKeeping } from './keeping.ts'
import type { openSealedStore } from './sealed-store.ts'

/** A form that was begun: its values, and of a correction the version it was begun on. */
type KeptForm = {
  readonly id: string
  readonly values: object
  readonly version: number | null
  readonly keptAt: string
}

type Kept = { readonly memberId: string; readonly drafts: DeviceDrafts<KeptForm> }

const FormDraftsContext = createContext<Kept | null>(null)

type ProviderProps = {
  readonly memberId: string
  /** Where drafts are kept. */
  readonly openStore?: typeof openSealedStore
  readonly children: ReactNode
}

/** Keeps what the member types in any form that names its draft, for everything below it. */
export function FormDrafts({ memberId, openStore, children }: ProviderProps) {
  const drafts = useDeviceDrafts<KeptForm>(memberId, 'form-draft', openStore)
  return <FormDraftsContext value={{ memberId, drafts }}>{children}</FormDraftsContext>
}

/** Under which name a form keeps its words, such as `goal:` with the id of the goal; and the version a change is made on. */
export type DraftName = { readonly id: string; readonly version?: RefObject<number> }

export type FormDraft<Values> = {
  /** What was typed is on the device, or will be in a moment. */
  readonly isKept: boolean
  /** It stays when the page is closed. */
  readonly isLasting: boolean
  /** What was begun before and neither taken up nor put aside yet. */
  readonly begun: { readonly keptAt: string; readonly values: Partial<Values> } | null
  /** Begins with what was begun before. */
  readonly goOn: () => Partial<Values>
  /** Nothing that was typed is needed any more. */
  readonly letGo: () => void
  /** It is being sent: what is typed is kept once more, then no more. */
  readonly hold: () => void
  /** Sending failed: keep on keeping. */
  readonly resume: () => void
}

/** Keeps the values of a form on the device while one types, and tells what was begun before. */
export function useFormDraft<Values extends object>(
  name: DraftName | undefined,
  values: Values,
  isTouched: boolean,
): FormDraft<Values> {
  const kept = useContext(FormDraftsContext)
  const isDone = useRef(false)
  const [isAnswered, setAnswered] = useState(false)
  const id = name === undefined || kept === null ? null : `${kept.memberId}:${name.id}`
  const found = id === null ? undefined : kept?.drafts.drafts.find((one) => one.id === id)
  const keep = () => {
    if (id === null) return
    const version = name?.version?.current ?? null
    void kept?.drafts.keep({ id, values, version, keptAt: new Date().toISOString() })
  }
  const keepNow = useKeeping(values, isTouched && id !== null, isDone, keep)
  const begun = isAnswered || isTouched || found === undefined ? null : found
  return {
    isKept: id !== null && isTouched,
    isLasting: kept?.drafts.isLasting ?? false,
    begun: begun === null ? null : { keptAt: begun.keptAt, values: begun.values as Partial<Values> },
    goOn: () => {
      setAnswered(true)
      if (name?.version !== undefined && begun?.version != null) name.version.current = begun.version
      return (begun?.values ?? {}) as Partial<Values>
    },
    letGo: () => {
      isDone.current = true
      setAnswered(true)
      if (id !== null && (isTouched || found !== undefined)) void kept?.drafts.discard(id)
    },
    hold: () => {
      keepNow()
      isDone.current = true
    },
    resume: () => {
      isDone.current = false
    },
  }
}
