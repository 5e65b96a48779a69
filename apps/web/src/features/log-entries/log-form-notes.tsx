import type { LogEntry } from '@tandem/contract/log-entries'
import { type ReactNode, useEffect, useRef } from 'react'
import { Kbd } from '../../ui/kbd.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { useLogBoxState } from './log-provider.tsx'

/** The entry stored now, when somebody else's words, or one's own of an earlier try, stand against these. */
export function conflictOf(
  failure: string | null,
  current: unknown,
  refusal: string | null,
  entry: LogEntry | null,
): LogEntry | null {
  if (failure === 'stale') return current as LogEntry
  return refusal === 'key-reused' || refusal === 'already-exists' ? entry : null
}

/** Whether what is typed is kept, and the keys that save it. */
export function DraftNote({ isKept }: { readonly isKept: boolean }): ReactNode {
  const t = useWords(logWords)
  const { isLasting } = useLogBoxState()
  return (
    <>
      {isKept && <span className="only-phone">{isLasting ? t('draftNoteShort') : ''}</span>}
      <span className="not-phone">
        {!isLasting ? t('lostNote') : isKept ? t('draftNote') : ''} <Kbd>Ctrl ↵</Kbd> {t('keySaves')}
      </span>
    </>
  )
}

/** The session ended while the entry was sent: it waits for the sign-in. */
export function SignedOutNote({ draftId, isBusy }: { readonly draftId: string; readonly isBusy: boolean }): ReactNode {
  const t = useWords(logWords)
  const { waiting, isSending } = useLogBoxState()
  if (!isBusy || isSending || !waiting.some((one) => one.id === draftId)) return null
  return <Notice tone="warn">{t('signedOut')}</Notice>
}

/** Begins at the first thing to say: whom it is about, else with whom. */
export function useFirstFocus(id: string): void {
  const first = useRef(id)
  useEffect(() => {
    const control = document.getElementById(first.current)
    const choice = control?.querySelector<HTMLElement>('input:checked')
    const inside = choice ?? control?.querySelector<HTMLElement>('input')
    ;(inside ?? control)?.focus()
  }, [])
}
