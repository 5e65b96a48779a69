import type { LogEntry } from '@tandem/contract/log-entries'
import { type ReactNode, useEffect, useRef } from 'react'
import { Kbd } from '../../ui/kbd.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { useLogBoxState } from './log-context.ts'
import type { LogValues } from './log-values.ts'

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

/** A screen under the finger: a box that takes the focus there brings a keyboard over half of the form. */
function isTouchScreen(): boolean {
  return globalThis.matchMedia?.('(pointer: coarse)').matches ?? false
}

/** The first thing that is left to say: whom it is about, else what happened; with whom on a phone, where all is to be seen first. */
export function firstToSay({ parts, isWithoutPerson, employer }: LogValues): string {
  if (isWithoutPerson && employer === null) return '/employerId'
  if (!isWithoutPerson && parts.length === 0) return '/parts'
  return isTouchScreen() ? '/withParties' : '/note'
}

/** Goes to a control, at the end of what stands in it, and scrolls no further than it must. */
export function goTo(id: string): void {
  const control = document.getElementById(id)
  const within = (selector: string) => control?.querySelector<HTMLElement>(selector)
  const target = within('input:checked') ?? within('input') ?? control
  target?.focus({ preventScroll: true })
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length)
  target?.scrollIntoView?.({ block: 'nearest' })
}

/** Begins at one control of the form. */
export function useFirstFocus(id: string): void {
  const first = useRef(id)
  useEffect(() => goTo(first.current), [])
}
