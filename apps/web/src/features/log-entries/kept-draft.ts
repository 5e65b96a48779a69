import { type RefObject, useRef, useState } from 'react'
import { useKeeping } from '../../api/keeping.ts'
import type { LogBox, LogDraft } from './log-box.ts'

type Kept = {
  /** The draft is on the device. */
  readonly isKept: boolean
  /** Keeps it now; true when there is something to keep. */
  readonly flush: () => boolean
  readonly record: () => LogDraft
}

/** Keeps the whole form on the device while one types. `isDone` turns true when there is nothing to keep any more. */
export function useKeptDraft(
  box: LogBox,
  isTouched: boolean,
  isDone: RefObject<boolean>,
  draft: Omit<LogDraft, 'keptAt' | 'refusal'>,
): Kept {
  const latest = useRef({ draft, isTouched })
  latest.current = { draft, isTouched }
  const [isKept, setKept] = useState(() => box.state().drafts.some((one) => one.id === draft.id))
  const record = (): LogDraft => ({ ...latest.current.draft, keptAt: new Date().toISOString(), refusal: null })
  const keep = useKeeping(draft.values, isTouched, isDone, () => void box.keep(record()).then(() => setKept(true)))
  return {
    isKept,
    flush: () => {
      keep()
      return latest.current.isTouched && !isDone.current
    },
    record,
  }
}
